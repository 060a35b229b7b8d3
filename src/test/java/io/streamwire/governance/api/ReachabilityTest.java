package io.streamwire.governance.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.squareup.moshi.Moshi;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The metadata for native images matches the contract. */
class ReachabilityTest {

  private static void isCurrent(String name, String current) throws Exception {
    Path file = Reachability.DIRECTORY.resolve(name);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(Reachability.DIRECTORY);
      Files.writeString(file, current);
    }
    assertThat(file)
        .as("the generated classes changed; if that is intended: mvn test -Dgolden.update=true")
        .content()
        .isEqualTo(current);
  }

  @Test
  void metadataContainsEveryGeneratedAdapterAndInterface() throws Exception {
    Reachability reachability = Reachability.of(GeneratedSources.read(GeneratedSources.CURRENT));

    assertThat(reachability.interfaces()).containsExactly("io.streamwire.signalwire.api.CallsApi");
    assertThat(reachability.adapters())
        .contains("io.streamwire.signalwire.model.CallStreamJsonAdapter");
    isCurrent("reflect-config.json", reachability.reflectConfig());
    isCurrent("proxy-config.json", reachability.proxyConfig());
  }

  @Test
  void everyClassInTheMetadataHasItsConstructor() throws Exception {
    JsonNode config =
        new ObjectMapper().readTree(Reachability.DIRECTORY.resolve("reflect-config.json").toFile());

    for (JsonNode entry : config) {
      Class<?> type = Class.forName(entry.get("name").asText());
      if (entry.has("methods")) {
        assertThat(type.getDeclaredConstructor(Moshi.class)).isNotNull();
      } else {
        assertThat(type).isInterface();
      }
    }
    assertThat(config).isNotEmpty();
  }
}
