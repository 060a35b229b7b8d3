package io.streamwire.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

/** An attempt is found from its call, whatever a user's interceptor makes of the request. */
class AttemptTagTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();

  private static SignalWireClient client(RawServer server) {
    OkHttpClient dropsTags =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Request seen = chain.request();
                  return chain.proceed(
                      new Request.Builder()
                          .url(seen.url())
                          .headers(seen.headers())
                          .method(seen.method(), seen.body())
                          .build());
                })
            .build();
    return SignalWireClient.builder()
        .project("p")
        .token("PT_token")
        .okHttpClient(dropsTags)
        .retryPolicy(RetryPolicy.none())
        .host(server.url())
        .build();
  }

  @Test
  void requestWithoutTagsStillCountsAsSent() {
    try (RawServer server = RawServer.start(connection -> connection.request());
        SignalWireClient client = client(server)) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(catchThrowable(() -> client.calls().startStreamAsync("c", REQUEST).join()))
          .hasCauseInstanceOf(OutcomeUnknownException.class);
    }
  }

  @Test
  void requestWithoutTagsStillCarriesCredentials() {
    try (RawServer server =
            RawServer.start(RawServer.answering(RawServer.json(200, "{\"sid\":\"s\"}")));
        SignalWireClient client = client(server)) {
      client.calls().startStream("c", REQUEST);
      assertThat(server.head()).contains("Authorization: Basic ");
    }
  }
}
