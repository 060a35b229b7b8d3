package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Converts a multipart body to the JSON object that its schema describes. Files are represented by
 * their names.
 */
final class MultipartParts {

  private static final Pattern NAME = Pattern.compile("(?i)\\bname=\"?([^\";]*)\"?");
  private static final Pattern FILE = Pattern.compile("(?i)\\bfilename\\*?=");

  private final TypedValue typed;

  MultipartParts(TypedValue typed) {
    this.typed = typed;
  }

  /**
   * Returns the body as an object without its files.
   *
   * @param files receives the names of the parts that are files
   * @throws IOException if the body is malformed
   */
  ObjectNode read(ByteString body, String boundary, ContractNode schema, List<String> files)
      throws IOException {
    Map<String, List<Object>> texts = new LinkedHashMap<>();
    Map<String, JsonNode> json = new LinkedHashMap<>();
    try (MultipartReader reader = new MultipartReader(new Buffer().write(body), boundary)) {
      for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
        Headers headers = part.headers();
        String disposition = headers.get("Content-Disposition");
        String name = name(disposition);
        String type = String.valueOf(headers.get("Content-Type"));
        if (disposition != null && FILE.matcher(disposition).find()) {
          files.add(name);
        } else if (type.startsWith("application/json")) {
          json.put(name, Documents.JSON.readTree(part.body().readUtf8()));
        } else {
          texts.computeIfAbsent(name, n -> new ArrayList<>()).add(part.body().readUtf8());
        }
      }
    }
    FlatSchema flat = FlatSchema.of(schema);
    Map<String, Object> members = new LinkedHashMap<>();
    texts.forEach(
        (name, values) -> {
          ContractNode property = flat.properties().get(name);
          boolean list = property != null && FlatSchema.of(property).isArray();
          members.put(name, values.size() == 1 && !list ? values.get(0) : values);
        });
    ObjectNode object = (ObjectNode) typed.of(members, schema);
    json.forEach(object::set);
    return object;
  }

  private static String name(@Nullable String disposition) {
    Matcher matcher = NAME.matcher(disposition == null ? "" : disposition);
    return matcher.find() ? matcher.group(1) : "";
  }
}
