package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.RequestOptions;
import io.streamwire.error.ApiException;
import io.streamwire.support.RawServer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;

/** Which credentials an operation is sent with, and where they stand in the request. */
class CredentialsTest {

  private static final String OK = RawServer.json(200, "{\"id\":\"i\"}");

  private final RawServer server = RawServer.start(RawServer.answering(OK));

  @AfterEach
  void close() {
    server.close();
  }

  private ShopClient.Builder builder() {
    return ShopClient.builder().baseUrl(server.url());
  }

  private static void execute(ShopClient client, Call<?> call) {
    client.core.execute(call, RequestOptions.none());
  }

  @Test
  void operationWithoutAnnotationIsSentWithoutCredentials() {
    try (ShopClient client = builder().apiKey("k-secret").token("t-secret").build()) {
      execute(client, client.api.getPublic());
    }
    assertThat(server.head()).doesNotContain("secret");
  }

  @Test
  void keyStandsInItsHeader() {
    try (ShopClient client = builder().apiKey("k-secret").build()) {
      execute(client, client.api.withHeader());
    }
    assertThat(server.head()).contains("\r\nX-Key: k-secret\r\n").doesNotContain("Authorization");
  }

  @Test
  void keyIsAddedToTheQueryEncoded() {
    try (ShopClient client = builder().queryKey("k&=secret").build()) {
      execute(client, client.api.withQuery("a b"));
    }
    assertThat(server.head()).startsWith("GET /query?q=a%20b&key=k%26%3Dsecret HTTP/1.1\r\n");
  }

  @Test
  void keyIsAddedToTheCookies() {
    try (ShopClient client = builder().cookieKey("k-secret").build()) {
      execute(client, client.api.withCookie(null));
      assertThat(server.head()).contains("\r\nCookie: session=k-secret\r\n");
      execute(client, client.api.withCookie("theme=dark"));
      assertThat(server.head()).contains("\r\nCookie: theme=dark; session=k-secret\r\n");
    }
  }

  @Test
  void firstCompleteAlternativeIsChosen() {
    try (ShopClient all = builder().apiKey("k1").queryKey("k2").token("t1").build();
        ShopClient second = builder().queryKey("k2").token("t1").build()) {
      execute(all, all.api.getItem("1"));
      assertThat(server.head())
          .startsWith("GET /items/1 HTTP")
          .contains("X-Key: k1")
          .doesNotContain("Bearer");
      execute(second, second.api.getItem("1"));
      assertThat(server.head())
          .startsWith("GET /items/1?key=k2 HTTP")
          .contains("\r\nAuthorization: Bearer t1\r\n");
    }
  }

  @Test
  void missingCredentialsAreNamedBeforeAnyIo() {
    try (ShopClient none = builder().build();
        ShopClient half = builder().token("t1").build()) {
      assertThatThrownBy(() -> execute(none, none.api.getItem("1")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "getItem needs credentials: apiKey, or bearerAuth and queryKey (none is set on this"
                  + " ShopClient)");
      assertThatThrownBy(() -> execute(half, half.api.getItem("1")))
          .hasMessageEndingWith("(apiKey, queryKey are not set on this ShopClient)");
      assertThatThrownBy(() -> none.core.executeAsync(none.api.bearer(), RequestOptions.none()))
          .hasMessage("bearer needs credentials: bearerAuth (none is set on this ShopClient)");
      assertThatThrownBy(() -> none.plainApi.bearer().execute())
          .isInstanceOf(IllegalStateException.class);
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void optionalCredentialsAreSentIfThereAreAny() {
    try (ShopClient none = builder().build();
        ShopClient some = builder().token("t1").build()) {
      execute(none, none.api.optional());
      assertThat(server.head()).doesNotContain("Authorization");
      execute(some, some.api.optional());
      assertThat(server.head()).contains("Authorization: Bearer t1");
    }
  }

  @Test
  void plainRetrofitCallCarriesCredentialsToo() throws Exception {
    try (ShopClient client = builder().token("t1").build()) {
      assertThat(client.plainApi.bearer().execute().code()).isEqualTo(200);
    }
    assertThat(server.head()).contains("Authorization: Bearer t1");
  }

  @Test
  void callThatOnlyDescribesARequestIsNotSentWithoutCredentials() {
    try (ShopClient client = builder().token("t1").build()) {
      assertThatThrownBy(() -> client.api.bearer().execute())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("this call only describes a request and must not be executed");
    }
    assertThat(server.connections()).isZero();
  }

  @Test
  void supplierIsAskedAtEachRequest() {
    Deque<String> tokens = new ArrayDeque<>(List.of("t1", "t2"));
    try (ShopClient client = builder().token(tokens::remove).build()) {
      execute(client, client.api.bearer());
      execute(client, client.api.bearer());
    }
    assertThat(server.heads().get(0)).contains("Bearer t1\r\n");
    assertThat(server.heads().get(1)).contains("Bearer t2\r\n");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "a\nb"})
  void supplierWithoutAUsableTokenIsNamedBeforeAnyIo(@Nullable String token) {
    try (ShopClient client = builder().token(() -> token).build()) {
      assertThatThrownBy(() -> execute(client, client.api.bearer()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("bearer: token")
          .hasMessageEndingWith("nothing was sent");
      assertThatThrownBy(
              () -> client.core.executeAsync(client.api.bearer(), RequestOptions.none()).join())
          .hasCauseInstanceOf(IllegalStateException.class);
    }
    assertThat(server.requests()).isZero();
  }

  @Test
  void failureOfASupplierIsTheCause() {
    RuntimeException failure = new IllegalArgumentException("vault");
    try (ShopClient client =
        builder()
            .token(
                () -> {
                  throw failure;
                })
            .build()) {
      assertThatThrownBy(() -> execute(client, client.api.bearer()))
          .isInstanceOf(IllegalStateException.class)
          .hasCause(failure);
    }
  }

  @Test
  void credentialsGoToTheConfiguredHostOnly() {
    try (RawServer other = RawServer.start(RawServer.answering(OK));
        ShopClient client =
            builder()
                .okHttpClient(
                    new OkHttpClient.Builder()
                        .addInterceptor(
                            chain -> {
                              HttpUrl elsewhere =
                                  chain.request().url().newBuilder().port(other.port()).build();
                              return chain.proceed(
                                  chain.request().newBuilder().url(elsewhere).build());
                            })
                        .build())
                .apiKey("k-secret")
                .queryKey("k-secret")
                .cookieKey("k-secret")
                .build()) {
      execute(client, client.api.withHeader());
      execute(client, client.api.withQuery("x"));
      execute(client, client.api.withCookie(null));
      assertThat(other.heads()).hasSize(3).noneMatch(head -> head.contains("secret"));
    }
  }

  @Test
  void transportSchemeNeedsAnOkHttpClient() {
    try (ShopClient ours = builder().build();
        ShopClient users = builder().okHttpClient(new OkHttpClient()).build()) {
      assertThatThrownBy(() -> execute(ours, ours.api.mutualTls()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("mtls");
      execute(users, users.api.mutualTls());
    }
    assertThat(server.requests()).isEqualTo(1);
  }

  @Test
  void everyValueIsMaskedInAnEcho() {
    String echo = "{\"message\":\"k-one k%26two t-three 4711 x-four\"}";
    try (RawServer echoing = RawServer.start(RawServer.answering(RawServer.json(400, echo)));
        ShopClient client =
            builder()
                .baseUrl(echoing.url())
                .apiKey("k-one")
                .queryKey("k&two")
                .token(() -> "t-three")
                .build()) {
      RequestOptions options = RequestOptions.builder().query("extra", "x-four").build();
      ApiException bearer =
          catchThrowableOfType(
              ApiException.class, () -> client.core.execute(client.api.bearer(), options));
      assertThat(bearer.body()).isEqualTo("{\"message\":\"*** *** *** 4711 ***\"}");
      ApiException pin =
          catchThrowableOfType(
              ApiException.class,
              () -> client.core.execute(client.api.secret("4711"), RequestOptions.none()));
      assertThat(pin.body()).isEqualTo("{\"message\":\"*** *** t-three *** x-four\"}");
    }
  }

  @Test
  void clientDescribesItselfWithoutSecrets() {
    try (ShopClient client = builder().apiKey("secret").oauth("id-1", "secret").build()) {
      assertThat(client).hasToString("ShopClient{baseUrl=" + server.url() + "/, clientId=id-1}");
    }
  }
}
