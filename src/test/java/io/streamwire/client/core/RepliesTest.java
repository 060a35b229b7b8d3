package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.support.RawServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each kind of reply that a contract can promise, and error bodies as the declared models. */
class RepliesTest {

  private static final String EMPTY = "HTTP/1.1 204 No Content\r\n\r\n";

  private static ShopClient client(RawServer server) {
    return ShopClient.builder().baseUrl(server.url()).retryPolicy(RetryPolicy.none()).build();
  }

  private static RawServer answering(int status, String body) {
    return RawServer.start(RawServer.answering(RawServer.json(status, body)));
  }

  private static ApiException error(int status, String body) {
    try (RawServer server = answering(status, body);
        ShopClient client = client(server)) {
      return catchThrowableOfType(
          ApiException.class,
          () -> client.core.execute(client.api.errors(), RequestOptions.none()));
    }
  }

  @Test
  void errorBodyIsTheModelDeclaredForItsStatus() {
    String body = "{\"title\":\"t\",\"id\":\"i\",\"reason\":\"r\"}";
    assertThat(error(404, body).errorBody(ShopApi.Problem.class).title).isEqualTo("t");
    assertThat(error(400, body).errorBody(ShopApi.Item.class).id).isEqualTo("i");
    assertThat(error(500, body).errorBody(ShopApi.Other.class).reason).isEqualTo("r");
    assertThat(error(404, body).errorBody()).isInstanceOf(ShopApi.Problem.class);
  }

  @Test
  void errorBodyOfAnotherTypeOrShapeIsNull() {
    assertThat(error(404, "{\"title\":\"t\"}").errorBody(ShopApi.Item.class)).isNull();
    for (String body :
        new String[] {"", "<html>", "[]", "{\"title\":1", "{\"title\":{}}", "null"}) {
      ApiException e = error(404, body);
      assertThat(e.errorBody()).as(body).isNull();
      assertThat(e.errorBody(ShopApi.Problem.class)).isNull();
      assertThat(e.status()).isEqualTo(404);
    }
  }

  @Test
  void errorBodyWithoutADeclarationIsDecodedAsAsked() {
    try (RawServer server = answering(418, "{\"title\":\"t\"}");
        ShopClient client = client(server)) {
      ApiException e =
          catchThrowableOfType(
              ApiException.class,
              () -> client.core.execute(client.api.getPublic(), RequestOptions.none()));
      assertThat(e.errorBody()).isNull();
      assertThat(e.errorBody(ShopApi.Problem.class).title).isEqualTo("t");
      assertThat(e.errorBody((java.lang.reflect.Type) Map.class)).isEqualTo(Map.of("title", "t"));
    }
  }

  @Test
  void errorSurvivesSerialization() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(error(404, "{\"title\":\"t\"}"));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      ApiException copy = (ApiException) in.readObject();
      assertThat(copy.errorBody(ShopApi.Problem.class).title).isEqualTo("t");
      assertThat(copy.errorBody(ShopApi.Item.class)).isNull();
    }
  }

  @Test
  void voidHasNoBodyWhateverComes() {
    for (String reply : new String[] {EMPTY, RawServer.json(200, "{\"id\":\"i\"}")}) {
      try (RawServer server = RawServer.start(RawServer.answering(reply));
          ShopClient client = client(server)) {
        ApiResponse<Void> response =
            client.core.execute(client.api.nothing(), RequestOptions.none());
        assertThat(response.body()).isNull();
        assertThat(client.core.executeAsync(client.api.nothing(), RequestOptions.none()).join())
            .isNull();
      }
    }
  }

  @Test
  void bodyMayBeMissingOnlyWhereTheContractSaysSo() {
    try (RawServer server = RawServer.start(RawServer.answering(EMPTY));
        ShopClient client = client(server)) {
      assertThat(client.core.execute(client.api.maybe(), RequestOptions.none()).body()).isNull();
      assertThatThrownBy(() -> client.core.execute(client.api.getPublic(), RequestOptions.none()))
          .isInstanceOf(MalformedResponseException.class)
          .hasMessage("getPublic: HTTP 204, but its body is empty. The request was executed.");
    }
    try (RawServer server = answering(200, "{\"id\":\"i\"}");
        ShopClient client = client(server)) {
      assertThat(client.core.execute(client.api.maybe(), RequestOptions.none()).body().id)
          .isEqualTo("i");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\"quoted\"", "größer", "null"})
  void plainTextIsTheTextItself(String text) {
    try (RawServer server = answering(200, text);
        ShopClient client = client(server)) {
      assertThat(client.core.execute(client.api.text(), RequestOptions.none()).body())
          .isEqualTo(text);
    }
  }

  @Test
  void bytesAreReadWholeUpToTheLimit() throws Exception {
    for (int size : new int[] {0, 10, 100_000}) {
      RawServer server = answering(200, "x".repeat(size));
      try (server;
          ShopClient client = client(server)) {
        ResponseBody body = client.core.execute(client.api.bytes(), RequestOptions.none()).body();
        server.close();
        assertThat(body.contentLength()).isEqualTo(size);
        assertThat(body.bytes()).hasSize(size);
      }
    }
    try (RawServer server = answering(200, "x".repeat(100_001));
        ShopClient client = client(server)) {
      assertThatThrownBy(() -> client.core.execute(client.api.bytes(), RequestOptions.none()))
          .isInstanceOf(MalformedResponseException.class)
          .hasMessageContaining("is larger than 100000 bytes");
    }
  }

  @Test
  void streamIsReturnedOpenAndHasNoLimit() throws Exception {
    CountDownLatch firstRead = new CountDownLatch(1);
    String rest = "x".repeat(200_000);
    try (RawServer server =
            RawServer.start(
                connection -> {
                  connection.request();
                  connection.send("HTTP/1.1 200 OK\r\nContent-Length: 200005\r\n\r\nfirst");
                  firstRead.await();
                  connection.send(rest);
                  connection.stall();
                });
        ShopClient client = client(server);
        ResponseBody body =
            client.core.execute(client.api.stream(), RequestOptions.none()).body()) {
      assertThat(body.source().readUtf8(5)).isEqualTo("first");
      firstRead.countDown();
      assertThat(body.string()).isEqualTo(rest);
    }
  }

  @Test
  void largeJsonKeepsItsTextInAFailure() {
    String body = "{\"id\":[\"" + "x".repeat(90_000) + "\"]}";
    try (RawServer server = answering(200, body);
        ShopClient client = client(server)) {
      MalformedResponseException e =
          catchThrowableOfType(
              MalformedResponseException.class,
              () -> client.core.execute(client.api.getPublic(), RequestOptions.none()));
      assertThat(e).hasMessageContaining("at path $.id");
      assertThat(e.body()).startsWith("{\"id\":[\"xxx").contains("(cut: 65536 of");
    }
  }

  @Test
  void extraQueryAndFieldsAreAppended() {
    try (RawServer server = answering(200, "{\"id\":\"i\"}");
        ShopClient client = client(server)) {
      RequestOptions options =
          RequestOptions.builder().query("a b", "c&d").query("e", "").formField("g", "h i").build();
      client.core.execute(client.api.form(form -> form.field("known", "1 2")), options);
      assertThat(server.head()).startsWith("POST /form?a%20b=c%26d&e= HTTP/1.1\r\n");
      assertThat(server.body()).isEqualTo("known=1+2&g=h+i");
      assertThat(options.toString()).contains("query=[a b=***, e=***]").doesNotContain("c&d");
    }
  }

  @Test
  void extraFieldNeedsAForm() {
    try (RawServer server = answering(200, "{}");
        ShopClient client = client(server)) {
      RequestOptions options = RequestOptions.builder().formField("Realtime", "secret").build();
      assertThatThrownBy(() -> client.core.execute(client.api.getPublic(), options))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "getPublic: form field Realtime (expected: none, the operation sends no form)");
      assertThat(server.connections()).isZero();
    }
  }
}
