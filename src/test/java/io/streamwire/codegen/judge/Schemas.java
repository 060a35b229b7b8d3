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

/**
 * Holds values against the schemas of one contract, by a JSON Schema library.
 *
 * <p>A {@code discriminator} is no constraint: it is a hint which variant is meant. Where variants
 * overlap, no value fits one of them alone; {@link #objections} takes {@code oneOf} for {@code
 * anyOf}, {@link #strictly} does not.
 */
final class Schemas {

  /** The keyword of properties that do not travel this way. */
  private final String leftOut;

  private final SchemaRegistry registry;
  private final JsonNode contract;
  private final Compiled loose;
  private final Compiled strict;

  /** The schemas as they were compiled, with the components that they refer to. */
  private record Compiled(Map<JsonNode, Schema> schemas, JsonNode components, boolean oneOnly) {}

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
    this.contract = contract.root().path("components");
    this.loose = compiled(false);
    this.strict = compiled(true);
  }

  private Compiled compiled(boolean oneOnly) {
    return new Compiled(new IdentityHashMap<>(), asTravels(contract, oneOnly), oneOnly);
  }

  /** Returns whether a property does not travel this way, by what its own schema says. */
  boolean isLeftOut(JsonNode property) {
    return property.path(leftOut).asBoolean();
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
    return errors(loose, schema, value).stream().limit(5).map(Schemas::text).toList();
  }

  /** Returns where a value does not fit a schema, as JSON pointers. */
  List<String> misfits(JsonNode schema, JsonNode value, boolean oneOnly) {
    return errors(oneOnly ? strict : loose, schema, value).stream()
        .map(error -> error.getInstanceLocation().toString())
        .toList();
  }

  boolean strictly(JsonNode schema, JsonNode value) {
    return errors(strict, schema, value).isEmpty();
  }

  boolean accepts(JsonNode schema, JsonNode value) {
    return errors(loose, schema, value).isEmpty();
  }

  private List<Error> errors(Compiled compiled, JsonNode schema, JsonNode value) {
    if (!schema.isObject() || schema.isEmpty()) {
      return List.of();
    }
    try {
      return compiled
          .schemas
          .computeIfAbsent(schema, key -> compile(key, compiled))
          .validate(value);
    } catch (RuntimeException | StackOverflowError unusable) {
      return List.of();
    }
  }

  private static String text(Error error) {
    return error.getInstanceLocation() + " " + error.getMessage();
  }

  private Schema compile(JsonNode schema, Compiled compiled) {
    JsonNode travelling = asTravels(schema, compiled.oneOnly);
    ObjectNode document = ((ObjectNode) travelling).objectNode();
    document.putArray("allOf").add(travelling);
    document.set("components", compiled.components);
    return registry.getSchema(document);
  }

  /** A property that only replies have is never required of a request, nor the other way round. */
  private JsonNode asTravels(JsonNode tree, boolean oneOnly) {
    JsonNode copy = tree.deepCopy();
    relax(copy, oneOnly);
    return copy;
  }

  private void relax(JsonNode node, boolean oneOnly) {
    Set<String> elsewhere = onlyElsewhere(node);
    if (node instanceof ObjectNode schema && schema.path("required").isArray()) {
      List<JsonNode> kept = new ArrayList<>();
      schema.get("required").forEach(name -> kept.add(name));
      kept.removeIf(name -> elsewhere.contains(name.asText()));
      schema.putArray("required").addAll(kept);
      if (kept.isEmpty()) {
        schema.remove("required");
      }
    }
    if (node instanceof ObjectNode union && union.path("oneOf").isArray()) {
      // A discriminator says which one, so that several may fit.
      if (!oneOnly || union.has("discriminator")) {
        JsonNode variants = union.remove("oneOf");
        ObjectNode holder =
            union.has("anyOf") ? union.withArray("/allOf").addObject() : union; // keeps both
        holder.set("anyOf", variants);
      }
    }
    if (node instanceof ObjectNode schema && node.path("discriminator").has("propertyName")) {
      schema.remove("discriminator");
    }
    for (JsonNode child : node) {
      relax(child, oneOnly);
    }
  }

  private Set<String> onlyElsewhere(JsonNode schema) {
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (isLeftOut(property.getValue())) {
        names.add(property.getKey());
      }
    }
    return names;
  }
}
