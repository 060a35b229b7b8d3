package io.streamwire.codegen.judge;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** A request as it arrived at the server. */
record SentRequest(String method, String target, Headers headers, ByteString body) {

  static SentRequest of(RecordedRequest recorded) {
    ByteString body = recorded.getBody();
    return new SentRequest(
        recorded.getMethod(),
        recorded.getTarget(),
        recorded.getHeaders(),
        body == null ? ByteString.EMPTY : body);
  }

  /** Returns the path, percent-encoded as it was sent. */
  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /** Returns names and values of the query; names decoded, values as they were sent. */
  List<Entry<String, String>> query() {
    int query = target.indexOf('?');
    return query < 0 ? List.of() : pairs(target.substring(query + 1));
  }

  /** Returns names and values of a form, values as they were sent. */
  static List<Entry<String, String>> pairs(String text) {
    List<Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : text.split("&")) {
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        pairs.add(Map.entry(formDecoded(name), equals < 0 ? "" : pair.substring(equals + 1)));
      }
    }
    return pairs;
  }

  static String formDecoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static String pathDecoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Returns the media type without parameters; {@code null} if none was sent. */
  @Nullable String mediaType() {
    String type = headers.get("Content-Type");
    return type == null ? null : type.split(";")[0].strip();
  }
}
