package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractElement.Flow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the elements of schemas, with references followed and {@code allOf} merged. */
final class SchemaReader {

  static final String OTHER_FILE = "reference to another file";

  private final ContractDocument contract;
  private final ContractElements elements;
  private final Deque<String> following = new ArrayDeque<>();
  private final Set<String> readOnce = new HashSet<>();
  private final boolean bySchema;

  SchemaReader(ContractDocument contract, ContractElements elements, boolean bySchema) {
    this.contract = contract;
    this.elements = elements;
    this.bySchema = bySchema;
  }

  void read(Flow flow, String place, JsonNode schema) {
    if (schema.has("title") && schema.has("properties")) {
      elements.at(schema, "title").add(flow, place, "inline class", schema.get("title").asText());
    }
    read(flow, place, schema, names(schema, 0), true);
  }

  /** The property names that the parts of a schema declare, and those that they require. */
  private record Names(Set<String> declared, Set<String> required) {}

  private void read(Flow flow, String place, JsonNode schema, Names names, boolean isClass) {
    if (elements.isFull()) {
      return;
    }
    if (schema.has("$ref")) {
      String ref = schema.get("$ref").asText();
      if (!ref.startsWith("#")) {
        elements.at(schema, "$ref").add(flow, place, OTHER_FILE, ref);
        return;
      }
      JsonNode target = contract.follow(schema);
      if (isClass || target.has("discriminator")) {
        elements
            .at(schema, "$ref")
            .add(flow, place, isClass ? "class" : "part", Pointers.lastStep(ref));
      }
      if (bySchema && isClass) {
        once(flow, ref, target);
      } else if (!following.contains(ref)) {
        following.push(ref);
        read(flow, place, target, names, isClass);
        children(flow, place, ref, target);
        following.pop();
      }
      return;
    }
    for (Map.Entry<String, JsonNode> field : schema.properties()) {
      JsonNode value = field.getValue();
      ContractElements here = elements.at(schema, field.getKey());
      switch (field.getKey()) {
        case "properties" -> properties(flow, place, value, names);
        case "required" -> undeclared(flow, place, names, value);
        case "enum" -> constants(here, flow, place, value, schema.path("x-enum-varnames"));
        case "x-enum-varnames" -> {} // read with the values
        case "x-websocket-message" -> {} // an element of the whole message
        case "items" -> read(flow, place + ContractElement.STEP + "each", value);
        case "allOf" ->
            value.forEach(part -> read(flow, place, part, names, isClass && value.size() == 1));
        case "oneOf", "anyOf" -> alternatives(here, flow, place, field.getKey(), value);
        case "not" -> forbidden(here, flow, place, value);
        case "writeOnly" -> {
          if (flow != Flow.SENT) {
            here.leaves(flow, place, field.getKey(), value);
          }
        }
        case "readOnly" -> {
          if (flow != Flow.RECEIVED) {
            here.leaves(flow, place, field.getKey(), value);
          }
        }
        case "additionalProperties" -> {
          if (value.isObject()) {
            read(flow, place + ContractElement.STEP + field.getKey(), value);
          } else {
            here.leaves(flow, place, field.getKey(), value);
          }
        }
        default -> here.leaves(flow, place, field.getKey(), value);
      }
    }
  }

  /** Reads a schema once, at a place that is named after the schema. */
  private void once(Flow flow, String ref, JsonNode target) {
    String place = "schema " + Pointers.lastStep(ref) + ", " + flow.name().toLowerCase(Locale.ROOT);
    if (readOnce.add(place)) {
      elements.exists(flow, place, "use", "used");
      following.push(ref);
      read(flow, place, target, names(target, 0), false);
      children(flow, place, ref, target);
      following.pop();
    }
  }

  /**
   * Reads the variants of a base schema without a union: the schemas that refer to it in {@code
   * allOf}.
   */
  private void children(Flow flow, String place, String ref, JsonNode base) {
    if (!base.has("discriminator") || base.has("oneOf") || base.has("anyOf")) {
      return;
    }
    for (Map.Entry<String, JsonNode> schema :
        contract.tree().at("/components/schemas").properties()) {
      boolean child = false;
      for (JsonNode part : schema.getValue().path("allOf")) {
        child |= part.path("$ref").asText().equals(ref);
      }
      if (child) {
        String inner = place + ContractElement.STEP + "variant " + schema.getKey();
        elements
            .at(contract.tree().at("/components/schemas"), schema.getKey())
            .exists(flow, inner, "alternative", "allowed");
        read(flow, inner, schema.getValue());
      }
    }
  }

  /** Adds forbidden values one by one, because removing one accepts more and adding one less. */
  private void forbidden(ContractElements here, Flow flow, String place, JsonNode schema) {
    if (schema.size() == 1 && schema.has("enum")) {
      schema
          .get("enum")
          .forEach(value -> here.add(flow, place, "forbidden value " + value, "rejected"));
    } else {
      here.add(flow, place, "not", schema.toString());
    }
  }

  private void constants(
      ContractElements here, Flow flow, String place, JsonNode values, JsonNode names) {
    here.add(flow, place, "enum", "a list of values");
    for (int i = 0; i < values.size(); i++) {
      String name = names.path(i).asText();
      here.add(
          flow,
          place,
          "enum value " + values.get(i).asText(),
          name.isEmpty() || name.equals(defaultName(values.get(i).asText()))
              ? "declared"
              : "declared as " + name);
    }
  }

  private static String defaultName(String value) {
    return value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }

  private void properties(Flow flow, String place, JsonNode properties, Names names) {
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      String inner = place + ContractElement.STEP + property.getKey();
      String presence = names.required().contains(property.getKey()) ? "required" : "optional";
      elements.at(properties, property.getKey()).exists(flow, inner, "property", presence);
      read(flow, inner, property.getValue());
    }
  }

  /** Adds the required names that no part declares. */
  private void undeclared(Flow flow, String place, Names names, JsonNode required) {
    for (JsonNode name : required) {
      if (!names.declared().contains(name.asText())) {
        elements.add(flow, place + ContractElement.STEP + name.asText(), "required", "true");
      }
    }
  }

  private void alternatives(
      ContractElements here, Flow flow, String place, String keyword, JsonNode parts) {
    here.add(flow, place, "union", "of several");
    Map<String, Integer> sameName = new HashMap<>();
    List<JsonNode> sorted = new ArrayList<>();
    parts.forEach(sorted::add);
    sorted.sort(Comparator.comparing(JsonNode::toString));
    for (JsonNode part : sorted) {
      String name =
          part.has("$ref")
              ? Pointers.lastStep(part.get("$ref").asText())
              : part.path("type").asText();
      int count = sameName.merge(name, 1, Integer::sum);
      String inner =
          place + ContractElement.STEP + keyword + " " + name + (count == 1 ? "" : " " + count);
      here.exists(flow, inner, "alternative", "allowed");
      read(flow, inner, part);
    }
  }

  private Names names(JsonNode schema, int depth) {
    Names names = new Names(new LinkedHashSet<>(), new LinkedHashSet<>());
    if (schema.path("$ref").asText("#").startsWith("#")) {
      JsonNode at = contract.follow(schema);
      at.path("required").forEach(name -> names.required().add(name.asText()));
      at.path("properties").properties().forEach(p -> names.declared().add(p.getKey()));
      for (JsonNode part : at.path("allOf")) {
        Names more = depth < 20 ? names(part, depth + 1) : names;
        names.required().addAll(more.required());
        names.declared().addAll(more.declared());
      }
    }
    return names;
  }
}
