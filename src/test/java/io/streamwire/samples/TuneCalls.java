package io.streamwire.samples;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.Backoff;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.StreamwireException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;

/** What can be set for a client, and for one call of it. */
final class TuneCalls {

  private TuneCalls() {}

  static SignalWireClient patient(SignalWireClient client) {
    // sample retries
    Backoff backoff = Backoff.exponential(Duration.ofMillis(200), Duration.ofSeconds(5));
    SignalWireClient patient = client.newBuilder().retryPolicy(RetryPolicy.of(4, backoff)).build();
    SignalWireClient once = client.newBuilder().retryPolicy(RetryPolicy.none()).build();
    // end
    once.close();
    return patient;
  }

  static CallStream hurried(SignalWireClient client, String callSid, StartStreamRequest request) {
    // sample timeouts
    RequestOptions hurried = RequestOptions.builder().timeout(Duration.ofSeconds(5)).build();
    CallStream stream = client.calls().startStream(callSid, request, hurried);
    // end
    return stream;
  }

  static CompletableFuture<Void> async(
      SignalWireClient client,
      String callSid,
      StartStreamRequest request,
      Executor executor,
      PrintStream out) {
    // sample async
    CompletableFuture<CallStream> future = client.calls().startStreamAsync(callSid, request);
    CompletableFuture<Void> done =
        future
            .thenAcceptAsync(stream -> out.println("started " + stream.sid()), executor)
            .exceptionally(
                failure -> {
                  if (failure.getCause() instanceof StreamwireException e) {
                    out.println(e.getMessage());
                  }
                  return null;
                });
    // end
    return done;
  }

  static void response(
      SignalWireClient client, String callSid, StartStreamRequest request, PrintStream out) {
    // sample response
    ApiResponse<CallStream> response = client.calls().startStreamWithResponse(callSid, request);
    out.println("HTTP " + response.status() + ", type " + response.headers().get("Content-Type"));
    out.println("request " + response.requestId() + ", attempts " + response.attempts());
    out.println(response.body().sid());
    // end
  }

  static SignalWireClient proxied(String token, InetSocketAddress proxyAddress) {
    // sample proxy
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .proxy(new Proxy(Proxy.Type.HTTP, proxyAddress))
            .proxyAuthenticator(
                (route, response) ->
                    response
                        .request()
                        .newBuilder()
                        .header("Proxy-Authorization", Credentials.basic("me", "my-password"))
                        .build())
            .build();
    SignalWireClient client =
        SignalWireClient.builder()
            .project("your-project-id")
            .token(token)
            .host("your-space.signalwire.com")
            .okHttpClient(okHttp)
            .build();
    // end
    return client;
  }

  static CallStream unknownField(
      SignalWireClient client, String callSid, StartStreamRequest request) {
    // sample unknownField
    RequestOptions options =
        RequestOptions.builder().formField("Realtime", "true").header("X-Trace", "1").build();
    CallStream stream = client.calls().startStream(callSid, request, options);
    // end
    return stream;
  }
}
