package io.streamwire.internal.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Creates TLS sockets with a timeout for the handshake. Our clients have no timeout for a single
 * read. Without this class a server that accepts a connection and then sends nothing would block a
 * call until its timeout, and the next address would not be tried. OkHttp sets the read timeout
 * again after the handshake.
 */
public final class HandshakeTimeoutSocketFactory extends SSLSocketFactory {

  private final SSLSocketFactory delegate;
  private final int timeoutMillis;

  /**
   * Creates a factory.
   *
   * @param timeout the timeout of each read during the handshake
   */
  public HandshakeTimeoutSocketFactory(SSLSocketFactory delegate, Duration timeout) {
    this.delegate = delegate;
    this.timeoutMillis = Math.toIntExact(timeout.toMillis());
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    return limited(delegate.createSocket(socket, host, port, autoClose));
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return limited(delegate.createSocket(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return limited(delegate.createSocket(host, port, localHost, localPort));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return limited(delegate.createSocket(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort)
      throws IOException {
    return limited(delegate.createSocket(host, port, localHost, localPort));
  }

  private Socket limited(Socket socket) throws IOException {
    socket.setSoTimeout(timeoutMillis);
    return socket;
  }

  /**
   * Compares the delegates but not the timeouts. OkHttp shares connections between clients whose
   * factories are equal, and the timeout has no effect on an established connection.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HandshakeTimeoutSocketFactory factory
        && delegate.equals(factory.delegate);
  }

  @Override
  public int hashCode() {
    return delegate.hashCode();
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return delegate.getDefaultCipherSuites();
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return delegate.getSupportedCipherSuites();
  }
}
