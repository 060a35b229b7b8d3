package io.streamwire.internal.okhttp;

import static java.net.InetAddress.getLoopbackAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class NoDelaySocketFactoryTest {

  private final NoDelaySocketFactory factory = new NoDelaySocketFactory();

  @Test
  void socketSendsAtOnceAndHasAChannel() throws Exception {
    try (Socket socket = factory.createSocket()) {
      assertThat(socket.getTcpNoDelay()).isTrue();
      assertThat(socket.getChannel()).isNotNull();
      assertThat(socket.isConnected()).isFalse();
    }
  }

  @Test
  void socketIsConnectedInEachWay() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 10, getLoopbackAddress())) {
      int port = server.getLocalPort();
      for (Socket socket :
          new Socket[] {
            factory.createSocket("127.0.0.1", port),
            factory.createSocket(getLoopbackAddress(), port),
            factory.createSocket("127.0.0.1", port, getLoopbackAddress(), 0),
            factory.createSocket(getLoopbackAddress(), port, getLoopbackAddress(), 0)
          }) {
        try (socket) {
          assertThat(socket.getPort()).isEqualTo(port);
          assertThat(socket.getTcpNoDelay()).isTrue();
        }
      }
    }
  }

  @Test
  void localAddressIsTheOneAskedFor() throws Exception {
    int free;
    try (ServerSocket probe = new ServerSocket(0)) {
      free = probe.getLocalPort();
    }
    try (ServerSocket server = new ServerSocket(0, 10, getLoopbackAddress());
        Socket socket =
            factory.createSocket(
                getLoopbackAddress(), server.getLocalPort(), getLoopbackAddress(), free)) {
      assertThat(socket.getLocalPort()).isEqualTo(free);
    }
  }

  @Test
  void refusedConnectionIsAnIOException() throws Exception {
    int closed;
    try (ServerSocket server = new ServerSocket(0, 10, getLoopbackAddress())) {
      closed = server.getLocalPort();
    }
    assertThatThrownBy(() -> factory.createSocket(getLoopbackAddress(), closed))
        .isInstanceOf(IOException.class);
  }
}
