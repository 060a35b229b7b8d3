package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.wire.FormBody;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.RequestBody;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A request object made, and its form as bytes; nothing is sent. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Encoding {

  @Param({"0", "2", "20", "60", "99"})
  int parameters;

  private List<Parameter> values = List.of();
  private StartStreamRequest request = SampleExchange.request(values);

  /** Makes the arguments. */
  @Setup
  public void setUp() {
    values = SampleExchange.parameters(parameters);
    request = SampleExchange.request(values);
  }

  /** The builder, one parameter at a time. */
  @Benchmark
  public Object buildRequest() {
    return SampleExchange.request(values);
  }

  /** Our form body, written. */
  @Benchmark
  public long encodeStreamwire() throws IOException {
    return written(FormBody.of(request));
  }

  /** OkHttp's form body, built and written. */
  @Benchmark
  public long encodeOkhttp() throws IOException {
    return written(RawOkHttpPeer.form(values));
  }

  /** With the length, which a request needs first. Okio takes its buffers from a pool. */
  private static long written(RequestBody body) throws IOException {
    long length = body.contentLength();
    Buffer sink = new Buffer();
    body.writeTo(sink);
    sink.clear();
    return length;
  }
}
