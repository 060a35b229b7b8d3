package feature.responseheaders;

import static org.assertj.core.api.Assertions.assertThat;

import feature.responseheaders.model.ListOrdersHeaders;
import io.streamwire.client.ApiResponse;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class UsageTest {

  @Test
  void everyHeaderHasItsType() throws Exception {
    ListOrdersHeaders headers =
        headers(
            Headers.of(
                "x-total-count", "31",
                "X-Cost", "1.50",
                "X-Cached", "True",
                "X-Built-At", "2026-01-31T12:00:00Z",
                "X-Regions", "eu, us",
                "ETag", "\"a1\"",
                "X-Filter", "{\"a\":1}"));

    assertThat(headers.xTotalCount()).isEqualTo(31L);
    assertThat(headers.xCost()).isEqualTo(new BigDecimal("1.50"));
    assertThat(headers.xCached()).isTrue();
    assertThat(headers.xBuiltAt()).isEqualTo(OffsetDateTime.parse("2026-01-31T12:00:00Z"));
    assertThat(headers.xRegions()).isEqualTo(List.of("eu", "us"));
    assertThat(headers.eTag()).isEqualTo("\"a1\"");
    assertThat(headers.xFilter()).isEqualTo("{\"a\":1}");
  }

  @Test
  void whatIsAbsentOrOfAnotherTypeIsNull() throws Exception {
    ListOrdersHeaders headers =
        headers(
            Headers.of(
                "X-Total-Count", "many",
                "X-Cost", "",
                "X-Cached", "yes",
                "X-Built-At", "Sat, 31 Jan 2026 12:00:00 GMT"));

    assertThat(headers.xTotalCount()).isNull();
    assertThat(headers.xCost()).isNull();
    assertThat(headers.xCached()).isNull();
    assertThat(headers.xBuiltAt()).isNull();
    assertThat(headers.xRegions()).isEmpty();
    assertThat(headers.contentRange()).isNull();
  }

  @Test
  void theTextHasNoValues() throws Exception {
    assertThat(headers(Headers.of("ETag", "secret", "X-Cost", "1")).toString())
        .startsWith("ListOrdersHeaders[")
        .contains("ETag", "X-Cost")
        .doesNotContain("secret");
  }

  @Test
  void onlySuccessesCountAndOnlyTheirOwnHeaders() throws Exception {
    assertThat(Arrays.stream(ListOrdersHeaders.class.getMethods()).map(m -> m.getName()))
        .contains("xOld", "contentRange")
        .doesNotContain("xReason", "contentType");
    assertThat(ListOrdersHeaders.class.getMethod("xOld").isAnnotationPresent(Deprecated.class))
        .isTrue();
  }

  private static ListOrdersHeaders headers(Headers headers) throws Exception {
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(new MockResponse.Builder().headers(headers).body("[]").build());
      server.start();
      try (OrdersClient client =
          OrdersClient.builder().baseUrl(server.url("/").toString()).build()) {
        ApiResponse<List<String>> response = client.operations().listOrdersWithResponse();
        return ListOrdersHeaders.of(response);
      }
    }
  }
}
