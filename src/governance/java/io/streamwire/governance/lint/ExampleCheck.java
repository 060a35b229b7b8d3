package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.Map;
import java.util.function.BiConsumer;

/** Checks that examples and defaults match their schema. */
final class ExampleCheck implements LintCheck {

  private static final SchemaRegistry OF_30 =
      SchemaRegistry.withDefaultDialect(Dialects.getOpenApi30());
  private static final SchemaRegistry OF_31 =
      SchemaRegistry.withDefaultDialect(Dialects.getOpenApi31());

  @Override
  public void run(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (node.has("schema")) {
            values(contract, pointer, node, node.get("schema"), report);
          } else if (isSchema(pointer)) {
            values(contract, pointer, node, node, report);
          }
        });
  }

  private static boolean isSchema(String pointer) {
    return pointer.matches(".*/(properties|schemas)/[^/]+|.*/(items|schema|additionalProperties)");
  }

  private static void values(
      ContractDocument contract,
      String pointer,
      JsonNode holder,
      JsonNode schema,
      BiConsumer<String, String> report) {
    for (String keyword : new String[] {"example", "default"}) {
      if (holder.has(keyword)) {
        check(contract, pointer + "/" + keyword, holder.get(keyword), schema, report);
      }
    }
    for (Map.Entry<String, JsonNode> example : holder.path("examples").properties()) {
      JsonNode value = contract.follow(example.getValue()).path("value");
      check(
          contract, Pointers.child(pointer + "/examples", example.getKey()), value, schema, report);
    }
  }

  /** Reports undeclared fields, which JSON Schema accepts: they are probably misspelt. */
  private static void unknownFields(
      ContractDocument contract,
      String pointer,
      JsonNode value,
      JsonNode schema,
      BiConsumer<String, String> report) {
    JsonNode object = contract.follow(schema);
    boolean plain =
        object.has("properties")
            && !object.has("allOf")
            && !object.has("oneOf")
            && !object.has("anyOf")
            && !object.has("additionalProperties");
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode property = object.path("properties").path(field.getKey());
      if (plain && property.isMissingNode()) {
        report.accept(
            pointer, "has a field " + field.getKey() + " that the schema does not declare");
      } else if (!property.isMissingNode()) {
        unknownFields(contract, pointer, field.getValue(), property, report);
      }
    }
  }

  private static void check(
      ContractDocument contract,
      String pointer,
      JsonNode value,
      JsonNode schema,
      BiConsumer<String, String> report) {
    unknownFields(contract, pointer, value, schema, report);
    ObjectNode selfContained = ContractDocument.YAML.createObjectNode();
    selfContained.putArray("allOf").add(schema.deepCopy());
    selfContained.set("components", contract.tree().path("components"));
    try {
      SchemaRegistry schemas = contract.isOpenApi31() ? OF_31 : OF_30;
      String faults = Ruleset.faults(schemas.getSchema(selfContained), value);
      if (!faults.isEmpty()) {
        report.accept(pointer, value + " does not match the schema: " + faults);
      }
    } catch (SchemaException unusable) {
      // A broken reference or a malformed pattern; other rules report it at its own place.
      return;
    }
  }
}
