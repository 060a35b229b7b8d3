package io.streamwire.signalwire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.client.core.TestHooks;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.internal.http.TestTransport;
import io.streamwire.signalwire.model.CallStream;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.support.Await;
import io.streamwire.support.Http2Server;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What one bad call costs the others on the HTTP/2 connection that all share. */
@Timeout(60)
class Http2FaultsTest {

  private static final String OK = "{\"sid\":\"s\"}";
  private static final int BYSTANDERS = 20;

  private static Http2Server server(Http2Server.Script script) {
    return Http2Server.start(TestTransport.CERTIFICATES.sslContext(), script);
  }

  private static SignalWireClient client(Http2Server server) {
    return TestHooks.transport(
            SignalWireClient.builder()
                .project("p")
                .token("PT_token")
                .retryPolicy(RetryPolicy.none())
                .host(server.url()),
            TestTransport.create())
        .build();
  }

  private static StartStreamRequest named(String name) {
    return StartStreamRequest.builder().url("wss://x.test").name(name).build();
  }

  private static RequestOptions limit(int millis) {
    return RequestOptions.builder().timeout(Duration.ofMillis(millis)).build();
  }

  @Test
  void callsShareOneConnection() {
    try (Http2Server server = server(request -> request.execute().answer(OK));
        SignalWireClient client = client(server)) {
      List<CompletableFuture<CallStream>> calls = new ArrayList<>();
      client.calls().startStream("c", named("first"));
      for (int i = 0; i < BYSTANDERS; i++) {
        calls.add(client.calls().startStreamAsync("c", named("n" + i)));
      }
      calls.forEach(call -> assertThat(call.join().sid()).isEqualTo("s"));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void derivedClientSharesTheConnection() {
    try (Http2Server server = server(request -> request.execute().answer(OK));
        SignalWireClient client = client(server);
        SignalWireClient derived =
            client.newBuilder().connectTimeout(Duration.ofSeconds(3)).build()) {
      client.calls().startStream("c", named("first"));
      derived.calls().startStream("c", named("second"));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void silentConnectionIsNotUsedAgain() {
    Http2Server.Script script =
        request -> {
          if (request.number() == 2) {
            request.goSilent();
          } else {
            request.execute().answer(OK);
          }
        };
    try (Http2Server server = server(script);
        SignalWireClient client = client(server)) {
      client.calls().startStream("c", named("first"));
      assertThat(catchThrowable(() -> client.calls().startStream("c", named("lost"), limit(300))))
          .isInstanceOfSatisfying(
              OutcomeUnknownException.class, e -> assertThat(e.isTimeout()).isTrue());
      for (int i = 0; i < 5; i++) {
        assertThat(client.calls().startStream("c", named("n" + i), limit(5_000)).sid())
            .isEqualTo("s");
      }
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void timedOutCallCostsNoBystander() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Http2Server.Script script =
        request -> {
          if (!request.body().contains("lost")) {
            over.await();
            request.execute().answer(OK);
          }
        };
    try (Http2Server server = server(script);
        SignalWireClient client = client(server)) {
      List<CompletableFuture<CallStream>> bystanders = bystanders(client, server);
      assertThat(catchThrowable(() -> client.calls().startStream("c", named("lost"), limit(300))))
          .isInstanceOf(OutcomeUnknownException.class);
      over.countDown();
      bystanders.forEach(call -> assertThat(call.join().sid()).isEqualTo("s"));
      assertThat(server.executed()).hasSize(BYSTANDERS);
    }
  }

  @Test
  void interruptedCallerCostsNoBystander() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Http2Server.Script script =
        request -> {
          over.await();
          request.execute().answer(OK);
        };
    try (Http2Server server = server(script);
        SignalWireClient client = client(server)) {
      List<CompletableFuture<CallStream>> bystanders = bystanders(client, server);
      AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
      List<Thread> callers = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        Thread caller =
            new Thread(
                () ->
                    failure.set(
                        catchThrowable(() -> client.calls().startStream("c", named("lost")))));
        caller.start();
        callers.add(caller);
      }
      Await.until(() -> server.requests() == BYSTANDERS + 10);
      callers.forEach(Thread::interrupt);
      for (Thread caller : callers) {
        caller.join();
      }
      over.countDown();
      assertThat(failure.get()).isInstanceOf(OutcomeUnknownException.class);
      bystanders.forEach(call -> assertThat(call.join().sid()).isEqualTo("s"));
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  private static List<CompletableFuture<CallStream>> bystanders(
      SignalWireClient client, Http2Server server) {
    List<CompletableFuture<CallStream>> bystanders = new ArrayList<>();
    for (int i = 0; i < BYSTANDERS; i++) {
      bystanders.add(client.calls().startStreamAsync("c", named("n" + i)));
      if (i == 0) {
        // The first makes the connection that the others then share.
        Await.until(() -> server.requests() == 1);
      }
    }
    Await.until(() -> server.requests() == BYSTANDERS);
    return bystanders;
  }

  @Test
  void refusedStreamIsSentAgainAtOnce() {
    Http2Server.Script script =
        request -> {
          if (request.number() <= 3) {
            request.reset(Http2Server.REFUSED_STREAM);
          } else {
            request.execute().answer(OK);
          }
        };
    try (Http2Server server = server(script);
        SignalWireClient client = client(server)) {
      assertThat(client.calls().startStreamWithResponse("c", named("n")).attempts()).isEqualTo(1);
      assertThat(server.executed()).hasSize(1);
      assertThat(server.requests()).isEqualTo(4);
    }
  }

  @Test
  void streamBeyondTheLastOfAGoAwayIsSentAgainAtOnce() {
    Http2Server.Script script =
        request -> {
          if (request.connection() == 1 && request.number() == 2) {
            request.goAway(request.stream() - 2, Http2Server.NO_ERROR);
          } else {
            request.execute().answer(OK);
          }
        };
    try (Http2Server server = server(script);
        SignalWireClient client = client(server)) {
      client.calls().startStream("c", named("first"));
      assertThat(client.calls().startStreamWithResponse("c", named("n")).attempts()).isEqualTo(1);
      assertThat(server.executed()).hasSize(2);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void refusalForeverIsAConnectionError() {
    try (Http2Server server = server(request -> request.reset(Http2Server.REFUSED_STREAM));
        SignalWireClient client = client(server)) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", named("n"))))
          .isInstanceOf(ConnectionException.class)
          .hasMessageContaining("nothing was sent");
      assertThat(server.requests()).isEqualTo(21);
    }
  }

  @Test
  void refusalAfterTheHeadOfAResponseIsNoRefusal() {
    Http2Server.Script script =
        request -> {
          request.execute().head();
          request.reset(Http2Server.REFUSED_STREAM);
        };
    try (Http2Server server = server(script);
        SignalWireClient client = client(server)) {
      assertThat(catchThrowable(() -> client.calls().startStream("c", named("n"))))
          .isInstanceOf(OutcomeUnknownException.class);
      assertThat(server.executed()).hasSize(1);
      assertThat(server.requests()).isEqualTo(1);
    }
  }

  @Test
  void otherResetsAreAnUnknownOutcome() {
    for (int code : new int[] {Http2Server.INTERNAL_ERROR, Http2Server.ENHANCE_YOUR_CALM}) {
      try (Http2Server server = server(request -> request.execute().reset(code));
          SignalWireClient client = client(server)) {
        assertThat(catchThrowable(() -> client.calls().startStream("c", named("n"))))
            .isInstanceOf(OutcomeUnknownException.class);
        assertThat(server.executed()).hasSize(1);
      }
    }
  }

  @Test
  void closeEndsEveryCall() {
    try (Http2Server server = server(Http2Server.Request::stall)) {
      SignalWireClient client = client(server);
      List<CompletableFuture<CallStream>> calls = bystanders(client, server);
      client.close();
      for (CompletableFuture<CallStream> call : calls) {
        assertThat(catchThrowable(call::get))
            .isInstanceOf(ExecutionException.class)
            .hasCauseInstanceOf(OutcomeUnknownException.class);
      }
    }
  }

  @Test
  void futureMayBeJoinedInsideAnother() {
    int calls = 600;
    try (Http2Server server = server(request -> request.execute().answer(OK));
        SignalWireClient client = client(server)) {
      List<CompletableFuture<String>> outer = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        outer.add(
            client
                .calls()
                .startStreamAsync("c", named("outer"))
                .thenApply(s -> client.calls().startStreamAsync("c", named("inner")).join().sid()));
      }
      outer.forEach(call -> assertThat(call.join()).isEqualTo("s"));
      assertThat(server.executed()).hasSize(2 * calls);
    }
  }
}
