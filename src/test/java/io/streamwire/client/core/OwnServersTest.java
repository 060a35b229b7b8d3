package io.streamwire.client.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.client.RequestOptions;
import java.io.IOException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.http.GET;

/** Where an operation with a server of its own goes, and what goes with it. */
class OwnServersTest {

  private interface Api {
    @Secured("key")
    @GET("reports")
    Call<Void> reports();

    @Secured("key")
    @OwnServer("http://localhost:{uploads}/up")
    @GET("uploads?a=b")
    Call<Void> uploads();

    @Secured("key")
    @OwnServer("/beta")
    @GET("relative")
    Call<Void> relative();
  }

  private static final ClientDescription DESCRIPTION =
      ClientDescription.of("TestClient")
          .server("http://localhost:{main}/v1")
          .ownServer("http://localhost:{uploads}/up")
          .ownServer("/beta")
          .variable(ServerVariable.of("main"))
          .variable(ServerVariable.of("uploads"))
          .scheme(SecurityScheme.apiKeyHeader("key", "X-Key"))
          .build();

  private static final class Builder extends ClientBuilder<Builder> {
    private Builder() {
      super(DESCRIPTION);
      credential("key", "key", "secret");
    }

    private Builder servers(Map<String, Integer> ports) {
      ports.forEach((name, port) -> serverVariable(name, String.valueOf(port)));
      return this;
    }

    private ClientCore build() {
      return core();
    }
  }

  private final MockWebServer main = new MockWebServer();
  private final MockWebServer uploads = new MockWebServer();

  @BeforeEach
  void start() throws IOException {
    main.start();
    uploads.start();
    main.enqueue(new MockResponse.Builder().code(204).build());
    uploads.enqueue(new MockResponse.Builder().code(204).build());
  }

  @AfterEach
  void stop() {
    main.close();
    uploads.close();
  }

  private Builder builder() {
    return new Builder().servers(Map.of("main", main.getPort(), "uploads", uploads.getPort()));
  }

  @Test
  void operationGoesToItsOwnServerWithItsCredentials() throws Exception {
    ClientCore core = builder().build();

    core.execute(core.requests(Api.class).uploads(), RequestOptions.none());

    var request = uploads.takeRequest();
    assertThat(request.getTarget()).isEqualTo("/up/uploads?a=b");
    assertThat(request.getHeaders().get("X-Key")).isEqualTo("secret");
    assertThat(main.getRequestCount()).isZero();
    core.close();
  }

  @Test
  void plainInterfaceGoesThereToo() throws Exception {
    ClientCore core = builder().build();

    core.api(Api.class).uploads().execute();

    assertThat(uploads.takeRequest().getTarget()).isEqualTo("/up/uploads?a=b");
    core.close();
  }

  @Test
  void relativeServerIsAnotherPathOfTheClientsHost() throws Exception {
    ClientCore core = builder().build();

    core.execute(core.requests(Api.class).relative(), RequestOptions.none());

    assertThat(main.takeRequest().getTarget()).isEqualTo("/beta/relative");
    core.close();
  }

  @Test
  void operationWithoutOneGoesToTheClientsServer() throws Exception {
    ClientCore core = builder().build();

    core.execute(core.requests(Api.class).reports(), RequestOptions.none());

    assertThat(main.takeRequest().getTarget()).isEqualTo("/v1/reports");
    core.close();
  }

  @Test
  void hostOfTheCallersWinsOverAll() throws Exception {
    ClientCore core = builder().baseUrl(main.url("/gateway").toString()).build();

    core.execute(core.requests(Api.class).uploads(), RequestOptions.none());

    assertThat(main.takeRequest().getTarget()).isEqualTo("/gateway/uploads?a=b");
    assertThat(uploads.getRequestCount()).isZero();
    core.close();
  }
}
