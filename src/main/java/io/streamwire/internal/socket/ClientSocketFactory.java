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

/**
 * Makes the sockets of clients that bring no socket factory of their own, and knows those that are
 * open. Thread-safe.
 */
public final class ClientSocketFactory extends SocketFactory {

  /** A network that works takes a segment sooner. */
  private static final long BLOCKED = TimeUnit.MILLISECONDS.toNanos(100);

  private final Set<ClientSocket> open = ConcurrentHashMap.newKeySet();
  private final Map<Socket, ClientSocket> under = Collections.synchronizedMap(new WeakHashMap<>());
  private volatile boolean closed;

  /**
   * Returns the socket under another, which is that one itself or TLS over it; {@code null} if it
   * is not one of ours.
   */
  public @Nullable ClientSocket under(Socket socket) {
    if (socket instanceof ClientSocket plain) {
      return plain;
    }
    ClientSocket known = under.get(socket);
    if (known == null) {
      known = search(socket);
      if (known != null) {
        under.put(socket, known);
      }
    }
    return known;
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
   * Closes a socket whose peer takes nothing. It is the one below TLS that is closed: TLS would
   * wait for the thread that is blocked in writing.
   */
  public void closeIfBlocked(Socket socket) {
    ClientSocket plain = under(socket);
    if (plain != null && plain.isWriteBlocked(BLOCKED)) {
      close(plain);
    }
  }

  /** Closes all sockets, and makes no more: what a thread reads or writes there ends. */
  public void closeAll() {
    closed = true;
    open.forEach(ClientSocketFactory::close);
  }

  private static void close(ClientSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use either way.
    }
  }

  @Override
  public Socket createSocket() throws IOException {
    ClientSocket socket = new ClientSocket(open::remove);
    socket.setTcpNoDelay(true);
    open.add(socket);
    // After it is entered, so that either this or closeAll() closes it.
    if (closed) {
      socket.close();
      throw new SocketException("the client is closed");
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
