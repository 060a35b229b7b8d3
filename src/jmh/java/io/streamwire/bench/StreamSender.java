package io.streamwire.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLSocketFactory;

/**
 * The platform's end of many streams, on one thread: a frame of audio for each of them every 20 ms,
 * spread over that time. It writes WebSocket frames by hand, so that the receiver gets the machine.
 */
final class StreamSender {

  private static final int SLOTS = 20;
  private static final long SLOT_NANOS = 1_000_000;

  private StreamSender() {}

  /**
   * Arguments: port, number of streams. Prints a line when all are connected; sends until killed.
   */
  public static void main(String[] args) throws IOException {
    Thread parent = new Thread(Responder::awaitParent);
    parent.setDaemon(true);
    parent.start();
    int port = Integer.parseInt(args[0]);
    int count = Integer.parseInt(args[1]);
    List<OutputStream> streams = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      streams.add(connect(port));
    }
    System.out.println(count);
    List<String> frames = Frames.texts();
    byte[] payloads = frames.get(0).getBytes(StandardCharsets.US_ASCII);
    int payload = frames.get(0).indexOf("payload");
    String tail =
        new String(payloads, payload - 1, payloads.length - payload + 1, StandardCharsets.US_ASCII);
    long next = System.nanoTime();
    for (long number = 1; true; number++) {
      byte[] frame = frame(text(number, tail));
      for (int slot = 0; slot < SLOTS; slot++) {
        for (int i = slot; i < count; i += SLOTS) {
          streams.get(i).write(frame);
        }
        next += SLOT_NANOS;
        LockSupport.parkNanos(next - System.nanoTime());
      }
    }
  }

  private static String text(long number, String tail) {
    return "{\"event\":\"media\",\"sequenceNumber\":\""
        + (number + 1)
        + "\",\"media\":{\"track\":\"inbound\",\"chunk\":\""
        + number
        + "\",\"timestamp\":\""
        + 20 * (number - 1)
        + "\","
        + tail;
  }

  private static OutputStream connect(int port) throws IOException {
    Socket socket = SSLSocketFactory.getDefault().createSocket("localhost", port);
    socket.setTcpNoDelay(true);
    OutputStream out = socket.getOutputStream();
    out.write(
        """
        GET /audio HTTP/1.1\r
        Host: localhost\r
        Connection: Upgrade\r
        Upgrade: websocket\r
        Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
        Sec-WebSocket-Version: 13\r
        \r
        """
            .getBytes(StandardCharsets.US_ASCII));
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("no upgrade: " + head);
      }
      head.append((char) next);
    }
    if (!head.toString().startsWith("HTTP/1.1 101 ")) {
      throw new IOException("no upgrade: " + head);
    }
    out.write(frame(Frames.CONNECTED));
    out.write(frame(Frames.START));
    return out;
  }

  /** A final text frame (RFC 6455, section 5.2), its mask all zeros. */
  private static byte[] frame(String text) {
    byte[] payload = text.getBytes(StandardCharsets.US_ASCII);
    ByteBuffer frame = ByteBuffer.allocate(payload.length + 8).put((byte) 0x81);
    if (payload.length < 126) {
      frame.put((byte) (0x80 | payload.length));
    } else {
      frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
    }
    frame.putInt(0).put(payload);
    return Arrays.copyOf(frame.array(), frame.position());
  }
}
