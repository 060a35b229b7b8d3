package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.squareup.moshi.JsonClass;
import com.squareup.moshi.Types;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The generated types of a contract's schemas, as far as names and structure tell them: classes of
 * components, and lists and maps of these. A scalar is read as free-form JSON.
 */
final class ModelTypes {

  private final RawContract contract;
  private final Map<String, Class<?>> classes = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  ModelTypes(RawContract contract, List<Class<?>> models) {
    this.contract = contract;
    for (Class<?> model : models) {
      classes.put(JavaValues.plain(model.getSimpleName()), model);
    }
  }

  /** Returns the type of a schema; {@code null} if it is a class without a name in the contract. */
  @Nullable Type of(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    if (!reference.startsWith("#/components/schemas/")) {
      return ofTarget(contract.resolve(schema));
    }
    Class<?> model = model(reference.substring(reference.lastIndexOf('/') + 1));
    if (model != null) {
      return model.isAnnotationPresent(JsonClass.class) ? model : null;
    }
    if (!open.add(reference)) {
      return null;
    }
    Type type = ofTarget(contract.resolve(schema));
    open.remove(reference);
    return type;
  }

  private @Nullable Class<?> model(String component) {
    String name = JavaValues.plain(component);
    Class<?> model = classes.get(name);
    return model == null ? classes.get(name + "model") : model;
  }

  private @Nullable Type ofTarget(JsonNode schema) {
    JsonNode only = onlyPart(schema);
    if (only != null) {
      return of(only);
    }
    if (schema.has("properties") || schema.has("allOf") || schema.has("enum")) {
      return null;
    }
    if (schema.has("oneOf") || schema.has("anyOf") || schema.path("type").isArray()) {
      return null;
    }
    if (schema.has("items")) {
      Type item = of(schema.get("items"));
      boolean set = schema.path("uniqueItems").asBoolean();
      return item == null ? null : Types.newParameterizedType(set ? Set.class : List.class, item);
    }
    JsonNode values = schema.path("additionalProperties");
    if (values.isObject()) {
      Type value = of(values);
      return value == null ? null : Types.newParameterizedType(Map.class, String.class, value);
    }
    return Object.class;
  }

  private static @Nullable JsonNode onlyPart(JsonNode schema) {
    List<JsonNode> parts = new ArrayList<>();
    for (String combination : List.of("allOf", "oneOf", "anyOf")) {
      for (JsonNode part : schema.path(combination)) {
        if (!part.path("type").asText().equals("null")) {
          parts.add(part);
        }
      }
    }
    return parts.size() == 1 && !schema.has("properties") ? parts.get(0) : null;
  }
}
