package io.streamwire.internal.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.jspecify.annotations.Nullable;

/** Creates and tracks the sockets of clients without a user's socket factory. Thread-safe. */
public final class ClientSocketFactory extends SocketFactory {

  /** A working network accepts a segment within this time. */
  private static final long BLOCKED = TimeUnit.MILLISECONDS.toNanos(100);

  private final Set<ClientSocket> open = ConcurrentHashMap.newKeySet();
  private final Map<Socket, ClientSocket> plainSockets =
      Collections.synchronizedMap(new WeakHashMap<>());
  private volatile boolean closed;

  /**
   * Returns the plain socket of a connection: the socket itself, or the one that a TLS socket
   * wraps. Returns {@code null} if this factory did not create it.
   */
  public @Nullable ClientSocket plain(Socket socket) {
    if (socket instanceof ClientSocket plain) {
      return plain;
    }
    ClientSocket plain = plainSockets.get(socket);
    if (plain == null) {
      plain = search(socket);
      if (plain != null) {
        plainSockets.put(socket, plain);
      }
    }
    return plain;
  }

  private @Nullable ClientSocket search(Socket socket) {
    for (ClientSocket candidate : open) {
      if (candidate.getLocalPort() == socket.getLocalPort()
          && candidate.getPort() == socket.getPort()
          && candidate.getLocalAddress().equals(socket.getLocalAddress())) {
        return candidate;
      }
    }
    return null;
  }

  /**
   * Closes a socket if a write to it is blocked. Closes the plain socket, because closing the TLS
   * socket would wait for the blocked thread.
   */
  public void closeIfBlocked(Socket socket) {
    ClientSocket plain = plain(socket);
    if (plain != null && plain.isWriteBlocked(BLOCKED)) {
      close(plain);
    }
  }

  /** Closes all sockets and creates no more. Blocked reads and writes fail. */
  public void closeAll() {
    closed = true;
    open.forEach(ClientSocketFactory::close);
  }

  private static void close(ClientSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // The socket cannot be used any more in either case.
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    ClientSocket socket = new ClientSocket(open::remove);
    socket.setTcpNoDelay(true);
    open.add(socket);
    // Checked after adding the socket, so that either this check or closeAll() closes it.
    if (closed) {
      socket.close();
      throw new SocketException("client is closed");
    }
    return socket;
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port), null);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return connected(
        new InetSocketAddress(host, port), new InetSocketAddress(localHost, localPort));
  }

  private Socket connected(InetSocketAddress remote, @Nullable InetSocketAddress local)
      throws IOException {
    Socket socket = createSocket();
    try {
      if (local != null) {
        socket.bind(local);
      }
      socket.connect(remote);
      return socket;
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }
}
