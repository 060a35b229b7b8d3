package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;

/** Reads the parts of a multipart body as the members of an object. */
final class Multipart {

  private static final Pattern NAME = Pattern.compile("[ ;]name=\"([^\"]*)\"");

  private Multipart() {}

  static JsonNode read(RawContract contract, Schemas schemas, JsonNode schema, SentRequest sent)
      throws IOException {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    String boundary = MediaType.get(sent.headers().get("Content-Type")).parameter("boundary");
    if (sent.body().utf8().equals("--" + boundary + "--\r\n")) {
      return object; // a form without fields, as browsers send it; the reader insists on a part
    }
    try (MultipartReader reader = new MultipartReader(new Buffer().write(sent.body()), boundary)) {
      for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
        Matcher name = NAME.matcher(String.valueOf(part.headers().get("Content-Disposition")));
        if (!name.find()) {
          throw new IOException("a part has no name: " + part.headers());
        }
        String type = String.valueOf(part.headers().get("Content-Type"));
        String text = part.body().readUtf8();
        add(contract, schemas, schema, object, name.group(1), type, text);
      }
    }
    return object;
  }

  private static void add(
      RawContract contract,
      Schemas schemas,
      JsonNode schema,
      ObjectNode object,
      String name,
      String type,
      String text)
      throws IOException {
    JsonNode declared = JsonNodeFactory.instance.objectNode();
    for (JsonNode variant : Variants.of(contract, schema)) {
      JsonNode properties = Flattened.of(contract, variant).schema.path("properties");
      if (properties.has(name)) {
        declared = properties.get(name);
        break;
      }
    }
    ObjectNode flat = Flattened.of(contract, declared).schema;
    boolean list = Samples.type(flat).equals("array");
    JsonNode value =
        type.contains("json")
            ? StyleReader.json(text)
            : SentValue.typed(contract, schemas, list ? flat.path("items") : declared, text);
    if (list && !value.isArray()) {
      ArrayNode items = object.withArray("/" + name.replace("~", "~0").replace("/", "~1"));
      items.add(value);
    } else if (object.has(name)) {
      throw new IOException("the part " + name + " came twice");
    } else {
      object.set(name, value);
    }
  }
}
