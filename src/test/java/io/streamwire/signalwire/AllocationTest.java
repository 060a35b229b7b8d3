package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.Okio;
import org.junit.jupiter.api.Test;

/**
 * Guards what a call costs without timing it. The bounds are about twice what an optimised call
 * takes, because here much of it is still interpreted; an 8 KiB segment that is lost on the way, or
 * a list that is copied for each parameter, breaks them all the same.
 */
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  @Test
  void callWithoutParametersAllocatesLittle() {
    assertThat(bytesOfACall(0)).isLessThan(12_000);
  }

  @Test
  void callWith99ParametersAllocatesOneBufferMore() {
    assertThat(bytesOfACall(99)).isLessThan(26_000);
  }

  @Test
  void eachAddedParameterCostsTheSame() {
    request(99);
    long few = bytes(() -> request(33));
    long many = bytes(() -> request(99));
    assertThat(many).isLessThan(5 * few);
  }

  private static long bytesOfACall(int parameters) {
    try (SignalWireClient client =
        SignalWireClient.builder()
            .project("project")
            .token("token")
            .host("example")
            .okHttpClient(new OkHttpClient.Builder().addInterceptor(AllocationTest::answer).build())
            .build()) {
      StartStreamRequest request = request(parameters);
      return bytes(() -> client.calls().startStream("CA1", request));
    }
  }

  /** Returns the mean of many runs, after as many that do not count. */
  private static long bytes(Runnable run) {
    int runs = 500;
    for (int i = 0; i < runs; i++) {
      run.run();
    }
    long before = THREADS.getCurrentThreadAllocatedBytes();
    for (int i = 0; i < runs; i++) {
      run.run();
    }
    return (THREADS.getCurrentThreadAllocatedBytes() - before) / runs;
  }

  private static StartStreamRequest request(int parameters) {
    StartStreamRequest.Builder request =
        StartStreamRequest.builder().url("wss://media.example.com/stream");
    for (int i = 1; i <= parameters; i++) {
      request.parameter("name", "a value & more");
    }
    return request.build();
  }

  private static Response answer(Interceptor.Chain chain) throws IOException {
    try (var sink = Okio.buffer(Okio.blackhole())) {
      chain.request().body().writeTo(sink);
    }
    Buffer reply = new Buffer().writeUtf8("{\"sid\":\"MZ1\",\"status\":\"in-progress\"}");
    return new Response.Builder()
        .request(chain.request())
        .protocol(Protocol.HTTP_1_1)
        .code(201)
        .message("Created")
        .body(ResponseBody.create(reply, MediaType.get("application/json"), reply.size()))
        .build();
  }
}
