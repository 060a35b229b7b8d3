package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Checks that the discriminator's default in each variant equals the variant's value in the
 * mapping.
 */
final class UnionCheck implements LintCheck {

  @Override
  public void run(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          JsonNode mapping = node.at("/discriminator/mapping");
          String property = node.at("/discriminator/propertyName").asText();
          for (Map.Entry<String, JsonNode> variant : mapping.properties()) {
            String name = variant.getValue().asText();
            JsonNode value =
                contract
                    .tree()
                    .at(name.startsWith("#/") ? name.substring(1) : "/components/schemas/" + name)
                    .path("properties")
                    .path(property)
                    .path("default");
            if (value.isTextual() && !value.asText().equals(variant.getKey())) {
              report.accept(
                  Pointers.child(pointer + "/discriminator/mapping", variant.getKey()),
                  "the default of "
                      + property
                      + " in "
                      + name
                      + " is "
                      + value.asText()
                      + " (expected: "
                      + variant.getKey()
                      + ")");
            }
          }
        });
  }
}
