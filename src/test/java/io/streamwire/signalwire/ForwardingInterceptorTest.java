package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.Backoff;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A user's interceptor that sends the request with another client: its outcome is unknown. */
class ForwardingInterceptorTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();

  private static SignalWireClient client(RawServer server, Interceptor interceptor) {
    return SignalWireClient.builder()
        .project("p")
        .token("t")
        .retryPolicy(RetryPolicy.of(2, Backoff.fixed(Duration.ZERO)))
        .okHttpClient(new OkHttpClient.Builder().addInterceptor(interceptor).build())
        .host(server.url())
        .build();
  }

  static Stream<Arguments> forwarding() {
    OkHttpClient other = new OkHttpClient.Builder().retryOnConnectionFailure(false).build();
    return Stream.of(
        Arguments.of(
            "another client", (Interceptor) chain -> other.newCall(chain.request()).execute()),
        Arguments.of("in another class", (Interceptor) chain -> new Other(other).execute(chain)));
  }

  private record Other(OkHttpClient client) {
    Response execute(Interceptor.Chain chain) throws IOException {
      return client.newCall(chain.request()).execute();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void forwarding(String how, Interceptor interceptor) {
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.reset();
                });
        SignalWireClient client = client(server, interceptor)) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
          .isInstanceOf(OutcomeUnknownException.class)
          .hasMessageContaining("outside this client; it may have been executed");
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void refusalInItsOwnCodeSentNothing() {
    Interceptor refusing =
        chain -> {
          throw new IOException("not today");
        };
    try (RawServer server = RawServer.start(RawServer.answering(""));
        SignalWireClient client = client(server, refusing)) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", REQUEST)))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("not today");
      assertThat(server.requests()).isZero();
    }
  }
}
