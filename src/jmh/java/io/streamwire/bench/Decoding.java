package io.streamwire.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.twilio.rest.api.v2010.account.call.Stream;
import io.streamwire.signalwire.model.CallStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The bytes of a reply to an object. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Decoding {

  private static final byte[] REPLY = SampleExchange.REPLY.getBytes(StandardCharsets.US_ASCII);

  private final JsonAdapter<CallStream> generated =
      new Moshi.Builder().build().adapter(CallStream.class);
  private final JsonAdapter<HandWrittenReply> reflective =
      new Moshi.Builder().build().adapter(HandWrittenReply.class);
  private final ObjectMapper jackson = new ObjectMapper();

  /** Our generated adapter; the date is read too. */
  @Benchmark
  public @Nullable Object decodeStreamwire() throws IOException {
    CallStream stream = generated.fromJson(new Buffer().write(REPLY));
    return stream == null ? null : stream.dateUpdated();
  }

  /** Moshi's reflective adapter, the date left as text. */
  @Benchmark
  public @Nullable Object decodeMoshiReflectiveNoDate() throws IOException {
    return reflective.fromJson(new Buffer().write(REPLY));
  }

  /** Moshi's reflective adapter, and the date. */
  @Benchmark
  public @Nullable Object decodeMoshiReflective() throws IOException {
    HandWrittenReply reply = reflective.fromJson(new Buffer().write(REPLY));
    return reply == null ? null : reply.dateUpdated();
  }

  /** A reader written by hand, and the date. */
  @Benchmark
  public @Nullable Object decodeByHand() throws IOException {
    return HandWrittenReply.read(new Buffer().write(REPLY)).dateUpdated();
  }

  /** As twilio-java does it, with Jackson. */
  @Benchmark
  public Object decodeTwilio() {
    return Stream.fromJson(new ByteArrayInputStream(REPLY), jackson).getDateUpdated();
  }
}
