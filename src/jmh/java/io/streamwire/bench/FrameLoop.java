package io.streamwire.bench;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * CPU time of the thread that reads or writes frames of audio, and what it allocates. Each peer has
 * a JVM of its own; of many rounds the least counts, as nothing makes code faster than it is.
 */
final class FrameLoop {

  private static final int PASSES = Integer.getInteger("bench.passes", 3);
  private static final int ROUNDS = 300;
  private static final int STREAMS_OF_A_ROUND = 5;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private FrameLoop() {}

  /** Arguments: peer, {@code read} or {@code write}. Prints nanoseconds and bytes of a frame. */
  public static void main(String[] args) throws IOException {
    FramePeer peer = FramePeers.valueOf(args[0]).open();
    boolean read = args[1].equals("read");
    List<String> texts = Frames.texts();
    List<byte[]> samples = Frames.samples();
    int frames = Frames.COUNT * STREAMS_OF_A_ROUND;
    long nanos = Long.MAX_VALUE;
    long bytes = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long cpu = THREADS.getCurrentThreadCpuTime();
      long allocated = THREADS.getCurrentThreadAllocatedBytes();
      for (int i = 0; i < STREAMS_OF_A_ROUND; i++) {
        peer.start(); // sequence numbers may only rise
        if (read) {
          read(peer, texts);
        } else {
          write(peer, samples);
        }
      }
      bytes = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / frames;
      nanos = Math.min(nanos, (THREADS.getCurrentThreadCpuTime() - cpu) / frames);
    }
    System.out.println(nanos + " " + bytes);
  }

  private static void read(FramePeer peer, List<String> texts) throws IOException {
    for (String text : texts) {
      if (peer.read(text) == null) {
        throw new IOException("no message");
      }
    }
  }

  private static void write(FramePeer peer, List<byte[]> samples) throws IOException {
    for (byte[] frame : samples) {
      if (peer.write(frame).isEmpty()) {
        throw new IOException("no text");
      }
    }
  }

  /** Returns the tables. Peers take turns. */
  static List<String> measure() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String way : new String[] {"read", "write"}) {
      lines.addAll(
          List.of(
              "",
              "### To " + way + " a frame of audio",
              "",
              LoadAverage.now(),
              "",
              "| | CPU ns (ratio to Jackson's streaming) | bytes |",
              "|---|---:|---:|"));
      Map<FramePeers, long[]> least = new EnumMap<>(FramePeers.class);
      for (int pass = 0; pass < PASSES; pass++) {
        for (FramePeers peer : FramePeers.values()) {
          long[] figures =
              JvmCommand.figures(
                  List.of("-XX:+UseSerialGC", "-cp", JvmCommand.classPath()),
                  FrameLoop.class,
                  List.of(peer.name(), way));
          least.merge(peer, figures, (one, other) -> one[0] <= other[0] ? one : other);
        }
      }
      double base = least.getOrDefault(FramePeers.JACKSON_STREAMING, new long[1])[0];
      least.forEach(
          (peer, figures) ->
              lines.add(
                  String.format(
                      Locale.ROOT,
                      "| %s | %d (%.2f) | %,d |",
                      peer.name().toLowerCase(Locale.ROOT),
                      figures[0],
                      figures[0] / base,
                      figures[1])));
      lines.addAll(List.of("", LoadAverage.now()));
    }
    return lines;
  }
}
