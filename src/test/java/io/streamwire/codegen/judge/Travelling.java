package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** What of a value travels in a request: all but what its schema calls {@code readOnly}. */
final class Travelling {

  private final RawContract contract;
  private final Schemas schemas;

  Travelling(RawContract contract, Schemas schemas) {
    this.contract = contract;
    this.schemas = schemas;
  }

  /** Returns a copy of a value without what is left out. */
  JsonNode of(JsonNode schema, JsonNode value) {
    JsonNode copy = value.deepCopy();
    strip(List.of(schema), copy);
    return copy;
  }

  /**
   * Whether a request leaves a property out: all that declares it says so, and no part that does
   * not declare it requires it.
   */
  static boolean isLeftOut(
      RawContract contract, Schemas schemas, Flattened flattened, String name) {
    List<JsonNode> declarations = flattened.declarations.getOrDefault(name, List.of());
    return !declarations.isEmpty()
        && !flattened.demanded.contains(name)
        && declarations.stream()
            .allMatch(each -> schemas.isLeftOut(each) || schemas.isLeftOut(contract.resolve(each)));
  }

  private void strip(List<JsonNode> candidates, JsonNode value) {
    List<Flattened> flats = new ArrayList<>();
    for (JsonNode candidate : candidates) {
      Variants.of(contract, candidate).forEach(each -> flats.add(Flattened.of(contract, each)));
    }
    if (value instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        member(flats, object, name);
      }
    } else if (value.isArray()) {
      List<JsonNode> items = new ArrayList<>();
      flats.stream()
          .filter(f -> f.schema.has("items"))
          .forEach(f -> items.add(f.schema.get("items")));
      value.forEach(item -> strip(items, item));
    }
  }

  private void member(List<Flattened> flats, ObjectNode object, String name) {
    List<JsonNode> declared = new ArrayList<>();
    boolean named = false;
    boolean leftOut = true;
    for (Flattened flat : flats) {
      JsonNode property = flat.schema.path("properties").path(name);
      if (!property.isMissingNode()) {
        declared.add(property);
        named = true;
        leftOut &= isLeftOut(contract, schemas, flat, name);
      } else if (flat.schema.path("additionalProperties").isObject()) {
        declared.add(flat.schema.get("additionalProperties"));
      }
    }
    if (named && leftOut) {
      object.remove(name);
    } else {
      strip(declared, object.get(name));
    }
  }
}
