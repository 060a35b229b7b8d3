package io.streamwire.internal.http;

import io.streamwire.internal.call.Attempt;
import io.streamwire.internal.socket.ClientSocketFactory;
import java.io.IOException;
import java.util.Objects;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Separates requests that were certainly not executed from those that may have been. It is the last
 * network interceptor: when it runs, the connection is established, including proxy and TLS, and
 * the first byte of the request is written next.
 */
final class SentMarkInterceptor implements Interceptor {

  private final ClientSocketFactory sockets;

  SentMarkInterceptor(ClientSocketFactory sockets) {
    this.sockets = sockets;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Attempt attempt = Attempt.of(chain);
    // A network interceptor always has a connection.
    Connection connection = Objects.requireNonNull(chain.connection());
    boolean shared =
        connection.protocol() == Protocol.HTTP_2
            || connection.protocol() == Protocol.H2_PRIOR_KNOWLEDGE;
    attempt.markSent(shared, () -> sockets.closeIfBlocked(connection.socket()));
    Response response = chain.proceed(chain.request());
    attempt.markAnswered();
    return response;
  }
}
