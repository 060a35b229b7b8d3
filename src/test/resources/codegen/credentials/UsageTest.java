package feature.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void firstAlternativeThatIsCompleteIsSent() throws Exception {
    assertThat(sent(b -> b.bearer("B").key("K").secret("S"), Operations::me))
        .isEqualTo("/me Bearer B null");
    assertThat(sent(b -> b.key("K+").secret("S"), Operations::me)).isEqualTo("/me?key=K%2B null S");
  }

  @Test
  void incompleteAlternativeIsRefusedBeforeAnythingIsSent() {
    assertThatThrownBy(() -> sent(b -> b.key("K"), Operations::me))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("bearer")
        .hasMessageContaining("secret");
  }

  @Test
  void nothingGoesWhereNothingIsAsked() throws Exception {
    assertThat(sent(b -> b.bearer("B").key("K").secret("S").oauth("O"), Operations::ping))
        .isEqualTo("/ping null null");
  }

  @Test
  void eachOperationGetsItsOwn() throws Exception {
    assertThat(sent(b -> b.bearer("B").oauth("O"), Operations::admin))
        .isEqualTo("/admin Bearer O null");
  }

  private static String sent(
      UnaryOperator<CredentialsWithAndAndOrClient.Builder> credentials, Consumer<Operations> call)
      throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().code(204).build());
      server.start();
      try (CredentialsWithAndAndOrClient client =
          credentials
              .apply(CredentialsWithAndAndOrClient.builder())
              .baseUrl(server.url("/").toString())
              .build()) {
        call.accept(client.operations());
      }
      RecordedRequest request = server.takeRequest();
      return request.getTarget()
          + " "
          + request.getHeaders().get("Authorization")
          + " "
          + request.getHeaders().get("X-Secret");
    }
  }
}
