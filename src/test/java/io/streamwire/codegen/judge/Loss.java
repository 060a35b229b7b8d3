package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is different between JSON that was read and the JSON written of it: numbers are compared by
 * value, texts as they are, objects without order.
 *
 * @param path the names and positions down to the value
 */
record Loss(Kind kind, List<String> path, String what) {

  /** What can happen to a value. */
  enum Kind {
    /** A member whose value was {@code null} is left out. */
    NULL,
    LOST,
    CHANGED,
    ADDED
  }

  static List<Loss> between(JsonNode read, JsonNode written) {
    List<Loss> losses = new ArrayList<>();
    compare(new ArrayList<>(), read, written, losses);
    return losses;
  }

  private static void compare(
      List<String> path, JsonNode read, JsonNode written, List<Loss> losses) {
    if (read.isObject() && written.isObject()) {
      for (Map.Entry<String, JsonNode> member : read.properties()) {
        path.add(member.getKey());
        JsonNode other = written.get(member.getKey());
        if (other != null) {
          compare(path, member.getValue(), other, losses);
        } else {
          Kind kind = member.getValue().isNull() ? Kind.NULL : Kind.LOST;
          losses.add(new Loss(kind, List.copyOf(path), brief(member.getValue())));
        }
        path.remove(path.size() - 1);
      }
      for (Map.Entry<String, JsonNode> member : written.properties()) {
        if (!read.has(member.getKey())) {
          losses.add(new Loss(Kind.ADDED, List.copyOf(path), member.getKey()));
        }
      }
    } else if (read.isArray() && written.isArray() && read.size() == written.size()) {
      for (int i = 0; i < read.size(); i++) {
        path.add(String.valueOf(i));
        compare(path, read.get(i), written.get(i), losses);
        path.remove(path.size() - 1);
      }
    } else if (!same(read, written)) {
      losses.add(
          new Loss(Kind.CHANGED, List.copyOf(path), brief(read) + " became " + brief(written)));
    }
  }

  private static boolean same(JsonNode read, JsonNode written) {
    return read.isNumber() && written.isNumber()
        ? read.decimalValue().compareTo(written.decimalValue()) == 0
        : read.equals(written);
  }

  private static String brief(JsonNode value) {
    String text = value.toString();
    return text.length() > 80 ? text.substring(0, 80) + "…" : text;
  }

  @Override
  public String toString() {
    return kind + " /" + String.join("/", path) + " " + what;
  }
}
