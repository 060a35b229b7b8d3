package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Generates texts, numbers and booleans for schemas. The result for a schema is always the same.
 */
final class ScalarMaker {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final Map<String, String> FORMATS =
      Map.ofEntries(
          Map.entry("date", "2026-01-02"),
          Map.entry("date-time", "2026-01-02T03:04:05Z"),
          Map.entry("time", "03:04:05Z"),
          Map.entry("duration", "PT5S"),
          Map.entry("uuid", "7f2c1f8e-0d52-4a36-9f0b-0d7ad4c3a111"),
          Map.entry("email", "jane@example.com"),
          Map.entry("idn-email", "jane@example.com"),
          Map.entry("hostname", "example.com"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("uri", "https://example.com/"),
          Map.entry("url", "https://example.com/"),
          Map.entry("uri-reference", "/path"),
          Map.entry("byte", "dGV4dA=="),
          Map.entry("decimal", "1.50"),
          Map.entry("rfc2822", "Fri, 02 Jan 2026 03:04:05 +0000"));

  /** Texts that match max patterns of identifiers, codes and dates. */
  private static final List<String> CANDIDATES =
      List.of(
          "a",
          "A",
          "1",
          "text",
          "Text",
          "TEXT",
          "text1",
          "text-1",
          "text_1",
          "12",
          "2026",
          "12345",
          "AB",
          "EUR",
          "en-US",
          "1.0",
          "1.0.0",
          "2026-01-02",
          "2026-01-02T03:04:05Z",
          "03:04",
          "03:04:05",
          "+15550100",
          "jane@example.com",
          "https://example.com/",
          "wss://example.com/",
          "/text",
          "#a1b2c3",
          "a1b2c3d4",
          "0123456789abcdef0123456789abcdef",
          "7f2c1f8e-0d52-4a36-9f0b-0d7ad4c3a111");

  private ScalarMaker() {}

  /** Returns a value of a type; a text if the type is unknown. */
  static JsonNode of(String type, FlatSchema schema) {
    return switch (type) {
      case "boolean" -> JSON.booleanNode(true);
      case "integer" -> JSON.numberNode(number(schema, BigDecimal.ONE).toBigInteger());
      case "number" -> JSON.numberNode(number(schema, new BigDecimal("1.5")));
      case "null" -> JSON.nullNode();
      default -> JSON.textNode(text(schema));
    };
  }

  private static BigDecimal number(FlatSchema schema, BigDecimal defaultValue) {
    BigDecimal step = decimal(schema.keyword("multipleOf"));
    BigDecimal min = bound(schema, "minimum", "exclusiveMinimum", 1);
    BigDecimal max = bound(schema, "maximum", "exclusiveMaximum", -1);
    BigDecimal value = defaultValue;
    if (min != null && value.compareTo(min) < 0) {
      value = min;
    }
    if (max != null && value.compareTo(max) > 0) {
      value = max;
    }
    if (step == null || step.signum() <= 0) {
      return value;
    }
    BigDecimal multiple = value.divide(step, 0, java.math.RoundingMode.CEILING).multiply(step);
    return max != null && multiple.compareTo(max) > 0 ? multiple.subtract(step) : multiple;
  }

  /**
   * Returns a bound. An exclusive bound is a separate number (3.1) or is marked by a flag (3.0).
   */
  private static @Nullable BigDecimal bound(
      FlatSchema schema, String inclusive, String exclusive, int inwards) {
    JsonNode exclusiveBound = schema.keyword(exclusive);
    BigDecimal value =
        decimal(exclusiveBound.isNumber() ? exclusiveBound : schema.keyword(inclusive));
    boolean isExclusive = exclusiveBound.isNumber() || exclusiveBound.asBoolean(false);
    return value == null || !isExclusive ? value : value.add(BigDecimal.valueOf(inwards));
  }

  private static @Nullable BigDecimal decimal(JsonNode node) {
    return node.isNumber() ? node.decimalValue() : null;
  }

  private static String text(FlatSchema schema) {
    int min = schema.keyword("minLength").asInt(0);
    int max = schema.keyword("maxLength").asInt(Integer.MAX_VALUE);
    String pattern = schema.keyword("pattern").asText("");
    String defaultValue = FORMATS.getOrDefault(schema.keyword("format").asText(""), "text");
    if (!pattern.isEmpty()) {
      String match = matching(pattern, min, max);
      return match == null ? defaultValue : match;
    }
    String value = defaultValue;
    if (value.length() < min) {
      value = value + "x".repeat(Math.min(min, 1 << 16) - value.length());
    }
    return value.length() > max ? value.substring(0, max) : value;
  }

  private static @Nullable String matching(String pattern, int min, int max) {
    try {
      Pattern compiled = Pattern.compile(pattern);
      for (String text : CANDIDATES) {
        for (int times = 1; times <= 40; times++) {
          String candidate = times == 1 ? text : text.repeat(times);
          boolean fits = candidate.length() >= min && candidate.length() <= max;
          if (fits && compiled.matcher(candidate).find()) {
            return candidate;
          }
        }
      }
    } catch (PatternSyntaxException e) {
      return null; // the pattern uses another dialect
    }
    return null;
  }
}
