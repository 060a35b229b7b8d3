package io.streamwire.signalwire;

import io.streamwire.internal.http.TestTransport;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** Opens HTTP/2 with wide windows, and then reads no byte more. */
final class SilentHttp2Server implements AutoCloseable {

  private static final int INITIAL_WINDOW_SIZE = 4;
  private static final byte WIDE = 0x3f;

  private final SSLServerSocket listener;
  private final List<SSLSocket> open = new ArrayList<>();

  private SilentHttp2Server(SSLServerSocket listener) {
    this.listener = listener;
    Thread thread = new Thread(this::accept, "mute-http2-server");
    thread.setDaemon(true);
    thread.start();
  }

  static SilentHttp2Server start() throws IOException {
    return new SilentHttp2Server(
        (SSLServerSocket)
            TestTransport.CERTIFICATES
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 100, InetAddress.getLoopbackAddress()));
  }

  String url() {
    return "https://localhost:" + listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        SSLSocket socket = (SSLSocket) listener.accept();
        synchronized (open) {
          open.add(socket);
        }
        socket.setHandshakeApplicationProtocolSelector((tls, offered) -> "h2");
        socket.startHandshake();
        DataOutputStream out = new DataOutputStream(socket.getOutputStream());
        // SETTINGS with one parameter, then WINDOW_UPDATE of the connection.
        out.write(new byte[] {0, 0, 6, 4, 0, 0, 0, 0, 0, 0, INITIAL_WINDOW_SIZE, WIDE, 0, 0, 0});
        out.write(new byte[] {0, 0, 4, 8, 0, 0, 0, 0, 0, WIDE, 0, 0, 0});
        out.flush();
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    synchronized (open) {
      for (SSLSocket socket : open) {
        socket.close();
      }
    }
  }
}
