package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.serialization.NodeReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holds values against the schemas of a contract, by a library that knows JSON Schema and the two
 * dialects of OpenAPI. Thread-safe.
 */
final class SchemaCheck {

  private static final int MAX_PROBLEMS = 5;

  private final String leftOut;
  private final SchemaRegistry registry;
  private final Map<URI, JsonNode> relaxed = new HashMap<>();
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  private SchemaCheck(Documents documents, String leftOut, boolean formats) {
    this.leftOut = leftOut;
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<URI, JsonNode> document : documents.all().entrySet()) {
      JsonNode copy = document.getValue().deepCopy();
      relax(copy, leftOut, Set.of());
      relaxed.put(document.getKey(), copy);
      texts.put(document.getKey().toString(), copy.toString());
    }
    this.registry =
        SchemaRegistry.withDefaultDialect(
            dialect(documents.is31()),
            builder ->
                builder
                    .schemas(texts)
                    .nodeReader(new JsonReader())
                    .schemaRegistryConfig(
                        SchemaRegistryConfig.builder().formatAssertionsEnabled(formats).build()));
  }

  /** What is no keyword of a schema, such as the rest of a contract, says nothing about values. */
  private static Dialect dialect(boolean is31) {
    Map<String, Keyword> unknown = new ConcurrentHashMap<>();
    return Dialect.builder(is31 ? Dialects.getOpenApi31() : Dialects.getOpenApi30())
        .unknownKeywordFactory(
            (name, context) -> unknown.computeIfAbsent(name, NonValidationKeyword::new))
        .build();
  }

  /** Holds what is sent: a property that only replies have is never required. */
  static SchemaCheck ofRequests(Documents documents) {
    return new SchemaCheck(documents, "readOnly", true);
  }

  /** Holds what is received: a property that only requests have is never required. */
  static SchemaCheck ofReplies(Documents documents) {
    return new SchemaCheck(documents, "writeOnly", false);
  }

  /**
   * Returns what a schema has against a value, each with its place in the value.
   *
   * @throws IllegalStateException if the schema itself cannot be used
   */
  List<String> objections(ContractNode schema, JsonNode value) {
    if (!schema.json().isObject() || schema.json().isEmpty()) {
      return schema.json().isBoolean() && !schema.json().asBoolean()
          ? List.of("nothing is allowed here")
          : List.of();
    }
    try {
      return compiled
          .computeIfAbsent(schema.place(), place -> compile(schema))
          .validate(value)
          .stream()
          .limit(MAX_PROBLEMS)
          .map(SchemaCheck::text)
          .toList();
    } catch (RuntimeException | StackOverflowError e) {
      throw new IllegalStateException(
          "The schema at " + schema.place() + " cannot be used: " + e, e);
    }
  }

  /** Returns the keyword of properties that do not travel this way. */
  String leftOut() {
    return leftOut;
  }

  /** Returns whether nothing speaks against a value; a schema that cannot be used says nothing. */
  boolean accepts(ContractNode schema, JsonNode value) {
    try {
      return objections(schema, value).isEmpty();
    } catch (IllegalStateException unusable) {
      return true;
    }
  }

  /**
   * Asks for the document and then for the place: asked for a place, the library reads all anew.
   */
  private Schema compile(ContractNode schema) {
    JsonNode document = relaxed.getOrDefault(schema.document(), Documents.JSON.missingNode());
    String pointer = schema.pointer();
    if (document.at(pointer).isMissingNode()) {
      pointer = pointer.replace("/oneOf/", "/anyOf/"); // as relaxed below
    }
    Schema whole = registry.getSchema(SchemaLocation.of(schema.document().toString()));
    return pointer.isEmpty() ? whole : whole.getSubSchema(SchemaLocation.Fragment.of(pointer));
  }

  private static String text(Error error) {
    String place = error.getInstanceLocation().toString();
    return (place.isEmpty() ? "" : place + " ") + error.getMessage();
  }

  private static void relax(JsonNode node, String leftOut, Set<String> above) {
    Set<String> optional = new HashSet<>(above);
    optional.addAll(named(node, leftOut));
    node.path("allOf").forEach(part -> optional.addAll(named(part, leftOut)));
    if (node instanceof ObjectNode schema) {
      if (schema.path("required").isArray()) {
        List<JsonNode> kept = new ArrayList<>();
        schema.get("required").forEach(kept::add);
        kept.removeIf(name -> optional.contains(name.asText()));
        schema.putArray("required").addAll(kept);
        if (kept.isEmpty()) {
          schema.remove("required"); // 3.0 knows no empty list
        }
      }
      if (schema.has("discriminator") && schema.has("oneOf")) {
        schema.set("anyOf", schema.remove("oneOf")); // it says which one, so that several may fit
      }
      schema.remove("discriminator"); // the library insists on names, where enums tell them apart
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      relax(child.getValue(), leftOut, child.getKey().equals("allOf") ? optional : Set.of());
    }
    if (node.isArray()) {
      node.forEach(item -> relax(item, leftOut, above));
    }
  }

  private static Set<String> named(JsonNode schema, String leftOut) {
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (property.getValue().path(leftOut).asBoolean(false)) {
        names.add(property.getKey());
      }
    }
    return names;
  }

  /** Reads what this class wrote; by itself, the library goes by the end of a file's name. */
  private static final class JsonReader implements NodeReader {

    @Override
    public JsonNode readTree(String text, InputFormat format) throws IOException {
      return Documents.JSON.readTree(text);
    }

    @Override
    public JsonNode readTree(InputStream text, InputFormat format) throws IOException {
      return Documents.JSON.readTree(text);
    }
  }
}
