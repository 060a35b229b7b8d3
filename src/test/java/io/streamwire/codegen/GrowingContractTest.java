package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import io.streamwire.wire.WireConverterFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Our contract grows by a field, an indexed family and an operation; nothing else changes. */
class GrowingContractTest {

  private static final String FIELD =
      """
              Foo:
                type: string
                description: Something new.
      """;

  private static final String FAMILY =
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
        /Accounts/{AccountSid}/Streams/{StreamSid}/Mute:
          post:
            operationId: muteStream
            tags: [Streams]
            parameters:
              - $ref: '#/components/parameters/AccountSid'
              - $ref: '#/components/parameters/StreamSid'
            requestBody:
              required: true
              content:
                application/x-www-form-urlencoded:
                  schema:
                    type: object
                    required: [Seconds]
                    properties:
                      Seconds: {type: integer, format: int32}
            responses:
              '200':
                description: Muted.
                content:
                  application/json:
                    schema:
                      $ref: '#/components/schemas/CallStream'
      """;

  private static final String USE =
      """
      package generated;

      import generated.api.StreamsApi;
      import generated.model.CallStream;
      import generated.model.MuteStreamRequest;
      import generated.model.StartStreamRequest;
      import java.util.function.Function;
      import retrofit2.Call;
      import retrofit2.Retrofit;

      public final class %s implements Function<Retrofit, Call<CallStream>> {
        @Override
        public Call<CallStream> apply(Retrofit retrofit) {
          return retrofit.create(StreamsApi.class).%s;
        }
      }
      """;

  private static GeneratedCode code;

  @BeforeAll
  static void growTheContract(@TempDir Path folder) throws IOException {
    String contract = Files.readString(Path.of("api-spec/streams.openapi.yaml"));
    contract =
        insertBefore("        Parameter:\n          type: array\n", FIELD + FAMILY, contract);
    contract = insertBefore("    StreamParameter:\n      description", ENTRY, contract);
    contract = insertBefore("components:\n", OPERATION, contract);
    code =
        GeneratedCode.of(contract, folder)
            .with(
                "Start",
                USE.formatted(
                    "Start",
                    """
                    startStream("AC1", "CA1", StartStreamRequest.builder()
                        .url("wss://stream.example.com")
                        .foo("b&r")
                        .parameter("FirstName", "Jane")
                        .tag("tier", "gold & silver")
                        .tag("lang", "日本")
                        .build())"""))
            .with(
                "Mute",
                USE.formatted(
                    "Mute",
                    """
                    muteStream("AC1", "ST1", MuteStreamRequest.builder().seconds(7).build())"""))
            .compile();
  }

  @Test
  void newFieldAndNewFamilyTravelInTheForm() throws Exception {
    RecordedRequest sent = sentBy("Start");

    assertThat(sent.getRequestLine()).isEqualTo("POST /Accounts/AC1/Calls/CA1/Streams HTTP/1.1");
    assertThat(sent.getBody().utf8())
        .isEqualTo(
            "Url=wss%3A%2F%2Fstream.example.com&Foo=b%26r"
                + "&Tag1.Key=tier&Tag1.Label=gold+%26+silver"
                + "&Tag2.Key=lang&Tag2.Label=%E6%97%A5%E6%9C%AC"
                + "&Parameter1.Name=FirstName&Parameter1.Value=Jane");
  }

  @Test
  void newOperationIsSent() throws Exception {
    RecordedRequest sent = sentBy("Mute");

    assertThat(sent.getRequestLine()).isEqualTo("POST /Accounts/AC1/Streams/ST1/Mute HTTP/1.1");
    assertThat(sent.getBody().utf8()).isEqualTo("Seconds=7");
  }

  @Test
  void nothingElseOfTheSourcesChanges(@TempDir Path folder) throws IOException {
    Path contract = Path.of("api-spec/streams.openapi.yaml");
    var changed = GeneratedCode.of(contract, folder).sources().entrySet();
    changed.removeAll(code.sources().entrySet());

    assertThat(changed)
        .extracting(Map.Entry::getKey)
        .containsExactly(
            "generated/api/StreamsApi.java", "generated/model/StartStreamRequest.java");
  }

  @SuppressWarnings("unchecked") // the class is compiled from USE
  private static RecordedRequest sentBy(String name) throws Exception {
    var use = (Function<Retrofit, Call<?>>) code.load(name).getConstructor().newInstance();
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().body("{\"sid\":\"ST1\"}").build());
      server.start();
      Moshi moshi = new Moshi.Builder().build();
      Retrofit retrofit =
          new Retrofit.Builder()
              .baseUrl(server.url("/"))
              .addConverterFactory(WireConverterFactory.create(moshi))
              .addConverterFactory(MoshiConverterFactory.create(moshi))
              .build();
      assertThat(use.apply(retrofit).execute().body()).hasToString("CallStream{sid=ST1}");
      return server.takeRequest();
    }
  }

  private static String insertBefore(String place, String addition, String contract) {
    assertThat(contract).containsOnlyOnce(place);
    return contract.replace(place, addition + place);
  }
}
