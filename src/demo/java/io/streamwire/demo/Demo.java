package io.streamwire.demo;

import io.streamwire.error.ApiException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.signalwire.model.StreamTrack;
import io.streamwire.testkit.Audio;
import io.streamwire.testkit.MediaServer;
import io.streamwire.testkit.MediaSession;
import io.streamwire.testkit.SignalWireSimulator;
import java.io.PrintStream;
import java.util.Map;
import okhttp3.OkHttpClient;

/**
 * Demonstrates the main use case, run by {@code mvn -q -Pdemo}: starts a stream with three custom
 * parameters, shows its audio and its signed callbacks, stops it, and shows a rejected request.
 * {@code -Ddemo.seconds=60} shows more audio.
 *
 * <p>The demo uses a {@link SignalWireSimulator} by default. It starts and stops a stream on the
 * real service if {@code SIGNALWIRE_PROJECT_ID}, {@code SIGNALWIRE_API_TOKEN} and {@code
 * SIGNALWIRE_SPACE} are set, and a live call and a media server are given, as in {@code mvn -q
 * -Pdemo -Ddemo.call=CALL_SID -Ddemo.url=wss://stream.example.com}.
 */
public final class Demo {

  private final PrintStream out;
  private final OkHttpClient http;

  Demo(PrintStream out) {
    this.out = out;
    http = new OkHttpClient.Builder().addNetworkInterceptor(new WireLog(out)).build();
  }

  /** Runs the demo. The arguments are ignored; see the settings above. */
  public static void main(String[] args) {
    Demo demo = new Demo(System.out);
    Map<String, String> environment = System.getenv();
    String project = environment.get("SIGNALWIRE_PROJECT_ID");
    String token = environment.get("SIGNALWIRE_API_TOKEN");
    String space = environment.get("SIGNALWIRE_SPACE");
    String call = System.getProperty("demo.call");
    String url = System.getProperty("demo.url");
    if (project != null && token != null && space != null && call != null && url != null) {
      demo.onTheRealService(
          SignalWireClient.builder().project(project).token(token).host(space), call, url);
      return;
    }
    if (project != null && token != null && space != null) {
      System.out.println(
          "Credentials found. With -Ddemo.call=CALL_SID -Ddemo.url=wss://... the demo uses the real"
              + " service.");
    }
    demo.onTheSimulator(Math.max(1, Integer.getInteger("demo.seconds", 2)));
  }

  void onTheRealService(SignalWireClient.Builder builder, String call, String url) {
    try (SignalWireClient client = builder.okHttpClient(http).build()) {
      title("Start a stream");
      CallStream stream = client.calls().startStream(call, request(url).build());
      out.println(stream);
      stop(client, call, stream);
      showRefusal(client, stream);
    } finally {
      close();
    }
  }

  void onTheSimulator(int seconds) {
    try (SignalWireSimulator signalwire =
            SignalWireSimulator.builder()
                .audio(DemoAudio.swelling(seconds), Audio.silence())
                .start();
        MediaServer media = MediaServer.start();
        StatusServer app = StatusServer.start(signalwire.signingKey());
        SignalWireClient client = signalwire.newClient().okHttpClient(http).build()) {
      out.println("A local SignalWire listens on " + signalwire.host());

      title("Start a stream");
      StartStreamRequest request =
          request(media.url())
              .authorizationBearerToken("a-token-of-your-server")
              .statusCallback(app.url())
              .build();
      CallStream stream = client.calls().startStream(signalwire.callSid(), request);
      out.println(stream);

      title("The platform connects to " + media.url());
      MediaSession session = media.awaitSession();
      String bearer = session.headers().get("Authorization");
      out.println("Authorization: " + (bearer == null ? "none" : "Bearer ****"));
      out.println(session.awaitStart().mediaFormat());
      Map<String, String> parameters = session.awaitStart().customParameters();
      if (parameters != null) {
        parameters.forEach((name, value) -> out.println("parameter " + name + " = " + value));
      }

      title("Audio, " + seconds + " s of it");
      DemoAudio.show(session, seconds, out);

      title("A signed callback, verified");
      out.println(app.await("stream-started"));

      stop(client, signalwire.callSid(), stream);
      out.println(app.await("stream-stopped"));
      out.println("The WebSocket was closed with code " + session.awaitClosed() + ".");
      showRefusal(client, stream);
    } finally {
      close();
    }
  }

  private void stop(SignalWireClient client, String call, CallStream stream) {
    title("Stop it");
    out.println(client.calls().stopStream(call, stream.sid()));
  }

  private void showRefusal(SignalWireClient client, CallStream stream) {
    title("A request that the service refuses");
    try {
      client.calls().stopStream("no-such-call", stream.sid());
    } catch (ApiException e) {
      out.println(e);
    }
  }

  private static StartStreamRequest.Builder request(String url) {
    return StartStreamRequest.builder()
        .url(url)
        .name("my_first_stream")
        .track(StreamTrack.BOTH_TRACKS)
        .parameter("FirstName", "Jane")
        .parameter("LastName", "Doe")
        .parameter("Note", "50 % off & more");
  }

  private void title(String text) {
    out.println();
    out.println("== " + text);
  }

  // The demo created this client, so it also has to end its threads and sockets.
  private void close() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }
}
