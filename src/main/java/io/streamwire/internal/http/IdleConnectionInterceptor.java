package io.streamwire.internal.http;

import io.streamwire.internal.socket.ClientSocket;
import io.streamwire.internal.socket.ClientSocketFactory;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;

/**
 * Keeps requests and responses of an HTTP/1.1 connection in step.
 *
 * <ul>
 *   <li>Servers close idle connections, some after few seconds, and a request that is written to
 *       such a connection fails in a way that no longer tells whether it was read. So a connection
 *       that was idle is asked first, which takes a millisecond; OkHttp does so only after 10 s.
 *   <li>A server that said something unasked has ended the connection: what it said would be taken
 *       for the response to the next request.
 *   <li>For the same reason a response is refused that was there before its request: it came in one
 *       packet with the response before.
 * </ul>
 *
 * <p>HTTP/2 reads all the time, and numbers its streams.
 */
final class IdleConnectionInterceptor implements Interceptor {

  /** Servers do not close sooner without saying so, and a millisecond is little beside it. */
  private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(20);

  private final ClientSocketFactory sockets;
  private final LongSupplier nanoTime;

  /** When each connection was last used. A new one is not in it. */
  private final Map<Connection, Long> used = Collections.synchronizedMap(new WeakHashMap<>());

  IdleConnectionInterceptor(ClientSocketFactory sockets, LongSupplier nanoTime) {
    this.sockets = sockets;
    this.nanoTime = nanoTime;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    // A network interceptor has one.
    Connection connection = Objects.requireNonNull(chain.connection());
    ClientSocket socket =
        connection.protocol() == Protocol.HTTP_1_1 ? sockets.under(connection.socket()) : null;
    if (socket == null) {
      return chain.proceed(chain.request());
    }
    Long before = used.get(connection);
    if (before != null && isOver(socket, nanoTime.getAsLong() - before)) {
      socket.close();
      throw new UnusableConnectionException();
    }
    long received = socket.received();
    Response response = chain.proceed(chain.request());
    used.put(connection, nanoTime.getAsLong());
    if (before != null && socket.received() == received) {
      response.close();
      socket.close();
      throw new IOException("the response came before the request");
    }
    return response;
  }

  private static boolean isOver(ClientSocket socket, long idleNanos) {
    return socket.hasUnread() || idleNanos >= IDLE && socket.hasEnded();
  }
}
