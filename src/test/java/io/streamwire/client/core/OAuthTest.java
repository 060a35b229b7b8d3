package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.AuthenticationException;
import io.streamwire.error.ConnectionException;
import io.streamwire.support.FakeTime;
import io.streamwire.support.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Access tokens by the client credentials grant. */
class OAuthTest {

  private final AtomicInteger tokens = new AtomicInteger();
  private final Deque<String> tokenReplies = new ConcurrentLinkedDeque<>();
  private final Deque<String> replies = new ConcurrentLinkedDeque<>();
  private final FakeTime time = new FakeTime();
  private final List<String> tokenRequests = new ArrayList<>();

  /** Gives tokens t1, t2 and so on, which live for ten minutes, unless a reply was prepared. */
  private final RawServer server =
      RawServer.start(
          connection -> {
            while (true) {
              String head = connection.request();
              if (!head.startsWith("POST /token ")) {
                String reply = replies.poll();
                connection.send(reply == null ? RawServer.json(200, "{\"id\":\"i\"}") : reply);
                continue;
              }
              synchronized (tokenRequests) {
                tokenRequests.add(head + connection.lastBody());
              }
              int number = tokens.incrementAndGet();
              String reply = tokenReplies.poll();
              connection.send(
                  reply == null
                      ? RawServer.json(
                          200, "{\"access_token\":\"token-" + number + "\",\"expires_in\":600}")
                      : reply);
            }
          });

  private final ShopClient client =
      TestHooks.timing(ShopClient.builder(), time.timing())
          .baseUrl(server.url())
          .oauth("my id", "my:secret")
          .build();

  @AfterEach
  void close() {
    client.close();
    server.close();
  }

  private void call() {
    client.core.execute(client.api.oauth(), RequestOptions.none());
  }

  @Test
  void tokenIsObtainedOnceAndSentWithEachCall() {
    call();
    call();
    assertThat(tokenRequests)
        .singleElement()
        .asString()
        // Both parts are form-encoded before they become Basic credentials: my+id:my%3Asecret
        .contains("\r\nAuthorization: Basic bXkraWQ6bXklM0FzZWNyZXQ=\r\n")
        .endsWith("\r\n\r\ngrant_type=client_credentials&scope=read+write");
    assertThat(server.head()).startsWith("GET /oauth ").contains("Authorization: Bearer token-1");
    assertThat(server.requests()).isEqualTo(3);
  }

  @Test
  void tokenIsRenewedThirtySecondsBeforeItExpires() {
    call();
    time.pass(Duration.ofSeconds(569));
    call();
    assertThat(server.head()).contains("Bearer token-1");
    time.pass(Duration.ofSeconds(1));
    call();
    assertThat(server.head()).contains("Bearer token-2");
  }

  @Test
  void sixteenThreadsWaitForOneRequest() throws Exception {
    int threads = 16;
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    CountDownLatch together = new CountDownLatch(threads);
    try {
      List<Future<?>> calls = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        calls.add(
            executor.submit(
                () -> {
                  together.countDown();
                  together.await();
                  call();
                  return null;
                }));
      }
      for (Future<?> call : calls) {
        call.get();
      }
    } finally {
      executor.shutdown();
    }
    assertThat(tokens).hasValue(1);
    assertThat(server.requests()).isEqualTo(threads + 1);
  }

  @Test
  void cachedTokenThatIsRefusedIsRenewedOnce() {
    call();
    replies.add(RawServer.json(401, "{}"));
    assertThat(client.core.execute(client.api.oauth(), RequestOptions.none()).attempts())
        .isEqualTo(2);
    assertThat(server.head()).contains("Bearer token-2");
    replies.add(RawServer.json(401, "{}"));
    replies.add(RawServer.json(401, "{}"));
    AuthenticationException e = catchThrowableOfType(AuthenticationException.class, this::call);
    assertThat(e.getSuppressed()).singleElement().isInstanceOf(AuthenticationException.class);
    assertThat(tokens).hasValue(3);
    assertThat(time.waits).containsOnly(Duration.ZERO);
  }

  @Test
  void newTokenThatIsRefusedIsFinal() {
    replies.add(RawServer.json(401, "{}"));
    assertThatThrownBy(this::call).isInstanceOf(AuthenticationException.class);
    assertThat(tokens).hasValue(1);
  }

  @Test
  void bodyThatCanBeWrittenOnlyOnceIsNotSentWithANewToken() {
    call();
    replies.add(RawServer.json(401, "{}"));
    RequestBody once =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return MediaType.get("text/plain");
          }

          @Override
          public boolean isOneShot() {
            return true;
          }

          @Override
          public long contentLength() {
            return 0;
          }

          @Override
          public void writeTo(BufferedSink sink) {}
        };
    assertThatThrownBy(
            () -> client.core.execute(client.api.oauthUpload(once), RequestOptions.none()))
        .isInstanceOf(AuthenticationException.class);
    assertThat(server.requests()).isEqualTo(3);
  }

  @Test
  void refusalOfTheTokenEndpointIsNamedAndFinal() {
    tokenReplies.add(RawServer.json(400, "{\"error\":\"invalid_client\"}"));
    ConnectionException e = catchThrowableOfType(ConnectionException.class, this::call);
    assertThat(e)
        .hasMessage(
            "oauth: no access token from 127.0.0.1: HTTP 400 invalid_client; nothing was sent");
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void failureOfTheTokenEndpointIsRetriedAsAConnectionFailureIs() {
    tokenReplies.add(RawServer.json(503, "{}"));
    call();
    assertThat(tokens).hasValue(2);
    assertThat(time.waits).hasSize(1);
  }

  @Test
  void echoOfSecretAndTokenIsMasked() {
    tokenReplies.add(RawServer.json(400, "{\"error\":\"my:secret bXkraWQ6bXklM0FzZWNyZXQ=\"}"));
    assertThatThrownBy(this::call).hasMessageContaining("HTTP 400 *** ***;");
    replies.add(RawServer.json(403, "{\"message\":\"token-2 my:secret\"}"));
    assertThatThrownBy(this::call).hasMessage("oauth: HTTP 403, *** ***");
  }

  @Test
  void replyWithoutATokenIsNamed() {
    tokenReplies.add(RawServer.json(200, "<html>"));
    assertThatThrownBy(this::call)
        .hasMessageContaining("no access token from 127.0.0.1: response without access_token");
  }

  @Test
  void interceptorOfTheUserDoesNotSeeTheSecret() {
    List<String> seen = new ArrayList<>();
    OkHttpClient okHttp =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain -> {
                  seen.add(chain.request().url() + " " + chain.request().headers());
                  return chain.proceed(chain.request());
                })
            .build();
    try (ShopClient watched = client.newBuilder().okHttpClient(okHttp).build()) {
      watched.core.execute(
          watched.api.oauth(), RequestOptions.builder().retryPolicy(RetryPolicy.none()).build());
    }
    assertThat(seen).singleElement().asString().contains("/oauth").doesNotContain("Authorization");
  }

  @Test
  void tokenEndpointWithoutTlsIsRefused() {
    ClientDescription plain =
        ClientDescription.of("PlainClient")
            .scheme(SecurityScheme.oauth2("oauth", "http://auth.test/token"))
            .build();
    assertThatThrownBy(() -> new PlainBuilder(plain).baseUrl("https://x.test").make())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("tokenUrl: \"http://auth.test/token\" (expected: https");
  }

  private static final class PlainBuilder extends ClientBuilder<PlainBuilder> {
    PlainBuilder(ClientDescription description) {
      super(description);
    }

    ClientCore make() {
      credential("oauth", "clientId", "id");
      credential("oauth", "clientSecret", "secret");
      return core();
    }
  }
}
