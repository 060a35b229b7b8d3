package io.streamwire.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.ProtocolException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a contract server refuses, and what it answers, in literal HTTP. */
class ContractServerTest {

  private static final Path LIBRARY = Path.of("src/test/resources/contract-server/library.yaml");
  private static final MediaType JSON = MediaType.get("application/json");

  private final ContractServer server = ContractServer.start(LIBRARY);
  private final OkHttpClient http =
      new OkHttpClient.Builder().retryOnConnectionFailure(false).build();

  @AfterEach
  void close() {
    http.connectionPool().evictAll();
    server.close();
  }

  /** A status and a body. */
  private record Answer(int status, String body) {}

  private Answer send(Request.Builder request) throws IOException {
    try (Response response = http.newCall(request.build()).execute()) {
      return new Answer(response.code(), response.body().string());
    }
  }

  private Request.Builder to(String target) {
    return new Request.Builder().url(server.baseUrl() + target);
  }

  private Answer get(String target) throws IOException {
    return send(to(target).header("Cookie", "shelf=a"));
  }

  private static RequestBody body(String text, String type) {
    return RequestBody.create(ByteString.encodeUtf8(text), MediaType.get(type));
  }

  private Answer add(String json) throws IOException {
    return send(
        to("/books").header("Authorization", "Bearer t").post(body(json, "application/json")));
  }

  @Test
  void aPathThatIsNotInTheContractIs404() throws IOException {
    Answer answer = get("/magazines");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).contains("path /magazines is not in the contract");
    assertThat(server.journal().last().operationId()).isNull();
  }

  @Test
  void anotherMethodIs405AndSaysWhichThereAre() throws IOException {
    try (Response response = http.newCall(to("/books/best").delete().build()).execute()) {
      // The path /books/{id} has a DELETE, but "best" is no integer there.
      assertThat(response.code()).isEqualTo(401);
    }
    try (Response response = http.newCall(to("/loans").build()).execute()) {
      assertThat(response.code()).isEqualTo(405);
      assertThat(response.header("Allow")).isEqualTo("POST");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /books?tag=a&tag=b        |
          /books?ids=1,2            |
          /books?near[year]=1999    |
          /books?near[title]=1999   |
          /books?mode=7             |
          /books?mode=all           |
          /books?other=x            |
          /books?ids=1,b            | query ids: /1
          /books?near[year]=soon    | query near: /year
          /books?page=0             | query page:
          /books?page=one           | query page:
          /books?mode=some          | query mode:
          """)
  void parametersAreReadByTheirStyle(String target, String problem) throws IOException {
    Answer answer = get(target);

    assertThat(answer.status()).as(answer.body()).isEqualTo(problem == null ? 200 : 400);
    if (problem != null) {
      assertThat(server.journal().last().problems().get(0)).startsWith(problem);
    }
  }

  @Test
  void headersCookiesAndPathsAreHeldToTheContract() throws IOException {
    assertThat(send(to("/books")).body()).contains("cookie shelf is missing");
    assertThat(send(to("/books").header("Cookie", "shelf=a").header("X-Trace", "7")).body())
        .contains("header X-Trace:");
    assertThat(get("/books/seven").body()).contains("path id:").contains("\"status\":400");
    assertThat(get("/books/7").status()).isEqualTo(200);
  }

  @Test
  void credentialsOfOneAlternativeMustBeThere() throws IOException {
    RequestBody book = body("{\"title\":\"Emma\"}", "application/json");

    assertThat(send(to("/books").post(book)).body())
        .contains("credentials are missing (expected: token, or key and tenant)");
    assertThat(send(to("/books?key=k").post(book)).status()).isEqualTo(401);
    assertThat(send(to("/books?key=k").header("X-Tenant", "t").post(book)).status()).isEqualTo(201);
    assertThat(send(to("/books").header("Authorization", "bearer t").post(book)).status())
        .isEqualTo(201);
  }

  @Test
  void bodiesAreHeldToTheirSchema() throws IOException {
    assertThat(add("{\"title\":\"Emma\",\"sequel\":{\"title\":\"No\"}}").body())
        .contains("body: /sequel/title");
    assertThat(add("{\"title\":\"Emma\",\"price\":null}").status()).isEqualTo(201);
    assertThat(add("{\"title\":\"Emma\",\"price\":\"1\"}").body()).contains("body: /price");
    assertThat(add("{\"title\":").body()).contains("body is not JSON");
    assertThat(add("").body()).contains("body is empty");
    Request.Builder xml =
        to("/books").header("Authorization", "Bearer t").post(body("<a/>", "application/xml"));
    assertThat(send(xml))
        .extracting(Answer::status, Answer::body)
        .satisfiesExactly(
            status -> assertThat(status).isEqualTo(415),
            text ->
                assertThat(text.toString())
                    .contains("Content-Type is application/xml (expected: application/json)"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          book=1                         |
          book=1&title=12                |
          book=1&title=true              |
          book=1&until%5Bday%5D=2        |
          title=x                        | body: required property 'book' not found
          book=x                         | body: /book
          book=1&until%5Bday%5D=x        | body: /until/day
          """)
  void formsAreReadAsTheirSchemaHasThem(String form, String problem) throws IOException {
    Answer answer = send(to("/loans").post(body(form, "application/x-www-form-urlencoded")));

    assertThat(answer.status()).isEqualTo(problem == null ? 204 : 400);
    if (problem != null) {
      assertThat(server.journal().last().problems().get(0)).startsWith(problem);
    }
  }

  @Test
  void partsOfMultipartBodiesMustBeThereAndFit() throws IOException {
    RequestBody file = RequestBody.create(new byte[] {1}, null);
    MultipartBody whole =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("card", "card.png", file)
            .addFormDataPart("days", "3")
            .build();
    MultipartBody wrong =
        new MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("days", "three")
            .build();

    assertThat(send(to("/loans").post(whole)).status()).isEqualTo(204);
    assertThat(send(to("/loans").post(wrong)).body())
        .contains("body: part card is missing", "body: part days:");
  }

  @Test
  void answersWithExamplesByTheAcceptHeader() throws IOException {
    assertThat(get("/books/best").body()).isEqualTo("{\"id\":1,\"title\":\"Short\"}");
    assertThat(send(to("/books/best").header("Accept", "text/plain")).body()).isEqualTo("Short");
    assertThat(send(to("/books/best").header("Accept", "image/png")).status()).isEqualTo(406);
  }

  @Test
  void aRecursiveSchemaWithoutExampleEnds() throws IOException {
    Answer answer = get("/books/7");

    assertThat(answer.body())
        .isEqualTo(
            "{\"id\":1,\"title\":\"text\",\"price\":1.5,\"kind\":\"book\",\"added\":\"2026-01-02\","
                + "\"prequels\":[],\"owner\":{\"type\":\"person\",\"name\":\"Jane\"}}");
  }

  @Test
  void headersOfRepliesAreThere() throws IOException {
    Request request =
        to("/books")
            .header("Authorization", "Bearer t")
            .post(RequestBody.create("{\"title\":\"Emma\"}", JSON))
            .build();
    try (Response response = http.newCall(request).execute()) {
      assertThat(response.code()).isEqualTo(201);
      assertThat(response.header("Location")).isEqualTo("/books/7");
    }
  }

  @Test
  void whatCannotBeMadeIs501AndSaysWhatIsMissing() throws IOException {
    assertThat(get("/odd"))
        .satisfies(answer -> assertThat(answer.status()).isEqualTo(501))
        .satisfies(answer -> assertThat(answer.body()).contains("odd has no example for 200"));
  }

  @Test
  void repliesAreTheTestsToChoose() throws IOException {
    server.operation("bestBook").answer(ContractResponse.example(200, "long"));
    server.operation("bestBook").answerNext(2, ContractResponse.json(418, "{}"));

    assertThat(get("/books/best").status()).isEqualTo(418);
    assertThat(get("/books/best").status()).isEqualTo(418);
    assertThat(get("/books/best").body()).isEqualTo("{\"id\":2,\"title\":\"Long\"}");
    assertThat(server.operation("bestBook").count()).isEqualTo(3);
    server.operation("getBook").answer(ContractResponse.status(404));
    assertThat(get("/books/7").body()).isEqualTo("{\"title\":\"text\"}");
    assertThat(server.journal().entries())
        .extracting(ReceivedRequest::operationId, ReceivedRequest::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("bestBook", 418),
            org.assertj.core.groups.Tuple.tuple("bestBook", 418),
            org.assertj.core.groups.Tuple.tuple("bestBook", 200),
            org.assertj.core.groups.Tuple.tuple("getBook", 404));
  }

  @Test
  void aWrongRequestUsesUpNoReply() throws IOException {
    server.operation("getBook").answerNext(1, ContractResponse.status(404));

    assertThat(get("/books/x").status()).isEqualTo(400);
    assertThat(get("/books/1").status()).isEqualTo(404);
  }

  @Test
  void aNullInAMergePatchRemovesWhateverItsSchema() throws IOException {
    String type = "application/merge-patch+json";
    assertThat(send(to("/books/7").patch(body("{\"title\":null}", type))).status()).isEqualTo(204);
    assertThat(send(to("/books/7").patch(body("{\"year\":\"x\"}", type))).status()).isEqualTo(400);
  }

  @Test
  void listsHaveTwoPages() throws IOException {
    String person = "{\"type\":\"text\",\"name\":\"Jane\"}";
    assertThat(get("/members").body())
        .isEqualTo("{\"data\":[" + person + "," + person + "],\"next\":\"text\",\"more\":true}");
    assertThat(get("/members?after=text").body())
        .isEqualTo("{\"data\":[" + person + "],\"next\":\"\",\"more\":false}");
    assertThat(get("/years").body()).isEqualTo("[1,1]");
    assertThat(get("/years?page=2").body()).isEqualTo("[]");
    try (Response response = http.newCall(to("/shelves").build()).execute()) {
      assertThat(response.header("Link"))
          .isEqualTo("</shelves?contract-server-page=2>; rel=\"next\"");
    }
    try (Response response =
        http.newCall(to("/shelves?contract-server-page=2").build()).execute()) {
      assertThat(response.header("Link")).isNull();
    }
  }

  @Test
  void streamsOfEventsAreMadeOfTheirItems() throws IOException {
    assertThat(send(to("/news").header("Accept", "text/event-stream")).body())
        .isEqualTo("data: {\"year\":1,\"title\":\"text\"}\n\ndata: [DONE]\n\n");
    assertThat(send(to("/news").header("Accept", "application/x-ndjson")).body())
        .isEqualTo("{\"year\":1,\"title\":\"text\"}\n[DONE]\n");
    server.operation("news").answer(ContractResponse.events("a\nb", "c"));
    assertThat(get("/news").body()).isEqualTo("data: a\ndata: b\n\ndata: c\n\n");
  }

  @Test
  void connectionsBreakOnDemand() throws IOException {
    server.operation("bestBook").answerNext(1, ContractResponse.drop());
    assertThatIOException().isThrownBy(() -> get("/books/best"));
    assertThat(server.journal().last().status()).isZero();

    server.operation("bestBook").answerNext(1, ContractResponse.success().cutBody(5));
    try (Response response = http.newCall(to("/books/best").build()).execute()) {
      assertThat(response.header("Content-Length")).isEqualTo("24");
      assertThat(response.body().source().readUtf8(5)).isEqualTo("{\"id\"");
      assertThatIOException()
          .isThrownBy(() -> response.body().string())
          .isInstanceOf(ProtocolException.class);
    }
  }

  @Test
  void repliesAreSlowOnDemand() throws IOException {
    server
        .operation("bestBook")
        .answerNext(1, ContractResponse.success().delay(Duration.ofHours(1)));
    OkHttpClient impatient = http.newBuilder().readTimeout(Duration.ofMillis(50)).build();

    assertThatIOException()
        .isThrownBy(() -> impatient.newCall(to("/books/best").build()).execute().close());
  }

  @Test
  void anUnknownOperationIsRefusedWithTheKnownOnes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> server.operation("getbook"))
        .withMessageContaining("getbook (expected: one of [")
        .withMessageContaining("getBook");
  }

  @Test
  void anotherVersionOfOpenApiIsRefused(@TempDir Path folder) throws IOException {
    Path old = Files.writeString(folder.resolve("old.yaml"), "swagger: '2.0'\npaths: {}\n");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContractServer.start(old))
        .withMessageContaining("(expected: 3.0.x or 3.1.x)");
  }

  @Test
  void aContractOfSeveralFilesIsReadWhole(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("thing.yaml"), "type: object\nproperties: {n: {type: integer}}\n");
    Path contract =
        Files.writeString(
            folder.resolve("api.yaml"),
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths:
              /things:
                post:
                  requestBody:
                    content: {application/json: {schema: {$ref: 'thing.yaml'}}}
                  responses:
                    '200': {description: It., content: {application/json: {schema: {$ref: 'thing.yaml'}}}}
            """);
    try (ContractServer things = ContractServer.start(contract)) {
      Request.Builder request = new Request.Builder().url(things.baseUrl() + "/things");

      assertThat(send(request.post(body("{\"n\":7}", "application/json"))).body())
          .isEqualTo("{\"n\":1}");
      assertThat(send(request.post(body("{\"n\":\"7\"}", "application/json"))).body())
          .contains("body: /n");
      assertThat(things.operation("POST /things").count()).isEqualTo(2);
    }
  }
}
