package io.streamwire.internal.okhttp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * Asks a connection whether the server has closed it.
 *
 * <p>Servers close idle connections, some after few seconds, and a request written to such a
 * connection fails in a way that no longer tells whether it was read. OkHttp looks only when a
 * connection was idle for 10 s, and then waits a millisecond for it. A channel can be asked in a
 * microsecond, so each request asks.
 */
public final class StaleConnectionDetector {

  /** The connections that were used, each with room for the byte that would be one too many. */
  private final Map<Connection, ByteBuffer> used = Collections.synchronizedMap(new WeakHashMap<>());

  /** Returns whether a request that was to be sent now would find no one. */
  public boolean isClosed(@Nullable Connection connection) {
    // HTTP/2 reads all the time, and notices by itself.
    if (connection == null || connection.protocol() != Protocol.HTTP_1_1) {
      return false;
    }
    ByteBuffer room = used.get(connection);
    // On a new connection something may be due: TLS 1.3 sends its session tickets unasked.
    if (room == null) {
      used.put(connection, ByteBuffer.allocateDirect(1));
      return false;
    }
    // Our own sockets have a channel, below TLS too; those of a user's factory may not.
    SocketChannel channel = connection.socket().getChannel();
    if (channel == null) {
      return false;
    }
    try {
      channel.configureBlocking(false);
      try {
        // On a kept one nothing is due before a request. The end of the stream, or a byte of the
        // farewell that TLS or a 408 puts before it: either way this connection is over.
        return channel.read(room) != 0;
      } finally {
        channel.configureBlocking(true);
      }
    } catch (IOException e) {
      return true;
    }
  }
}
