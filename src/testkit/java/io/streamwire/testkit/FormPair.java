package io.streamwire.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A decoded {@code name=value} pair of a form body or a query. {@link #toString()} masks a bearer
 * token.
 */
public record FormPair(String name, String value) {

  /**
   * Decodes {@code application/x-www-form-urlencoded} text in order. Repeated names and blank
   * values are kept.
   *
   * @throws IllegalArgumentException if an escape is not {@code %} and two hex digits
   */
  public static List<FormPair> decode(String raw) {
    List<FormPair> pairs = new ArrayList<>();
    for (String pair : raw.split("&", -1)) {
      if (pair.isEmpty()) {
        continue; // between "&&", or an empty body
      }
      int equals = pair.indexOf('=');
      String name = equals < 0 ? pair : pair.substring(0, equals);
      String value = equals < 0 ? "" : pair.substring(equals + 1);
      pairs.add(new FormPair(URLDecoder.decode(name, UTF_8), URLDecoder.decode(value, UTF_8)));
    }
    return List.copyOf(pairs);
  }

  /** Encodes pairs as {@code application/x-www-form-urlencoded} text. */
  public static String encode(List<FormPair> pairs) {
    return pairs.stream()
        .map(
            pair ->
                URLEncoder.encode(pair.name, UTF_8) + "=" + URLEncoder.encode(pair.value, UTF_8))
        .collect(Collectors.joining("&"));
  }

  @Override
  public String toString() {
    return name + "=" + (name.equals("AuthorizationBearerToken") ? "****" : value);
  }
}
