package io.streamwire.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Answers each request after the same delay, all connections on one thread: a thread for each of
 * them would take the processors from the client that is measured.
 */
final class DelayedReplies {

  private static final byte[] REPLY =
      ("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
              + SampleExchange.REPLY.length()
              + "\r\n\r\n"
              + SampleExchange.REPLY)
          .getBytes(StandardCharsets.US_ASCII);

  /** As many as may be connecting at once; the system may cap it (net.core.somaxconn). */
  private static final int BACKLOG = 10_000;

  private final long delayNanos;
  private final Selector selector = Selector.open();
  private final ServerSocketChannel server = ServerSocketChannel.open();
  private final ByteBuffer in = ByteBuffer.allocateDirect(32 * 1024);
  private final ByteBuffer out = ByteBuffer.allocateDirect(REPLY.length).put(REPLY);

  /** In the order of their time, since the delay is the same for all. */
  private final Queue<Due> due = new ArrayDeque<>();

  private record Due(SelectionKey key, long nanoTime) {}

  DelayedReplies(int delayMillis) throws IOException {
    delayNanos = delayMillis * 1_000_000L;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    server.configureBlocking(false).register(selector, SelectionKey.OP_ACCEPT);
  }

  int port() {
    return server.socket().getLocalPort();
  }

  /** Serves until the process ends. */
  void serve() throws IOException {
    while (true) {
      Due next = due.peek();
      // Rounded up: a reply is late by a millisecond at most, and nothing spins.
      long millis = next == null ? 0 : (next.nanoTime() - System.nanoTime()) / 1_000_000 + 1;
      if (millis > 0 || next == null) {
        selector.select(this::take, millis);
      } else {
        selector.selectNow(this::take);
      }
      long now = System.nanoTime();
      while (due.peek() != null && due.element().nanoTime() - now <= 0) {
        reply(due.remove().key());
      }
    }
  }

  private void take(SelectionKey key) {
    if (key.isValid() && key.isAcceptable()) {
      accept();
    } else if (key.isValid() && key.isReadable()) {
      read(key);
    }
  }

  private void accept() {
    try {
      for (SocketChannel client = server.accept(); client != null; client = server.accept()) {
        client.setOption(StandardSocketOptions.TCP_NODELAY, true);
        client.configureBlocking(false).register(selector, SelectionKey.OP_READ, new RequestEnd());
      }
    } catch (IOException e) {
      System.err.println("cannot accept: " + e); // most likely too many open files
    }
  }

  private void read(SelectionKey key) {
    try {
      in.clear();
      if (((SocketChannel) key.channel()).read(in) < 0) {
        key.channel().close();
      } else if (((RequestEnd) key.attachment()).isIn(in.flip())) {
        if (delayNanos == 0) {
          reply(key);
        } else {
          due.add(new Due(key, System.nanoTime() + delayNanos));
        }
      }
    } catch (IOException e) {
      closed(key);
    }
  }

  /** A reply of half a kilobyte fits what the socket buffers; none waits there before it. */
  private void reply(SelectionKey key) {
    try {
      out.rewind();
      ((SocketChannel) key.channel()).write(out);
    } catch (IOException e) {
      closed(key);
    }
  }

  private static void closed(SelectionKey key) {
    try {
      key.channel().close();
    } catch (IOException e) {
      key.cancel();
    }
  }
}
