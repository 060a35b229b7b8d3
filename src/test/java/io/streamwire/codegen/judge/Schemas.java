package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds values against the schemas of one contract, by a JSON Schema library. */
final class Schemas {

  /** The keyword of properties that do not travel this way. */
  private final String leftOut;

  private final SchemaRegistry registry;
  private final JsonNode components;
  private final Map<JsonNode, Schema> compiled = new IdentityHashMap<>();

  Schemas(RawContract contract) {
    this(contract, "readOnly", true);
  }

  private Schemas(RawContract contract, String leftOut, boolean formats) {
    this.leftOut = leftOut;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            contract.isJsonSchema() ? Dialects.getOpenApi31() : Dialects.getOpenApi30(),
            registry ->
                registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(formats).build()));
    this.components = asTravels(contract.root().path("components"));
  }

  /** Holds replies against schemas, whose formats are no more than hints. */
  static Schemas ofReplies(RawContract contract) {
    return new Schemas(contract, "writeOnly", false);
  }

  /** Holds requests against schemas, whose formats are no more than hints. */
  static Schemas withoutFormats(RawContract contract) {
    return new Schemas(contract, "readOnly", false);
  }

  /** Returns what a schema has against a value; nothing if the schema itself is of no use. */
  List<String> objections(JsonNode schema, JsonNode value) {
    if (!schema.isObject() || schema.isEmpty()) {
      return List.of();
    }
    try {
      return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
          .limit(5)
          .map(Schemas::text)
          .toList();
    } catch (RuntimeException | StackOverflowError unusable) {
      return List.of();
    }
  }

  boolean accepts(JsonNode schema, JsonNode value) {
    return objections(schema, value).isEmpty();
  }

  private static String text(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }

  private Schema compile(JsonNode schema) {
    ObjectNode document = ((ObjectNode) asTravels(schema)).objectNode();
    document.putArray("allOf").add(asTravels(schema));
    document.set("components", components);
    return registry.getSchema(document);
  }

  /** A property that only replies have is never required of a request, nor the other way round. */
  private JsonNode asTravels(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    relax(copy, new HashSet<>());
    return copy;
  }

  private void relax(JsonNode node, Set<String> above) {
    Set<String> replies = new HashSet<>(above);
    replies.addAll(onlyElsewhere(node));
    for (JsonNode part : node.path("allOf")) {
      replies.addAll(onlyElsewhere(part));
    }
    if (node instanceof ObjectNode schema && schema.path("required").isArray()) {
      List<JsonNode> kept = new ArrayList<>();
      schema.get("required").forEach(name -> kept.add(name));
      kept.removeIf(name -> replies.contains(name.asText()));
      schema.putArray("required").addAll(kept);
      if (kept.isEmpty()) {
        schema.remove("required");
      }
    }
    if (node instanceof ObjectNode union && union.has("discriminator") && union.has("oneOf")) {
      union.set("anyOf", union.remove("oneOf")); // it says which one, so that several may fit
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      relax(child.getValue(), child.getKey().equals("allOf") ? replies : Set.of());
    }
    if (node.isArray()) {
      node.forEach(child -> relax(child, above));
    }
  }

  private Set<String> onlyElsewhere(JsonNode schema) {
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (property.getValue().path(leftOut).asBoolean()) {
        names.add(property.getKey());
      }
    }
    return names;
  }
}
