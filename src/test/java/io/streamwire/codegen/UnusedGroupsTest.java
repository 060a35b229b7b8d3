package io.streamwire.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The time to a first call grows with what is used of a contract, not with what is in it. */
class UnusedGroupsTest {

  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: Groups, version: 1.0.0}
      servers: [{url: 'https://api.example.com'}]
      paths:
        /ships:
          get:
            operationId: countShips
            tags: [Ships]
            responses: {'200': {description: A number., content: {application/json: {schema: {type: integer}}}}}
        /ports:
          get:
            operationId: countPorts
            tags: [Ports]
            responses: {'200': {description: A number., content: {application/json: {schema: {type: integer}}}}}
      """;

  private static final String USE =
      """
      package generated;

      import java.util.function.Function;

      public final class Use implements Function<String, Object> {
        @Override
        public Object apply(String baseUrl) {
          try (SignalWireClient client = SignalWireClient.builder().baseUrl(baseUrl).build()) {
            long ships = client.ships().countShips();
            return client.ships() == client.ships() ? (Object) ships : "another group";
          }
        }
      }
      """;

  private static final String MISUSE =
      """
      package generated;

      import java.util.function.Function;

      public final class Misuse implements Function<String, Object> {
        @Override
        public Object apply(String baseUrl) {
          try (SignalWireClient client = SignalWireClient.builder().baseUrl(baseUrl).build()) {
            return client.ports();
          }
        }
      }
      """;

  @Test
  @SuppressWarnings("unchecked") // the classes are compiled from the texts above
  void classesOfAnUnusedGroupAreNotLoaded(@TempDir Path folder) throws Exception {
    GeneratedCode code =
        GeneratedCode.of(CONTRACT, folder).with("Use", USE).with("Misuse", MISUSE).compile();
    Path classes = folder.resolve("classes/generated");
    Files.delete(classes.resolve("Ports.class"));
    Files.delete(classes.resolve("api/PortsApi.class"));
    var use = (Function<String, Object>) code.load("Use").getConstructor().newInstance();
    var misuse = (Function<String, Object>) code.load("Misuse").getConstructor().newInstance();
    try (MockWebServer server = new MockWebServer()) {
      server.enqueue(
          new MockResponse.Builder()
              .body("3")
              .setHeader("Content-Type", "application/json")
              .build());
      server.start();
      String url = server.url("/").toString();
      assertThat(use.apply(url)).isEqualTo(3L);
      assertThatThrownBy(() -> misuse.apply(url)).isInstanceOf(NoClassDefFoundError.class);
    }
  }
}
