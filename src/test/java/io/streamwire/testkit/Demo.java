package io.streamwire.testkit;

import io.streamwire.SignalWireClient;
import io.streamwire.error.ApiException;
import io.streamwire.model.CallStream;
import io.streamwire.model.StartStreamRequest;
import io.streamwire.model.StreamTrack;
import java.io.PrintStream;
import java.util.Map;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The main job from end to end, run by {@code mvn -q -Pdemo}: starts a stream with three custom
 * parameters, stops it, and shows a refused request.
 *
 * <p>It talks to {@link SignalWireSimulator}, unless {@code SIGNALWIRE_PROJECT_ID}, {@code
 * SIGNALWIRE_API_TOKEN} and {@code SIGNALWIRE_SPACE} are set and a live call and a media server are
 * given, as in {@code mvn -q -Pdemo -Ddemo.call=CALL_SID -Ddemo.url=wss://stream.example.com}; then
 * it talks to the real service.
 */
public final class Demo {
  private final PrintStream out;

  private Demo(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) {
    Demo demo = new Demo(System.out);
    Map<String, String> environment = System.getenv();
    String project = environment.get("SIGNALWIRE_PROJECT_ID");
    String token = environment.get("SIGNALWIRE_API_TOKEN");
    String space = environment.get("SIGNALWIRE_SPACE");
    String call = System.getProperty("demo.call");
    String url = System.getProperty("demo.url");
    if (project == null || token == null || space == null) {
      demo.simulated(null);
    } else if (call == null || url == null) {
      demo.simulated(
          "Credentials found; with -Ddemo.call=CALL_SID -Ddemo.url=wss://... this runs against "
              + space);
    } else {
      demo.run(SignalWireClient.builder().project(project).token(token).host(space), call, url);
    }
  }

  private void simulated(@Nullable String note) {
    if (note != null) {
      out.println(note);
    }
    try (SignalWireSimulator signalwire = SignalWireSimulator.start()) {
      out.println("A local SignalWire listens on " + signalwire.host());
      SignalWireClient.Builder client =
          SignalWireClient.builder()
              .project(signalwire.project())
              .token(signalwire.token())
              .host(signalwire.host());
      run(client, signalwire.callSid(), "wss://stream.example.com");
    }
  }

  private void run(SignalWireClient.Builder builder, String call, String url) {
    OkHttpClient http = new OkHttpClient.Builder().addNetworkInterceptor(new WireLog(out)).build();
    try (SignalWireClient client = builder.okHttpClient(http).build()) {
      title("Start a stream on call " + call);
      StartStreamRequest request =
          StartStreamRequest.builder()
              .url(url)
              .name("my_first_stream")
              .track(StreamTrack.BOTH_TRACKS)
              .parameter("FirstName", "Jane")
              .parameter("LastName", "Doe")
              .parameter("Note", "50 % off & more")
              .build();
      CallStream stream = client.calls().startStream(call, request);
      out.println(stream);

      title("Stop it");
      out.println(client.calls().stopStream(call, stream.sid()));

      title("A request that the service refuses");
      try {
        client.calls().startStream("no-such-call", request);
      } catch (ApiException refused) {
        out.println(refused);
      }
    } finally {
      // The demo's own client, so its threads and sockets are the demo's to end.
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }

  private void title(String text) {
    out.println();
    out.println("== " + text);
  }
}
