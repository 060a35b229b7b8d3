package io.streamwire.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A call with all that belongs to it, from its arguments to the object that it returns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class WholeCall {

  /** Against the {@link Responder}, on connections that are kept. */
  @Benchmark
  public @Nullable String loopback(Loopback state) throws IOException {
    return state.peer().call();
  }

  /** With an interceptor in place of the network, the body written into nothing. */
  @Benchmark
  public @Nullable String shortCircuit(ShortCircuit state) throws IOException {
    return state.peer().call();
  }

  /** One client at one number of parameters. */
  @State(Scope.Benchmark)
  public abstract static class Open {

    @Param({"0", "2", "20", "60", "99"})
    int parameters;

    private @Nullable Peer peer;

    abstract Peer open();

    /** Opens the client. */
    @Setup
    public void setUp() {
      peer = open();
    }

    /** Closes it. */
    @TearDown
    public void tearDown() {
      peer().close();
    }

    final Peer peer() {
      if (peer == null) {
        throw new IllegalStateException("not open");
      }
      return peer;
    }
  }

  /** Every client, over sockets; {@link Bench} adds those that are generated. */
  public static class Loopback extends Open {

    @Param({"streamwire", "raw_okhttp", "retrofit_fields", "twilio"})
    String client = "";

    @Override
    Peer open() {
      URI server = URI.create("http://127.0.0.1:" + Integer.getInteger("bench.port") + "/");
      return ComparedClient.of(client).open(server, SampleExchange.parameters(parameters), null);
    }
  }

  /** The clients that stand on OkHttp. */
  public static class ShortCircuit extends Open {

    @Param({"streamwire", "raw_okhttp", "retrofit_fields"})
    String client = "";

    @Override
    Peer open() {
      return ComparedClient.of(client)
          .open(
              URI.create("http://127.0.0.1:9/"),
              SampleExchange.parameters(parameters),
              new Answering());
    }
  }

  /** Takes the body and answers. */
  static final class Answering implements Interceptor {

    private static final byte[] REPLY = SampleExchange.REPLY.getBytes(StandardCharsets.US_ASCII);
    private static final MediaType JSON = MediaType.get("application/json");

    @Override
    public Response intercept(Chain chain) throws IOException {
      Buffer sent = new Buffer();
      chain.request().body().writeTo(sent);
      sent.clear();
      Buffer reply = new Buffer().write(REPLY);
      return new Response.Builder()
          .request(chain.request())
          .protocol(Protocol.HTTP_1_1)
          .code(201)
          .message("Created")
          .body(ResponseBody.create(reply, JSON, REPLY.length))
          .build();
    }
  }
}
