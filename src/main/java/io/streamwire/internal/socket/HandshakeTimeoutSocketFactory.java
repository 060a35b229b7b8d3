package io.streamwire.internal.socket;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes TLS sockets whose handshake has a time limit. Our clients have no limit for a single read,
 * so that a server which accepts a connection and then says nothing would hold a call to its end,
 * and the next address would never be tried. OkHttp sets the limit of reads anew after the
 * handshake.
 */
public final class HandshakeTimeoutSocketFactory extends SSLSocketFactory {

  private final SSLSocketFactory delegate;
  private final int timeoutMillis;

  /** Creates a factory; the timeout is that of each read. */
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
   * Equal to one that makes the same sockets: OkHttp shares connections between clients whose
   * factories are equal, and once there is a connection its handshake is over.
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
