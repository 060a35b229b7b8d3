package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes values as a stream of events: server-sent events, or lines of JSON. */
final class StreamBodies {

  static final String EVENTS = "text/event-stream";

  private static final Set<String> LINES =
      Set.of(
          "application/x-ndjson",
          "application/ndjson",
          "application/jsonl",
          "application/x-jsonlines",
          "application/jsonlines",
          "application/json-lines",
          "application/json-seq");

  private StreamBodies() {}

  static boolean isStream(String mediaType) {
    String plain = MediaTypes.plain(mediaType);
    return plain.equals(EVENTS) || LINES.contains(plain);
  }

  /**
   * Returns a body.
   *
   * @param values one event or a list of events
   * @param end the data of the last event; {@code null} if there is no end marker
   */
  static String of(String mediaType, JsonNode values, @Nullable String end) {
    boolean events = MediaTypes.plain(mediaType).equals(EVENTS);
    List<String> texts = new ArrayList<>();
    for (JsonNode value : values.isArray() ? values : List.of(values)) {
      texts.add(events && value.isTextual() ? value.asText() : value.toString());
    }
    if (end != null) {
      texts.add(end);
    }
    StringBuilder body = new StringBuilder();
    for (String text : texts) {
      if (events) {
        text.lines().forEach(line -> body.append("data: ").append(line).append('\n'));
      } else {
        body.append(MediaTypes.plain(mediaType).equals("application/json-seq") ? "\u001e" : "");
        body.append(text);
      }
      body.append('\n');
    }
    return body.toString();
  }
}
