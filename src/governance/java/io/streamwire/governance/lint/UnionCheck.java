package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.Map;
import java.util.function.BiConsumer;

/** Whether each variant of a union names itself as the union's discriminator does. */
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
            String named = variant.getValue().asText();
            JsonNode value =
                contract
                    .tree()
                    .at(
                        named.startsWith("#/")
                            ? named.substring(1)
                            : "/components/schemas/" + named)
                    .path("properties")
                    .path(property)
                    .path("default");
            if (value.isTextual() && !value.asText().equals(variant.getKey())) {
              report.accept(
                  Pointers.child(pointer + "/discriminator/mapping", variant.getKey()),
                  property + " of " + named + " is " + value.asText());
            }
          }
        });
  }
}
