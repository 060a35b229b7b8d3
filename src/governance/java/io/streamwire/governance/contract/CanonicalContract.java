package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The canonical form of a contract, which is the same for contracts of the same meaning: defaults
 * are omitted, case-insensitive names are in lower case, members of a path are moved to its
 * operations, and OpenAPI 3.1 is written as 3.0. {@link CanonicalSchemas} handles schemas.
 */
final class CanonicalContract {

  static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final Pattern MINOR_VERSION = Pattern.compile("(\\d+\\.\\d+).*");

  /** Parameters of this media type are dropped: a form is UTF-8 even if a charset is declared. */
  private static final String FORM = "application/x-www-form-urlencoded";

  private final ContractDocument contract;
  private final CanonicalSchemas schemas;

  private CanonicalContract(ContractDocument contract) {
    this.contract = contract;
    this.schemas = new CanonicalSchemas(contract);
  }

  static ContractDocument of(ContractDocument contract) throws JsonProcessingException {
    JsonNode tree = contract.tree().deepCopy();
    ContractDocument copy =
        new ContractDocument(contract.name(), contract.text(), tree, contract.sources());
    if (tree instanceof ObjectNode document) {
      new CanonicalContract(copy).document(document);
    }
    return new ContractDocument(
        contract.name(),
        // JSON, because parsers reject YAML of more than three million characters.
        new ObjectMapper().writeValueAsString(tree),
        tree,
        // Most nodes keep their place. The lines of a moved node are those of its nearest parent.
        contract.sources());
  }

  private void document(ObjectNode document) {
    Matcher version = MINOR_VERSION.matcher(document.path("openapi").asText());
    if (version.matches()) {
      document.put("openapi", version.group(1) + ".0");
    }
    JsonNode components = document.path("components");
    // Components are first, because aliases are replaced by their canonical targets.
    objects(components.path("schemas")).forEach(schemas::canonical);
    objects(components.path("parameters")).forEach(this::parameter);
    objects(components.path("headers")).forEach(this::header);
    objects(components.path("requestBodies")).forEach(body -> content(body));
    objects(components.path("responses")).forEach(this::response);
    objects(components.path("securitySchemes")).forEach(CanonicalContract::scheme);
    objects(components.path("pathItems")).forEach(item -> pathItem(item, false));
    objects(components.path("callbacks")).forEach(this::callback);
    objects(document.path("paths")).forEach(item -> pathItem(item, false));
    objects(document.path("webhooks")).forEach(item -> pathItem(item, true));
  }

  private static List<ObjectNode> objects(JsonNode node) {
    List<ObjectNode> objects = new ArrayList<>();
    node.forEach(
        child -> {
          if (child instanceof ObjectNode object) {
            objects.add(object);
          }
        });
    return objects;
  }

  private void pathItem(ObjectNode item, boolean isCallback) {
    if (item.has("$ref") && contract.follow(item) instanceof ObjectNode target) {
      item.remove("$ref");
      item.setAll(target.deepCopy());
    }
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (METHODS.contains(field.getKey()) && field.getValue() instanceof ObjectNode operation) {
        inherit(operation, item);
        operation(operation, isCallback);
      }
    }
    item.remove(List.of("parameters", "servers"));
  }

  /** Copies parameters and servers of a path item to an operation that does not override them. */
  private void inherit(ObjectNode operation, ObjectNode item) {
    ArrayNode parameters = operation.withArray("parameters");
    Set<String> own = new HashSet<>();
    parameters.forEach(parameter -> own.add(identity(parameter)));
    for (JsonNode parameter : item.path("parameters")) {
      if (!own.contains(identity(parameter))) {
        parameters.add(parameter.deepCopy());
      }
    }
    if (parameters.isEmpty()) {
      operation.remove("parameters");
    }
    if (item.has("servers") && !operation.has("servers")) {
      operation.set("servers", item.get("servers").deepCopy());
    }
  }

  private String identity(JsonNode parameter) {
    JsonNode declared = contract.follow(parameter);
    return declared.path("in").asText() + " " + declared.path("name").asText();
  }

  private void operation(ObjectNode operation, boolean isCallback) {
    if (isCallback) {
      operation.remove("tags"); // No Java class is generated for a callback.
    }
    objects(operation.path("parameters")).forEach(this::parameter);
    if (operation.get("requestBody") instanceof ObjectNode body) {
      content(body);
    }
    objects(operation.path("responses")).forEach(this::response);
    objects(operation.path("callbacks")).forEach(this::callback);
  }

  private void callback(ObjectNode callback) {
    objects(callback).forEach(item -> pathItem(item, true));
  }

  private void parameter(ObjectNode parameter) {
    String in = parameter.path("in").asText();
    if (in.equals("header")) {
      parameter.put("name", parameter.path("name").asText().toLowerCase(Locale.ROOT));
    }
    style(parameter, in.equals("query") || in.equals("cookie") ? "form" : "simple");
    described(parameter);
  }

  private void header(ObjectNode header) {
    style(header, "simple");
    described(header);
  }

  private void described(ObjectNode parameter) {
    if (parameter.get("schema") instanceof ObjectNode schema) {
      schemas.canonical(schema);
    }
    content(parameter);
  }

  private static void style(ObjectNode node, String defaultStyle) {
    String style = node.path("style").asText(defaultStyle);
    drop(node, "explode", String.valueOf(style.equals("form")));
    drop(node, "style", defaultStyle);
    drop(node, "allowReserved", "false");
  }

  private static void drop(ObjectNode node, String field, String value) {
    if (node.path(field).asText().equals(value)) {
      node.remove(field);
    }
  }

  private void response(ObjectNode response) {
    if (response.get("headers") instanceof ObjectNode headers) {
      ObjectNode named = JsonNodeFactory.instance.objectNode();
      headers
          .properties()
          .forEach(h -> named.set(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
      response.set("headers", named);
      objects(named).forEach(this::header);
    }
    content(response);
  }

  private void content(ObjectNode holder) {
    if (!(holder.get("content") instanceof ObjectNode content)) {
      return;
    }
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    content.properties().forEach(type -> named.set(mediaType(type.getKey()), type.getValue()));
    holder.set("content", named);
    for (ObjectNode media : objects(named)) {
      if (media.get("schema") instanceof ObjectNode schema) {
        schemas.canonical(schema);
      }
      encoding(media);
    }
  }

  private static String mediaType(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split("\\s*;\\s*");
    return parts[0].equals(FORM) ? FORM : String.join("; ", parts);
  }

  private void encoding(ObjectNode media) {
    if (media.get("encoding") instanceof ObjectNode encoding) {
      for (ObjectNode part : objects(encoding)) {
        style(part, "form");
        objects(part.path("headers")).forEach(this::header);
      }
      encoding.removeIf(JsonNode::isEmpty);
      if (encoding.isEmpty()) {
        media.remove("encoding");
      }
    }
  }

  private static void scheme(ObjectNode scheme) {
    if (scheme.path("type").asText().equals("http")) {
      scheme.put("scheme", scheme.path("scheme").asText().toLowerCase(Locale.ROOT));
    }
    if (scheme.path("type").asText().equals("apiKey")
        && scheme.path("in").asText().equals("header")) {
      scheme.put("name", scheme.path("name").asText().toLowerCase(Locale.ROOT));
    }
  }
}
