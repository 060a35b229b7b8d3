package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.streamwire.signalwire.media.StreamCommands;
import io.streamwire.signalwire.media.StreamMessageReader;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.Iterator;
import java.util.stream.IntStream;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ByteString;
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

  @Test
  void frameOfAudioIsReadIntoLittleMoreThanItsMessage() {
    StreamMessageReader reader = new StreamMessageReader();
    reader.read("{\"event\":\"connected\",\"protocol\":\"Call\",\"version\":\"0.2.0\"}");
    reader.read(
        """
        {"event":"start","sequenceNumber":"1","start":{"streamSid":"ST","accountSid":"AC","callSid":"CA",
        "tracks":["inbound"],"mediaFormat":{"encoding":"audio/x-mulaw","sampleRate":8000,"channels":1}}}\
        """);
    String samples = ByteString.of(new byte[160]).base64();
    Iterator<String> frames =
        IntStream.range(2, 2_000)
            .mapToObj(
                number ->
                    """
                    {"event":"media","sequenceNumber":"%d","media":{"track":"inbound","chunk":"1","timestamp":"5","payload":"%s"}}\
                    """
                        .formatted(number, samples))
            .toList()
            .iterator();
    assertThat(bytes(() -> reader.read(frames.next()))).isLessThan(1_300);
  }

  @Test
  void commandIsWrittenIntoLittleMoreThanItsText() {
    StreamCommands commands = new StreamCommands("MZ8e2b3c4d-1f5a-4b6c-8d7e-9f0a1b2c3d4e");
    ByteString samples = ByteString.of(new byte[160]);
    assertThat(bytes(() -> commands.media(samples))).isLessThan(1_700);
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
