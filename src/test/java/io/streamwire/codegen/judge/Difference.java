package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Says where two JSON values differ first. */
final class Difference {

  private Difference() {}

  static String between(String place, JsonNode given, JsonNode sent) {
    if (given.isObject() && sent.isObject()) {
      for (Map.Entry<String, JsonNode> member : given.properties()) {
        String inner = place + "/" + member.getKey();
        JsonNode other = sent.get(member.getKey());
        if (other == null) {
          return inner + " is lost: " + brief(member.getValue());
        }
        if (!SentValue.same(member.getValue(), other)) {
          return between(inner, member.getValue(), other);
        }
      }
      for (Map.Entry<String, JsonNode> member : sent.properties()) {
        if (!given.has(member.getKey())) {
          return place + "/" + member.getKey() + " is added: " + brief(member.getValue());
        }
      }
    }
    if (given.isArray() && sent.isArray()) {
      for (int i = 0; i < Math.min(given.size(), sent.size()); i++) {
        if (!SentValue.same(given.get(i), sent.get(i))) {
          return between(place + "/" + i, given.get(i), sent.get(i));
        }
      }
    }
    return place + ": " + brief(given) + " was given, " + brief(sent) + " was sent";
  }

  private static String brief(JsonNode value) {
    String text = value.toString();
    return text.length() > 120 ? text.substring(0, 120) + "…" : text;
  }
}
