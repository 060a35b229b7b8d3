package feature.typederrors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feature.typederrors.model.Failure;
import feature.typederrors.model.Pet422Error;
import feature.typederrors.model.Problem;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.NotFoundException;
import io.streamwire.error.RateLimitException;
import io.streamwire.error.UnprocessableEntityException;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void eachStatusHasItsBody() throws Exception {
    ApiException missing =
        failure(404, "application/problem+json", "{\"title\":\"None\",\"status\":404}");
    assertThat(missing).isInstanceOf(NotFoundException.class);
    assertThat(missing.errorBody(Problem.class).title()).isEqualTo("None");

    ApiException bad = failure(422, "application/json", "{\"fields\":{\"name\":[\"too long\"]}}");
    assertThat(bad).isInstanceOf(UnprocessableEntityException.class);
    assertThat(bad.errorBody(Pet422Error.class).fields())
        .containsEntry("name", List.of("too long"));

    ApiException other = failure(418, "application/json", "{\"code\":7,\"message\":\"tea\"}");
    assertThat(other.errorBody(Failure.class).message()).isEqualTo("tea");
  }

  @Test
  void headersOfAnErrorAreThere() throws Exception {
    ApiException slow = failure(429, "text/plain", "slow down");
    assertThat(slow).isInstanceOf(RateLimitException.class);
    assertThat(slow.retryAfter()).isEqualTo(Duration.ofSeconds(9));
    assertThat(slow.headers().get("X-RateLimit-Remaining")).isEqualTo("0");
    assertThat(slow.body()).isEqualTo("slow down");
  }

  private static ApiException failure(int status, String type, String body) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(
          new MockResponse.Builder()
              .code(status)
              .setHeader("Content-Type", type)
              .setHeader("Retry-After", "9")
              .setHeader("X-RateLimit-Remaining", "0")
              .body(body)
              .build());
      server.start();
      try (ErrorsWithABodyClient client =
          ErrorsWithABodyClient.builder()
              .retryPolicy(RetryPolicy.none())
              .baseUrl(server.url("/").toString())
              .build()) {
        return catchThrowableOfType(ApiException.class, () -> client.operations().pet("1"));
      }
    }
  }
}
