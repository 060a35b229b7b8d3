package io.streamwire.signalwire;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.Backoff;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.client.core.TestHooks;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.RateLimitException;
import io.streamwire.error.ServerException;
import io.streamwire.error.StreamwireException;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Await;
import io.streamwire.support.FakeTime;
import io.streamwire.support.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which answers are followed by another attempt, and after how long. Time does not pass by itself.
 */
class RetryTest {

  private static final StartStreamRequest REQUEST =
      StartStreamRequest.builder().url("wss://x.test").build();
  private static final String OK = RawServer.json(200, "{\"sid\":\"s\"}");

  private final Deque<String> answers = new ArrayDeque<>();
  private final FakeTime time = new FakeTime();
  private final RawServer server =
      RawServer.start(
          connection -> {
            while (true) {
              connection.request();
              connection.send(answers.remove());
            }
          });
  private final SignalWireClient client =
      TestHooks.timing(SignalWireClient.builder(), time.timing())
          .project("p")
          .token("t")
          .host(server.url())
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private void answer(String... responses) {
    answers.addAll(List.of(responses));
  }

  private static String refusal(int status, String... headers) {
    return RawServer.json(status, "{\"code\":1,\"message\":\"m\"}", headers);
  }

  private static void fails(ThrowingCallable call) {
    assertThat(catchThrowable(call)).isInstanceOf(StreamwireException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void answerThatSaysNothingWasExecutedIsFollowedByAnotherAttempt(int status) {
    answer(refusal(status), refusal(status), OK);
    ApiResponse<?> response = client.calls().startStreamWithResponse("c", REQUEST);
    assertThat(response.attempts()).isEqualTo(3);
    assertThat(server.requests()).isEqualTo(3);
    // Full jitter at its highest: just below 0.5 s, then 1 s.
    assertThat(time.waits)
        .hasSize(2)
        .zipSatisfy(
            List.of(ofMillis(500), ofMillis(1_000)),
            (wait, ceiling) -> assertThat(wait).isBetween(ceiling.minus(ofNanos(1_000)), ceiling));
    assertThat(response.elapsed()).isEqualTo(time.waits.get(0).plus(time.waits.get(1)));
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        302, 307, 308, 400, 401, 403, 404, 407, 408, 409, 413, 421, 422, 425, 500, 501, 502, 504,
        599
      })
  void anyOtherAnswerIsFinal(int status) {
    answer(refusal(status, "Retry-After: 0", "Location: /other"), OK);
    fails(() -> client.calls().startStream("c", REQUEST));
    assertThat(server.requests()).isEqualTo(1);
    assertThat(time.waits).isEmpty();
  }

  @Test
  void repeatsEndWithTheLastAnswerAndKeepTheEarlier() {
    answer(refusal(503), refusal(429), refusal(503, "X-Request-Id: r3"), OK);
    ServerException e =
        catchThrowableOfType(ServerException.class, () -> client.calls().startStream("c", REQUEST));
    assertThat(e.requestId()).isEqualTo("r3");
    assertThat(server.requests()).isEqualTo(3);
    assertThat(e.getSuppressed()).hasSize(1);
    assertThat(e.getSuppressed()[0]).isInstanceOf(RateLimitException.class);
    assertThat(e.getSuppressed()[0].getSuppressed()[0]).isInstanceOf(ServerException.class);
  }

  @Test
  void retryAfterInSecondsIsObeyed() {
    answer(refusal(429, "Retry-After: 7"), OK);
    client.calls().startStream("c", REQUEST);
    assertThat(time.waits).containsExactly(ofSeconds(7));
  }

  @Test
  void retryAfterAsDateIsObeyed() {
    answer(refusal(503, "Retry-After: Fri, 02 Jan 2026 03:04:15 GMT"), OK);
    client.calls().startStream("c", REQUEST);
    assertThat(time.waits).containsExactly(ofSeconds(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0000000000", "Fri, 02 Jan 2026 03:00:00 GMT"})
  void retryAfterThatIsOverMeansAtOnce(String retryAfter) {
    answer(refusal(503, "Retry-After: " + retryAfter), OK);
    client.calls().startStream("c", REQUEST);
    assertThat(time.waits).containsExactly(ZERO);
    assertThat(server.requests()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "30",
        "86400",
        "99999999999",
        "99999999999999999999999",
        "Sat, 02 Jan 2027 03:04:05 GMT"
      })
  void waitBeyondTheTimeLimitIsNotBegun(String retryAfter) {
    answer(refusal(503, "Retry-After: " + retryAfter), OK);
    ServerException e =
        catchThrowableOfType(ServerException.class, () -> client.calls().startStream("c", REQUEST));
    assertThat(e.retryAfter()).isGreaterThanOrEqualTo(ofSeconds(30));
    assertThat(server.requests()).isEqualTo(1);
    assertThat(time.waits).isEmpty();
  }

  @Test
  void earlierWaitsCountTowardsTheTimeLimit() {
    answer(refusal(503, "Retry-After: 20"), refusal(503, "Retry-After: 10"), OK);
    fails(() -> client.calls().startStream("c", REQUEST));
    assertThat(time.waits).containsExactly(ofSeconds(20));
    assertThat(server.requests()).isEqualTo(2);
  }

  @Test
  void retryAfterThatIsIllegibleIsIgnored() {
    answer(refusal(503, "Retry-After: soon"), OK);
    client.calls().startStream("c", REQUEST);
    assertThat(time.waits.get(0)).isLessThan(ofMillis(500));
  }

  @Test
  void policyOfTheClientCanForbidRepeats() {
    answer(refusal(503), OK);
    try (SignalWireClient once = client.newBuilder().retryPolicy(RetryPolicy.none()).build()) {
      fails(() -> once.calls().startStream("c", REQUEST));
    }
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void policyOfACallReplacesTheClients() {
    answer(refusal(503), refusal(503), refusal(503), refusal(503), OK);
    RequestOptions options =
        RequestOptions.builder()
            .retryPolicy(RetryPolicy.of(4, Backoff.fixed(ofMillis(20))))
            .build();
    client.calls().startStream("c", REQUEST, options);
    assertThat(time.waits).containsExactly(ofMillis(20), ofMillis(20), ofMillis(20), ofMillis(20));
  }

  @Test
  void timeoutOfACallReplacesTheClients() {
    answer(refusal(503, "Retry-After: 2"), OK);
    RequestOptions options = RequestOptions.builder().timeout(ofSeconds(2)).build();
    fails(() -> client.calls().startStream("c", REQUEST, options));
    assertThat(time.waits).isEmpty();
  }

  @Test
  void refusedConnectionIsTriedAgain() throws IOException {
    // Bound and not listening: refuses, and nobody else can be given the port meanwhile.
    try (Socket refusing = new Socket()) {
      refusing.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      SignalWireClient nowhere =
          client.newBuilder().host("http://127.0.0.1:" + refusing.getLocalPort()).build();
      ConnectionException e =
          catchThrowableOfType(
              ConnectionException.class, () -> nowhere.calls().startStream("c", REQUEST));
      assertThat(time.waits).hasSize(2);
      assertThat(e.isTimeout()).isFalse();
      assertThat(e.getSuppressed()).hasSize(1);
    }
  }

  @Test
  void unknownHostIsTriedAgainUntilItIsKnown() {
    answer(OK);
    Deque<Boolean> known = new ArrayDeque<>(List.of(false, false, true));
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .dns(
                host -> {
                  if (!known.remove()) {
                    throw new UnknownHostException(host);
                  }
                  return List.of(InetAddress.getLoopbackAddress());
                })
            .build();
    try (SignalWireClient named =
        client
            .newBuilder()
            .okHttpClient(okHttp)
            .host("http://localhost:" + server.port())
            .build()) {
      assertThat(named.calls().startStreamWithResponse("c", REQUEST).attempts()).isEqualTo(3);
    }
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void asynchronousCallIsRepeatedLikeAnother() {
    answer(refusal(429, "Retry-After: 3"), refusal(503), OK);
    ApiResponse<?> response = client.calls().startStreamWithResponseAsync("c", REQUEST).join();
    assertThat(response.attempts()).isEqualTo(3);
    assertThat(time.waits).startsWith(ofSeconds(3)).hasSize(2);
  }

  @Test
  void cancellingStopsAPendingRepeat() {
    time.hold();
    answer(refusal(503), OK);
    CompletableFuture<?> future = client.calls().startStreamAsync("c", REQUEST);
    Await.until(() -> !time.later.isEmpty());
    assertThat(future.cancel(true)).isTrue();
    time.runLater();
    assertThat(future).isCancelled();
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void closingStopsAPendingRepeat() {
    time.hold();
    answer(refusal(503), OK);
    CompletableFuture<?> future = client.calls().startStreamAsync("c", REQUEST);
    Await.until(() -> !time.later.isEmpty());
    client.close();
    time.runLater();
    assertThat(catchThrowable(future::join))
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void interruptEndsTheWaitAndStaysSet() {
    answer(refusal(503, "Retry-After: 5", "X-Interrupt: now"), OK);
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  Response response = chain.proceed(chain.request());
                  // Buffered first: reading is interruptible too, and this is about the wait.
                  String body = response.body().string();
                  Thread.currentThread().interrupt();
                  return response
                      .newBuilder()
                      .body(ResponseBody.create(body, response.body().contentType()))
                      .build();
                })
            .build();
    try (SignalWireClient interrupted = client.newBuilder().okHttpClient(okHttp).build()) {
      Throwable e = catchThrowable(() -> interrupted.calls().startStream("c", REQUEST));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(e).isInstanceOf(ServerException.class);
    }
    assertThat(server.requests()).isEqualTo(1);
  }

  @ParameterizedTest(name = "async: {0}")
  @ValueSource(booleans = {false, true})
  void backoffThatReturnsNoTimeEndsTheCall(boolean async) {
    Duration none = null;
    List<Backoff> backoffs =
        Arrays.asList(
            (retry, random) -> none,
            (retry, random) -> ofMillis(-1),
            (retry, random) -> ofSeconds(Long.MAX_VALUE),
            (retry, random) -> {
              throw new StackOverflowError();
            });
    for (Backoff backoff : backoffs) {
      answer(refusal(503));
      RequestOptions options =
          RequestOptions.builder().retryPolicy(RetryPolicy.of(1, backoff)).build();
      Throwable failure =
          catchThrowable(
              () -> {
                if (async) {
                  client.calls().startStreamAsync("c", REQUEST, options).join();
                } else {
                  client.calls().startStream("c", REQUEST, options);
                }
              });
      assertThat(failure).isNotNull();
    }
    assertThat(server.requests()).isEqualTo(4);
  }

  @Test
  void failingBackoffDoesNotHideTheFailure() {
    answer(refusal(503), refusal(503), OK);
    RequestOptions options =
        RequestOptions.builder()
            .retryPolicy(
                RetryPolicy.of(
                    1,
                    (retry, random) -> {
                      throw new IllegalStateException("backoff");
                    }))
            .build();
    Throwable sync = catchThrowable(() -> client.calls().startStream("c", REQUEST, options));
    assertThat(sync).isInstanceOf(ServerException.class);
    assertThat(sync.getSuppressed()[0]).hasMessage("backoff");
    Throwable async =
        catchThrowable(() -> client.calls().startStreamAsync("c", REQUEST, options).join());
    assertThat(async).hasCauseInstanceOf(ServerException.class);
  }
}
