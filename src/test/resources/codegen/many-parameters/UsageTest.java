package feature.manyparameters;

import static org.assertj.core.api.Assertions.assertThat;

import feature.manyparameters.model.FindUsersParams;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class UsageTest {

  private static final MockResponse USERS =
      new MockResponse.Builder()
          .setHeader("Content-Type", "application/json")
          .body("[\"ann\"]")
          .build();

  /** Each is named where it is set, so that two of one type are not swapped. */
  @Test
  void parametersAreSetByName() throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(USERS);
      server.enqueue(USERS);
      server.start();
      try (ManyOptionalParametersClient client =
          ManyOptionalParametersClient.builder().baseUrl(server.url("/").toString()).build()) {
        FindUsersParams params =
            FindUsersParams.builder().city("Ulm").name("a&b").size(3L).xTenant("t").build();
        List<String> users = client.operations().findUsers("o", params);
        assertThat(users).containsExactly("ann");
        client.operations().findUsers("o");
      }
      RecordedRequest request = server.takeRequest();
      assertThat(request.getTarget()).isEqualTo("/users/o?name=a%26b&city=Ulm&size=3");
      assertThat(request.getHeaders().get("X-Tenant")).isEqualTo("t");
      assertThat(server.takeRequest().getTarget()).isEqualTo("/users/o");
    }
  }
}
