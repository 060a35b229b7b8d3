package io.streamwire.governance.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials that is published with the jar. */
class BillOfMaterialsIT {

  /** Licences that only require users to include the licence text. */
  private static final Set<String> ALLOWED = Set.of("Apache-2.0", "MIT");

  private static JsonNode components() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      Path bill =
          files
              .filter(file -> file.toString().endsWith("-cyclonedx.json"))
              .findFirst()
              .orElseThrow();
      return new ObjectMapper().readTree(bill.toFile()).get("components");
    }
  }

  @Test
  void everyLibraryHasAnAllowedLicence() throws Exception {
    for (JsonNode component : components()) {
      List<String> licences = new ArrayList<>();
      component.path("licenses").forEach(l -> licences.add(l.at("/license/id").asText()));

      assertThat(licences)
          .as("licences of %s", component.get("purl").asText())
          .isNotEmpty()
          .allMatch(ALLOWED::contains);
    }
  }

  @Test
  void testLibrariesAreExcluded() throws Exception {
    assertThat(components())
        .extracting(component -> component.get("name").asText())
        .contains("retrofit", "moshi", "okhttp-jvm", "okio-jvm", "jspecify")
        .doesNotContain("junit-jupiter", "openapi-generator", "swagger-ui", "mockwebserver3");
  }
}
