package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request by its media type and holds it against the contract. */
final class BodyReader {

  private final RawContract contract;
  private final Schemas schemas;
  private final StyleReader styles;
  private final Travelling travelling;
  private final List<Objection> objections = new ArrayList<>();

  BodyReader(RawContract contract, Schemas schemas, StyleReader styles) {
    this.contract = contract;
    this.schemas = schemas;
    this.styles = styles;
    this.travelling = new Travelling(contract, schemas);
  }

  List<Objection> objections(JsonNode declared, SentRequest sent, Arguments given) {
    objections.clear();
    boolean nothing = sent.body().size() == 0 && sent.mediaType() == null;
    if (nothing) {
      if (declared.path("required").asBoolean() || given.body() != null) {
        object("missing", "nothing was sent");
      }
    } else if (sent.body().size() > 0 && !declared.isObject()) {
      object("unexpected", sent.body().size() + " bytes were sent");
    } else if (sent.mediaType() != null && declared.isObject()) {
      body(declared.path("content"), sent.mediaType(), sent, given);
    }
    return List.copyOf(objections);
  }

  private void object(String key, String text) {
    objections.add(new Objection("wire.body." + key, "body", text));
  }

  private void body(JsonNode content, String mediaType, SentRequest sent, Arguments given) {
    JsonNode media = null;
    for (Map.Entry<String, JsonNode> each : content.properties()) {
      if (matches(each.getKey(), mediaType)) {
        media = media == null ? each.getValue() : media;
      }
    }
    if (media == null) {
      if (!content.isEmpty()) {
        object("mediaType", mediaType + " was sent");
      }
      return;
    }
    if (given.body() == null) {
      return; // bytes of the caller's own making
    }
    JsonNode schema = media.path("schema");
    try {
      JsonNode value = value(media, schema, mediaType, sent);
      if (value != null) {
        judge(schema, value, mediaType, given);
      }
    } catch (IOException | RuntimeException unreadable) {
      object("unreadable", unreadable.toString());
    }
  }

  static boolean matches(String declared, String mediaType) {
    String range = declared.split(";")[0].strip().toLowerCase(Locale.ROOT);
    return range.equals("*/*")
        || range.equals(mediaType.toLowerCase(Locale.ROOT))
        || range.endsWith("/*") && mediaType.startsWith(range.substring(0, range.length() - 1));
  }

  private @Nullable JsonNode value(
      JsonNode media, JsonNode schema, String mediaType, SentRequest sent) throws IOException {
    if (mediaType.contains("json")) {
      return StyleReader.json(sent.body().utf8());
    }
    if (mediaType.equals("application/x-www-form-urlencoded")) {
      return form(media, schema, new ArrayList<>(SentRequest.pairs(sent.body().utf8())));
    }
    if (mediaType.startsWith("multipart/")) {
      return Multipart.read(contract, schemas, schema, sent);
    }
    return null;
  }

  private JsonNode form(JsonNode media, JsonNode schema, List<Entry<String, String>> pairs) {
    ObjectNode object = Flattened.of(contract, schema).schema.objectNode();
    for (JsonNode variant : Variants.of(contract, schema)) {
      ObjectNode flat = Flattened.of(contract, variant).schema;
      for (Map.Entry<String, JsonNode> property : flat.path("properties").properties()) {
        String name = property.getKey();
        JsonNode encoding = media.path("encoding").path(name);
        boolean nested =
            Samples.type(Flattened.of(contract, property.getValue()).schema).equals("object");
        String style = encoding.path("style").asText(nested ? "deepObject" : "form");
        boolean explode = encoding.path("explode").asBoolean(true);
        JsonNode value = styles.pairs(name, property.getValue(), style, explode, pairs);
        if (value != null) {
          object.set(name, value);
        }
      }
    }
    JsonNode more = Flattened.of(contract, schema).schema.path("additionalProperties");
    for (Entry<String, String> pair : pairs) {
      object.set(
          pair.getKey(),
          SentValue.typed(contract, schemas, more, SentRequest.formDecoded(pair.getValue())));
    }
    return object;
  }

  private void judge(JsonNode schema, JsonNode value, String mediaType, Arguments given) {
    JsonNode wanted = given.body();
    JsonNode arrived = value;
    if (wanted != null) {
      wanted = travelling.of(schema, wanted);
    }
    boolean fits = true;
    if (!mediaType.contains("json") && wanted != null) {
      wanted = withoutEmpty(wanted);
      arrived = withoutEmpty(value);
      fits = schemas.accepts(schema, wanted); // not if an empty object is required, for instance
    }
    if (fits) {
      schemas.objections(schema, value).forEach(text -> object("schema", text));
    }
    if (wanted != null && !SentValue.same(wanted, arrived)) {
      object("changed", Difference.between("", wanted, arrived));
    }
  }

  /** Pairs and parts have no word for an empty list or object. */
  private static JsonNode withoutEmpty(JsonNode tree) {
    JsonNode copy = tree.deepCopy();
    if (copy instanceof ObjectNode object) {
      List<String> empty = new ArrayList<>();
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        JsonNode inner = withoutEmpty(member.getValue());
        object.set(member.getKey(), inner);
        if (inner.isContainerNode() && inner.isEmpty()) {
          empty.add(member.getKey());
        }
      }
      object.remove(empty);
    }
    return copy;
  }
}
