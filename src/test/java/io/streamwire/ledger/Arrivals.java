package io.streamwire.ledger;

import io.streamwire.support.Arrival;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** What happens with each connection before its first byte. */
enum Arrivals implements Arrival {
  ALL_SERVED {
    @Override
    public boolean accepts(Socket socket, int number) {
      return true;
    }
  },
  /** Of ten connections one is closed, one reset, one receives nonsense, and one no response. */
  FOUR_OF_TEN_FAIL {
    @Override
    public boolean accepts(Socket socket, int number) throws IOException {
      switch (number % 10) {
        case 2 -> socket.close();
        case 4 -> {
          socket.setSoLinger(true, 0);
          socket.close();
        }
        case 6 -> socket.getOutputStream().write(NONSENSE);
        case 8 -> socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        default -> {
          return true;
        }
      }
      return false;
    }
  };

  private static final byte[] NONSENSE =
      "220 mail.test ESMTP\r\n".getBytes(StandardCharsets.US_ASCII);
}
