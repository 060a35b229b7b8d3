package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of our contract, with its expected rating.
 *
 * @param id description of the change
 * @param expect the expected impact
 * @param rule the expected rule; null if any rule is accepted
 * @param was the contract before
 * @param now the contract after
 */
public record ContractMutation(
    String id,
    SemverImpact expect,
    @Nullable String rule,
    ContractDocument was,
    ContractDocument now) {

  private static final Path CORPUS =
      Workspace.path("src/test/resources/governance/contract-mutations.yaml");

  /** Reads the corpus. Each case changes the current contract, some after a first change. */
  public static List<ContractMutation> corpus() throws Exception {
    JsonNode file = ContractDocument.YAML.readTree(CORPUS.toFile());
    Map<String, String> names = new LinkedHashMap<>();
    file.get("names").properties().forEach(n -> names.put(n.getKey(), n.getValue().asText()));
    JsonPatches patches = new JsonPatches(names);
    JsonNode today = StreamsContract.read().tree();
    List<ContractMutation> corpus = new ArrayList<>();
    for (JsonNode entry : file.get("mutations")) {
      String id = entry.get("id").asText();
      try {
        JsonNode was =
            entry.has("given") ? patches.apply(today, patch(file, entry.get("given"))) : today;
        corpus.add(
            new ContractMutation(
                id,
                SemverImpact.valueOf(entry.get("expect").asText()),
                entry.has("rule") ? entry.get("rule").asText() : null,
                ContractDocument.of("was", was),
                ContractDocument.of("now", patches.apply(was, patch(file, entry.get("change"))))));
      } catch (Exception unusable) {
        throw new IllegalArgumentException(CORPUS + ": " + id, unusable);
      }
    }
    return corpus;
  }

  private static JsonNode patch(JsonNode file, JsonNode given) {
    return given.isTextual() ? file.get("patches").get(given.asText()) : given;
  }

  @Override
  public String toString() {
    return id + " is " + expect;
  }
}
