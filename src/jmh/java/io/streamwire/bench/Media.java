package io.streamwire.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** A frame of audio, from its text to a typed message with samples, and from samples to text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(Frames.COUNT)
public class Media {

  @Param({
    "streamwire",
    "jackson_streaming",
    "jackson_tree",
    "jackson_maps",
    "gson",
    "moshi_reflection"
  })
  String client = "streamwire";

  private final List<String> texts = Frames.texts();
  private final List<byte[]> samples = Frames.samples();
  private FramePeer peer = FramePeers.STREAMWIRE.open();

  /** Opens the peer. */
  @Setup
  public void setUp() {
    peer = FramePeers.valueOf(client.toUpperCase(Locale.ROOT)).open();
  }

  /** Begins a stream: sequence numbers may only rise. */
  @Setup(Level.Invocation)
  public void start() {
    peer.start();
  }

  /** Reads all frames of a stream. */
  @Benchmark
  public void mediaRead(Blackhole hole) throws IOException {
    for (String text : texts) {
      hole.consume(peer.read(text));
    }
  }

  /** Writes as many commands. */
  @Benchmark
  public void mediaWrite(Blackhole hole) throws IOException {
    for (byte[] frame : samples) {
      hole.consume(peer.write(frame));
    }
  }
}
