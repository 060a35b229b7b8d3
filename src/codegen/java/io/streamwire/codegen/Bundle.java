package io.streamwire.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.naming.JavaNames;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Combines the files of a contract into one document. A schema in another file becomes a component,
 * because schemas may refer to each other in cycles. Any other reference is replaced by its target.
 */
final class Bundle {

  /** Members whose value is a schema or a list of schemas. */
  private static final Set<String> SCHEMA =
      Set.of(
          "schema",
          "items",
          "additionalProperties",
          "not",
          "allOf",
          "oneOf",
          "anyOf",
          "if",
          "then",
          "else",
          "contains",
          "prefixItems",
          "propertyNames",
          "unevaluatedProperties",
          "unevaluatedItems",
          "contentSchema",
          "additionalItems");

  /** Members whose value is a map of named schemas. */
  private static final Set<String> SCHEMAS =
      Set.of(
          "schemas", "properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

  /** Members whose value is data. Data contains no references. */
  private static final Set<String> DATA = Set.of("example", "examples");

  /** Members of a schema whose value is data. */
  private static final Set<String> DATA_OF_SCHEMA = Set.of("default", "enum", "const");

  /** The kind of a node: a schema, a map of named schemas, or something else. */
  private enum Position {
    PLAIN,
    SCHEMA,
    SCHEMAS
  }

  private final RawDocuments documents = new RawDocuments();
  private final URI root;
  private final ObjectNode result;
  private final ObjectNode schemas;
  private final Map<URI, String> names = new HashMap<>();
  private final Deque<URI> inlining = new ArrayDeque<>();

  private Bundle(URI root) throws IOException {
    this.root = root;
    this.result = documents.document(root).deepCopy();
    this.schemas = JsonNodeFactory.instance.objectNode();
  }

  /** Returns the document; if it refers to other files, all files as one document. */
  static JsonNode of(URI root) throws IOException {
    JsonNode document = new RawDocuments().document(root);
    if (!hasForeign(document)) {
      return document;
    }
    return new Bundle(root).build();
  }

  private static boolean hasForeign(JsonNode node) {
    JsonNode reference = node.get("$ref");
    if (reference != null && reference.isTextual() && !reference.asText().startsWith("#")) {
      return true;
    }
    for (JsonNode child : node) {
      if (hasForeign(child)) {
        return true;
      }
    }
    return false;
  }

  private JsonNode build() throws IOException {
    ObjectNode own = result.withObject("/components").withObject("/schemas");
    for (Map.Entry<String, JsonNode> component : own.properties()) {
      names.put(
          target(root, "#/components/schemas/" + token(component.getKey())), component.getKey());
    }
    for (Map.Entry<String, JsonNode> component : own.properties()) {
      JsonNode reference = component.getValue().get("$ref");
      if (reference != null && !reference.asText().startsWith("#")) {
        names.putIfAbsent(target(root, reference.asText()), component.getKey());
      }
    }
    for (Map.Entry<String, JsonNode> component : List.copyOf(own.properties())) {
      own.set(component.getKey(), component(component.getValue(), component.getKey()));
    }
    ObjectNode bundled = (ObjectNode) walk(result, root, Position.PLAIN);
    ((ObjectNode) bundled.get("components").get("schemas")).setAll(schemas);
    return bundled;
  }

  /** A component that only refers to a schema in another file is replaced by that schema. */
  private JsonNode component(JsonNode schema, String name) throws IOException {
    JsonNode reference = schema.get("$ref");
    if (reference == null || reference.asText().startsWith("#")) {
      return walk(schema, root, Position.SCHEMA);
    }
    URI target = target(root, reference.asText());
    return name.equals(names.get(target))
        ? walk(at(root, reference.asText(), target), RawDocuments.file(target), Position.SCHEMA)
        : walk(schema, root, Position.SCHEMA);
  }

  private JsonNode walk(JsonNode node, URI file, Position position) throws IOException {
    if (node instanceof ArrayNode list) {
      ArrayNode copy = list.arrayNode();
      for (JsonNode item : list) {
        copy.add(walk(item, file, position));
      }
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    JsonNode reference = object.get("$ref");
    if (reference != null && reference.isTextual() && position != Position.SCHEMAS) {
      return reference(object, reference.asText(), file, position);
    }
    ObjectNode copy = object.objectNode();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member(member, file, position);
      if (value != NullNode.instance || member.getValue().isNull()) {
        copy.set(member.getKey(), value);
      }
    }
    return copy;
  }

  private JsonNode member(Map.Entry<String, JsonNode> member, URI file, Position position)
      throws IOException {
    String name = member.getKey();
    JsonNode value = member.getValue();
    if (position == Position.SCHEMAS) {
      return walk(value, file, Position.SCHEMA);
    }
    boolean data =
        DATA.contains(name) || position == Position.SCHEMA && DATA_OF_SCHEMA.contains(name);
    if (name.startsWith("x-") || data) {
      return name.startsWith("example") && hasForeign(value) ? NullNode.instance : value;
    }
    if (name.equals("mapping") && value.isObject()) {
      return mapping(value, file);
    }
    if (name.equals("schemas") && file.equals(root) && position == Position.PLAIN) {
      return value; // the components of the contract itself, which are already handled
    }
    if (SCHEMAS.contains(name)) {
      return walk(value, file, Position.SCHEMAS);
    }
    boolean schema = SCHEMA.contains(name) || position == Position.SCHEMA;
    return walk(value, file, schema ? Position.SCHEMA : Position.PLAIN);
  }

  /** The mapping of a discriminator refers to files too. */
  private JsonNode mapping(JsonNode mapping, URI file) throws IOException {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> tag : mapping.properties()) {
      String text = tag.getValue().asText();
      boolean foreign =
          text.matches(".+\\.(ya?ml|json)(#.*)?") || text.startsWith("#") && !file.equals(root);
      copy.set(tag.getKey(), foreign ? TextNode.valueOf(schema(text, file)) : tag.getValue());
    }
    return copy;
  }

  private JsonNode reference(ObjectNode node, String text, URI file, Position position)
      throws IOException {
    if (text.startsWith("#") && file.equals(root)) {
      return node;
    }
    if (position == Position.SCHEMA) {
      ObjectNode copy = node.deepCopy();
      copy.put("$ref", schema(text, file));
      return copy;
    }
    URI target = target(file, text);
    if (RawDocuments.file(target).equals(root)) {
      return node.deepCopy().put("$ref", "#" + target.getRawFragment());
    }
    if (inlining.contains(target)) {
      throw new SpecError(place(file), text + ": the reference refers to itself");
    }
    inlining.push(target);
    JsonNode found = walk(at(file, text, target), RawDocuments.file(target), Position.PLAIN);
    inlining.pop();
    return found;
  }

  /** Returns the reference to the component that a schema of another file becomes. */
  private String schema(String text, URI file) throws IOException {
    URI target = target(file, text);
    String name = names.get(target);
    if (name == null) {
      JsonNode found = at(file, text, target);
      if (RawDocuments.file(target).equals(root)) {
        return "#" + target.getRawFragment();
      }
      name = unique(target);
      names.put(target, name);
      schemas.set(name, walk(found, RawDocuments.file(target), Position.SCHEMA));
    }
    return "#/components/schemas/" + token(name);
  }

  private String unique(URI target) {
    String fragment = target.getFragment() == null ? "" : target.getFragment();
    String from = fragment.length() > 1 ? fragment : target.getPath();
    String last = from.substring(from.lastIndexOf('/') + 1).replaceFirst("\\.(ya?ml|json)$", "");
    String preferredName = JavaNames.type(last, "Schema");
    String name = preferredName;
    for (int number = 2; names.containsValue(name); number++) {
      name = preferredName + number;
    }
    return name;
  }

  private static URI target(URI file, String text) {
    try {
      URI target = RawDocuments.resolve(file, text);
      return "".equals(target.getFragment()) ? RawDocuments.file(target) : target;
    } catch (IOException malformed) {
      throw unreadable(file, text, malformed);
    }
  }

  private JsonNode at(URI file, String text, URI target) {
    String fragment = target.getFragment() == null ? "" : target.getFragment();
    try {
      JsonNode found = documents.document(RawDocuments.file(target)).at(fragment);
      if (found.isMissingNode()) {
        throw new SpecError(
            place(file), text + ": there is no " + fragment + " in " + place(target));
      }
      return found;
    } catch (IOException | IllegalArgumentException unreadable) {
      throw unreadable(file, text, unreadable);
    }
  }

  private static SpecError unreadable(URI file, String text, Exception cause) {
    return new SpecError(
        place(file),
        text + " cannot be read (expected: a YAML or JSON file): " + cause.getMessage());
  }

  private static String place(URI file) {
    URI plain = RawDocuments.file(file);
    return "file".equals(plain.getScheme()) ? Path.of(plain).toString() : plain.toString();
  }

  private static String token(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
