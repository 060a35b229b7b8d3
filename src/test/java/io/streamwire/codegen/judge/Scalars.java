package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.github.curiousoddman.rgxgen.RgxGen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Texts, numbers and truth values that fit a schema. */
final class Scalars {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Scalars() {}

  /** Values of another salt are others, if the schema leaves a choice. */
  static JsonNode of(String type, JsonNode schema, int salt) {
    return switch (type) {
      case "boolean" -> JSON.booleanNode(salt % 2 == 0);
      case "integer" -> JSON.numberNode(number(schema, salt, true).toBigInteger());
      case "number" -> JSON.numberNode(number(schema, salt, false));
      default -> JSON.textNode(text(schema, salt));
    };
  }

  private static BigDecimal number(JsonNode schema, int salt, boolean whole) {
    BigDecimal step = schema.has("multipleOf") ? schema.get("multipleOf").decimalValue() : null;
    BigDecimal unit = step != null ? step : whole ? BigDecimal.ONE : new BigDecimal("0.5");
    BigDecimal least = bound(schema, "minimum", "exclusiveMinimum", unit);
    BigDecimal most = bound(schema, "maximum", "exclusiveMaximum", unit.negate());
    BigDecimal value = unit.multiply(BigDecimal.valueOf(salt + 1L));
    if (least != null && value.compareTo(least) < 0) {
      value = least.add(unit.multiply(BigDecimal.valueOf(salt)));
    }
    if (most != null && value.compareTo(most) > 0) {
      value = most;
    }
    if (step != null) {
      value = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }
    return whole ? value.setScale(0, RoundingMode.CEILING) : value;
  }

  /** Both spellings of exclusive bounds: the flag of OpenAPI 3.0, the number of JSON Schema. */
  private static @Nullable BigDecimal bound(
      JsonNode schema, String inclusive, String exclusive, BigDecimal inward) {
    JsonNode strict = schema.path(exclusive);
    if (strict.isNumber()) {
      return strict.decimalValue().add(inward);
    }
    if (!schema.path(inclusive).isNumber()) {
      return null;
    }
    BigDecimal bound = schema.get(inclusive).decimalValue();
    return strict.asBoolean() ? bound.add(inward) : bound;
  }

  private static String text(JsonNode schema, int salt) {
    int shortest = schema.path("minLength").asInt();
    int longest = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String format = schema.path("format").asText();
    if (schema.path("pattern").isTextual()) {
      String pattern = schema.get("pattern").asText();
      String matching = matching(pattern, formatted(format, salt), shortest, longest, salt);
      if (matching != null) {
        return matching;
      }
    }
    String text = formatted(format, salt);
    if (text.length() < shortest) {
      text = text + "x".repeat(shortest - text.length());
    }
    return text.length() > longest ? text.substring(text.length() - longest) : text;
  }

  private static @Nullable String matching(
      String pattern, String formatted, int shortest, int longest, int salt) {
    try {
      Pattern wanted = Pattern.compile(pattern);
      if (fits(wanted, formatted, shortest, longest)) {
        return formatted;
      }
      for (String plain : new String[] {"text", "1", "a", "2026-01-02", "https://example.com/a"}) {
        if (salt == 0 && fits(wanted, plain, shortest, longest)) {
          return plain;
        }
      }
      RgxGen generator = new RgxGen(pattern.replaceAll("\\(\\?[=!<][^)]*\\)", ""));
      for (int attempt = 0; attempt < 300; attempt++) {
        String text = generator.generate(new Random(7L * attempt + salt));
        if (text.equals(text.strip()) && fits(wanted, text, shortest, longest)) {
          return text;
        }
      }
    } catch (RuntimeException unusable) {
      return null; // the generator of texts knows less than Java
    }
    return null;
  }

  private static boolean fits(Pattern wanted, String text, int shortest, int longest) {
    return !text.isEmpty()
        && text.length() >= shortest
        && text.length() <= longest
        && wanted.matcher(text).find();
  }

  private static String formatted(String format, int salt) {
    return switch (format) {
      case "date-time" -> "2026-01-02T03:04:0" + salt % 10 + "Z";
      case "date" -> "2026-01-0" + (salt % 9 + 1);
      case "time" -> "03:04:05Z";
      case "duration" -> "P1D";
      case "uuid" -> "123e4567-e89b-42d3-a456-42661417400" + salt % 10;
      case "email", "idn-email" -> "ann" + salt + "@example.com";
      case "uri", "url", "iri", "uri-reference" -> "https://example.com/" + salt;
      case "hostname" -> "example.com";
      case "ipv4", "ip" -> "192.0.2." + (salt + 1);
      case "ipv6" -> "2001:db8::" + (salt + 1);
      case "cidr" -> "192.0.2.0/24";
      case "byte", "base64" -> "dGV4dA==";
      case "color" -> "#336699";
      default -> "text" + (salt == 0 ? "" : salt);
    };
  }
}
