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
 * Prevents requests and responses of an HTTP/1.1 connection from being mismatched.
 *
 * <ul>
 *   <li>Servers close idle connections, some after a few seconds. If a request is written to such a
 *       connection, the failure does not show whether the server read it. An idle connection is
 *       therefore checked before it is used, which takes a millisecond; OkHttp checks only after 10
 *       s.
 *   <li>Unsolicited bytes from the server end the connection: they would be read as the response to
 *       the next request.
 *   <li>For the same reason, a response that arrived before its request was sent is rejected: it
 *       was in one packet with the previous response.
 * </ul>
 *
 * <p>HTTP/2 does not need this, because it reads continuously and numbers its streams.
 */
final class IdleConnectionInterceptor implements Interceptor {

  /**
   * No known server closes an idle connection earlier. The check takes little time in comparison.
   */
  private static final long IDLE = TimeUnit.MILLISECONDS.toNanos(20);

  private final ClientSocketFactory sockets;
  private final LongSupplier nanoTime;

  /** The last use of each connection. New connections are not in this map. */
  private final Map<Connection, Long> lastUse = Collections.synchronizedMap(new WeakHashMap<>());

  IdleConnectionInterceptor(ClientSocketFactory sockets, LongSupplier nanoTime) {
    this.sockets = sockets;
    this.nanoTime = nanoTime;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    // A network interceptor always has a connection.
    Connection connection = Objects.requireNonNull(chain.connection());
    ClientSocket socket =
        connection.protocol() == Protocol.HTTP_1_1 ? sockets.plain(connection.socket()) : null;
    if (socket == null) {
      return chain.proceed(chain.request());
    }
    Long previousUse = lastUse.get(connection);
    if (previousUse != null && isOver(socket, nanoTime.getAsLong() - previousUse)) {
      socket.close();
      throw new UnusableConnectionException();
    }
    long received = socket.received();
    Response response = chain.proceed(chain.request());
    lastUse.put(connection, nanoTime.getAsLong());
    if (previousUse != null && socket.received() == received) {
      response.close();
      socket.close();
      throw new IOException("response received before the request was sent");
    }
    return response;
  }

  private static boolean isOver(ClientSocket socket, long idleNanos) {
    return socket.hasUnread() || idleNanos >= IDLE && socket.hasEnded();
  }
}
