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
 * Checks values against the schemas of a contract with a library that supports JSON Schema and the
 * two dialects of OpenAPI. Thread-safe.
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

  /** Accepts unknown keywords, such as the rest of a contract, without effect on validation. */
  private static Dialect dialect(boolean is31) {
    Map<String, Keyword> unknown = new ConcurrentHashMap<>();
    return Dialect.builder(is31 ? Dialects.getOpenApi31() : Dialects.getOpenApi30())
        .unknownKeywordFactory(
            (name, context) -> unknown.computeIfAbsent(name, NonValidationKeyword::new))
        .build();
  }

  /** Returns a check of requests: properties that only responses have are never required. */
  static SchemaCheck ofRequests(Documents documents) {
    return new SchemaCheck(documents, "readOnly", true);
  }

  /** Returns a check of responses: properties that only requests have are never required. */
  static SchemaCheck ofReplies(Documents documents) {
    return new SchemaCheck(documents, "writeOnly", false);
  }

  /**
   * Returns the violations of a schema, each with its place in the value.
   *
   * @throws IllegalStateException if the schema itself is invalid
   */
  List<String> violations(ContractNode schema, JsonNode value) {
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
      throw new IllegalStateException("schema: " + schema.place() + " is invalid: " + e, e);
    }
  }

  /** Returns the keyword of properties that are not sent in this direction. */
  String leftOut() {
    return leftOut;
  }

  /** Returns whether a value is valid. Every value is valid for an invalid schema. */
  boolean accepts(ContractNode schema, JsonNode value) {
    try {
      return violations(schema, value).isEmpty();
    } catch (IllegalStateException invalidSchema) {
      return true;
    }
  }

  /**
   * Compiles a schema. Gets the document first and then its part, because the library would
   * otherwise parse the document again for each part.
   */
  private Schema compile(ContractNode schema) {
    JsonNode document = relaxed.getOrDefault(schema.document(), Documents.JSON.missingNode());
    String pointer = schema.pointer();
    if (document.at(pointer).isMissingNode()) {
      pointer = pointer.replace("/oneOf/", "/anyOf/"); // replaced by relax()
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
    optional.addAll(names(node, leftOut));
    node.path("allOf").forEach(part -> optional.addAll(names(part, leftOut)));
    if (node instanceof ObjectNode schema) {
      if (schema.path("required").isArray()) {
        List<JsonNode> kept = new ArrayList<>();
        schema.get("required").forEach(kept::add);
        kept.removeIf(name -> optional.contains(name.asText()));
        schema.putArray("required").addAll(kept);
        if (kept.isEmpty()) {
          schema.remove("required"); // OpenAPI 3.0 does not allow an empty list
        }
      }
      if (schema.has("discriminator") && schema.has("oneOf")) {
        schema.set(
            "anyOf",
            schema.remove(
                "oneOf")); // the discriminator determines the variant, so several may match
      }
      schema.remove("discriminator"); // the library would require schema names as values
    }
    for (Map.Entry<String, JsonNode> child : node.properties()) {
      relax(child.getValue(), leftOut, child.getKey().equals("allOf") ? optional : Set.of());
    }
    if (node.isArray()) {
      node.forEach(item -> relax(item, leftOut, above));
    }
  }

  private static Set<String> names(JsonNode schema, String leftOut) {
    Set<String> names = new HashSet<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (property.getValue().path(leftOut).asBoolean(false)) {
        names.add(property.getKey());
      }
    }
    return names;
  }

  /**
   * Parses the JSON that this class wrote. By default the library decides by the file name
   * extension.
   */
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
