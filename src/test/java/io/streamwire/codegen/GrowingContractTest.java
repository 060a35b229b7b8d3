package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our contract grows by a field, indexed parameters and an operation; nothing else changes. */
class GrowingContractTest {

  private static final String FIELD =
      """
              Foo:
                type: string
                description: Something new.
      """;

  private static final String POLYMORPHIC =
      """
              Tag:
                type: array
                maxItems: 5
                items:
                  $ref: '#/components/schemas/StreamTag'
                x-indexed-form: {prefix: Tag, members: [Key, Label], key: Key, first: 1, maximum: 5}
      """;

  private static final String ENTRY =
      """
          StreamTag:
            type: object
            required: [Key, Label]
            properties:
              Key: {type: string}
              Label: {type: string}
      """;

  private static final String OPERATION =
      """
        /Accounts/{AccountSid}/Calls/{CallSid}:
          get:
            operationId: fetchCall
            tags: [Calls]
            summary: Fetches a call.
            security:
              - basicAuth: []
            parameters:
              - $ref: '#/components/parameters/AccountSid'
              - $ref: '#/components/parameters/CallSid'
              - name: Fields
                in: query
                schema: {type: array, items: {type: string}}
                explode: false
            responses:
              '200':
                description: The call.
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/LiveCall'}
              '404':
                description: None such.
                content:
                  application/problem+json:
                    schema: {$ref: '#/components/schemas/CallProblem'}
      """;

  private static final String CALL =
      """
          LiveCall:
            type: object
            required: [sid]
            properties:
              sid: {type: string}
              direction: {type: string}
          CallProblem:
            type: object
            properties:
              detail: {type: string}
      """;

  private static final String USE =
      """
      package generated;

      import generated.model.CallProblem;
      import generated.model.FetchCallParams;
      import generated.model.LiveCall;
      import generated.model.StartStreamRequest;
      import io.streamwire.client.RequestOptions;
      import io.streamwire.error.NotFoundException;
      import java.time.Duration;
      import java.util.List;
      import java.util.function.Function;

      public final class Use implements Function<String, List<Object>> {
        @Override
        public List<Object> apply(String baseUrl) {
          try (SignalWireClient client =
              SignalWireClient.builder().project("AC1").token("PT1").baseUrl(baseUrl).build()) {
            client
                .calls()
                .startStream(
                    "CA1",
                    StartStreamRequest.builder()
                        .url("wss://stream.example.com")
                        .foo("b&r")
                        .parameter("FirstName", "Jane")
                        .tag("tier", "gold & silver")
                        .tag("lang", "日本")
                        .build());
            LiveCall plain = client.calls().fetchCall("CA1");
            FetchCallParams params = FetchCallParams.builder().fields(List.of("sid", "a b")).build();
            RequestOptions options = RequestOptions.builder().timeout(Duration.ofSeconds(9)).build();
            LiveCall async = client.calls().fetchCallAsync("CA1", params, options).join();
            int status = client.calls().fetchCallWithResponse("CA1").status();
            try {
              client.calls().fetchCall("CA2");
              throw new AssertionError("404 expected");
            } catch (NotFoundException e) {
              return List.of(plain.sid(), async.sid(), status, e.errorBody(CallProblem.class).detail());
            }
          }
        }
      }
      """;

  private static final List<RecordedRequest> SENT = new ArrayList<>();

  private static GeneratedCode code;
  private static List<Object> returned;

  @BeforeAll
  static void growTheContractAndUseIt(@TempDir Path folder) throws Exception {
    String contract = Files.readString(Path.of("api-spec/streams.openapi.yaml"));
    contract =
        insertBefore("        Parameter:\n          type: array\n", FIELD + POLYMORPHIC, contract);
    contract = insertBefore("    StreamParameter:\n      description", ENTRY + CALL, contract);
    contract = insertBefore("components:\n", OPERATION, contract);
    code = GeneratedCode.of(contract, folder).with("Use", USE).compile();
    returned = use();
  }

  @SuppressWarnings("unchecked") // the class is compiled from USE
  private static List<Object> use() throws Exception {
    var use = (Function<String, List<Object>>) code.load("Use").getConstructor().newInstance();
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(reply(200, "{\"sid\":\"ST1\"}"));
      server.enqueue(reply(200, "{\"sid\":\"CA1\"}"));
      server.enqueue(reply(200, "{\"sid\":\"CA1-async\"}"));
      server.enqueue(reply(200, "{\"sid\":\"CA1\"}"));
      server.enqueue(reply(404, "{\"detail\":\"no such call\"}"));
      server.start();
      List<Object> result = use.apply(server.url("/laml/").toString());
      for (int i = 0; i < 5; i++) {
        SENT.add(server.takeRequest());
      }
      return result;
    }
  }

  private static MockResponse reply(int status, String json) {
    return new MockResponse.Builder()
        .code(status)
        .body(json)
        .setHeader("Content-Type", "application/json")
        .build();
  }

  @Test
  void newFieldAndNewFamilyTravelInTheForm() {
    RecordedRequest sent = SENT.get(0);

    assertThat(sent.getRequestLine())
        .isEqualTo("POST /laml/Accounts/AC1/Calls/CA1/Streams HTTP/1.1");
    assertThat(sent.getBody().utf8())
        .isEqualTo(
            "Url=wss%3A%2F%2Fstream.example.com&Foo=b%26r"
                + "&Tag1.Key=tier&Tag1.Label=gold+%26+silver"
                + "&Tag2.Key=lang&Tag2.Label=%E6%97%A5%E6%9C%AC"
                + "&Parameter1.Name=FirstName&Parameter1.Value=Jane");
  }

  @Test
  void newOperationIsSentWithCredentials() {
    assertThat(SENT.get(1).getRequestLine()).isEqualTo("GET /laml/Accounts/AC1/Calls/CA1 HTTP/1.1");
    assertThat(SENT.get(1).getHeaders().get("Authorization")).isEqualTo("Basic QUMxOlBUMQ==");
    assertThat(SENT.get(2).getTarget()).isEqualTo("/laml/Accounts/AC1/Calls/CA1?Fields=sid,a%20b");
  }

  @Test
  void newOperationHasAsyncOptionsResponseAndTypedErrors() {
    assertThat(returned).containsExactly("CA1", "CA1-async", 200, "no such call");
  }

  @Test
  void nothingElseOfTheSourcesChanges(@TempDir Path folder) throws IOException {
    Path contract = Path.of("api-spec/streams.openapi.yaml");
    var changed = GeneratedCode.of(contract, folder).sources().entrySet();
    changed.removeAll(code.sources().entrySet());

    assertThat(changed)
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "generated/Calls.java",
            "generated/api/CallsApi.java",
            "generated/model/StartStreamRequest.java");
  }

  private static String insertBefore(String place, String addition, String contract) {
    assertThat(contract).containsOnlyOnce(place);
    return contract.replace(place, addition + place);
  }
}
