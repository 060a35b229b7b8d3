package feature.optionalbody;

import static org.assertj.core.api.Assertions.assertThat;

import feature.optionalbody.model.NoteRequest;
import feature.optionalbody.model.PauseReason;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final PauseReason REASON = PauseReason.builder().reason("tea").build();

  @Test
  void bodyIsSentWhereThereIsOne() throws Exception {
    assertThat(sent(jobs -> jobs.pause("7", REASON)))
        .isEqualTo("POST /jobs/7/pause application/json; charset=UTF-8 {\"reason\":\"tea\"}");
    assertThat(sent(jobs -> jobs.note("7", NoteRequest.builder().text("a b").build())))
        .isEqualTo("POST /jobs/7/notes application/x-www-form-urlencoded text=a+b");
    assertThat(sent(jobs -> jobs.removeJob("7", REASON)))
        .isEqualTo("DELETE /jobs/7 application/json; charset=UTF-8 {\"reason\":\"tea\"}");
  }

  @Test
  void bodyIsLeftOutWhereThereIsNone() throws Exception {
    assertThat(sent(jobs -> jobs.pause("7"))).isEqualTo("POST /jobs/7/pause null ");
    assertThat(sent(jobs -> jobs.note("7"))).isEqualTo("POST /jobs/7/notes null ");
    assertThat(sent(jobs -> jobs.removeJob("7"))).isEqualTo("DELETE /jobs/7 null ");
  }

  /** RFC 9110, section 9.3.1: content in a GET means nothing. */
  @Test
  void getHasNoBody() throws Exception {
    assertThat(sent(jobs -> jobs.findJob("7"))).isEqualTo("GET /jobs/7 null ");
    assertThat(Operations.class.getMethods())
        .filteredOn(method -> method.getName().equals("findJob"))
        .allMatch(method -> method.getParameterTypes()[0] == String.class)
        .noneMatch(method -> method.getParameterCount() == 3);
  }

  private static String sent(Consumer<Operations> call) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().code(204).build());
      server.start();
      try (OptionalBodyClient client =
          OptionalBodyClient.builder().baseUrl(server.url("/").toString()).build()) {
        call.accept(client.operations());
      }
      RecordedRequest request = server.takeRequest();
      String body = request.getBody() == null ? "" : request.getBody().utf8();
      return request.getMethod()
          + " "
          + request.getUrl().encodedPath()
          + " "
          + request.getHeaders().get("Content-Type")
          + " "
          + body;
    }
  }
}
