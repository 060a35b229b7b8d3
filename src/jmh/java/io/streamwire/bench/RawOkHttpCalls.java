package io.streamwire.bench;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** The calls of {@link RawOkHttpPeer}, handed to OkHttp's dispatcher. */
final class RawOkHttpCalls implements InFlightMode.Open {

  private final RawOkHttpPeer peer;

  RawOkHttpCalls(String url, OkHttpClient client) {
    peer = new RawOkHttpPeer(URI.create(url + "/"), SampleExchange.parameters(2), client);
  }

  @Override
  public CompletableFuture<?> start() {
    CompletableFuture<String> sid = new CompletableFuture<>();
    peer.newCall()
        .enqueue(
            new Callback() {
              @Override
              public void onFailure(Call call, IOException e) {
                sid.completeExceptionally(e);
              }

              @Override
              public void onResponse(Call call, Response response) throws IOException {
                try (response) {
                  sid.complete(HandWrittenReply.read(response.body().source()).sid);
                } catch (IOException e) {
                  sid.completeExceptionally(e);
                }
              }
            });
    return sid;
  }

  @Override
  public void close() {
    peer.close();
  }
}
