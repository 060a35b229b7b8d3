package io.streamwire.codegen.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The extensions that the generator supports. An unknown extension that resembles one of them is an
 * error, because a typing mistake would otherwise have no effect and no message.
 */
public final class ExtensionNames {

  private static final String FLAG = "true or false";
  private static final String TEXT = "a text";
  private static final String ANY = "";

  /** The type of each extension's value. The code that uses an extension checks the rest. */
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("x-client-check", ANY),
          Map.entry("x-client-name", TEXT),
          Map.entry("x-client-parameter", ANY),
          Map.entry("x-client-reference", FLAG),
          Map.entry("x-client-required", FLAG),
          Map.entry("x-credentials", "an object"),
          Map.entry("x-enum-descriptions", ANY),
          Map.entry("x-enumDescriptions", ANY),
          Map.entry("x-enum-varnames", ANY),
          Map.entry("x-enumNames", ANY),
          Map.entry("x-environment", TEXT),
          Map.entry("x-event-stream", "an object"),
          Map.entry("x-host-label", FLAG),
          Map.entry("x-idempotency-key", "true, false or a header's name"),
          Map.entry("x-idempotent", FLAG),
          Map.entry("x-indexed-form", ANY),
          Map.entry("x-max-response-bytes", "a number of bytes above 0"),
          Map.entry("x-may-be-absent", FLAG),
          Map.entry("x-pagination", "an object"),
          Map.entry("x-strict-format", FLAG),
          Map.entry("x-nullable", ANY),
          Map.entry("x-secret", FLAG));

  private static final List<String> OURS_ALONE = List.of("x-client-", "x-streamwire-");

  /** Members whose own members have names of the contract's choice. */
  private static final Set<String> NAMED =
      Set.of(
          "$defs",
          "callbacks",
          "content",
          "definitions",
          "dependentSchemas",
          "encoding",
          "headers",
          "links",
          "mapping",
          "parameters",
          "pathItems",
          "patternProperties",
          "properties",
          "requestBodies",
          "responses",
          "schemas",
          "scopes",
          "securitySchemes",
          "variables",
          "webhooks");

  /** Members with arbitrary content. */
  private static final Set<String> FREE =
      Set.of("const", "default", "enum", "example", "examples", "security");

  private static final int NEAR = 2;

  private ExtensionNames() {}

  /**
   * Checks a contract.
   *
   * @throws SpecError if an extension resembles a supported one, or has a value of the wrong type
   */
  public static void check(JsonNode contract) {
    walk(contract, "#", false);
  }

  private static void walk(JsonNode node, String place, boolean named) {
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.get(i), place + "/" + i, false);
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      String name = member.getKey();
      if (!named && name.startsWith("x-")) {
        check(name, member.getValue(), place);
      } else if (named || !FREE.contains(name)) {
        String at = place + "/" + name.replace("~", "~0").replace("/", "~1");
        walk(member.getValue(), at, !named && NAMED.contains(name));
      }
    }
  }

  private static void check(String name, JsonNode value, String place) {
    String expected = KNOWN.get(name);
    if (expected == null) {
      refuseUnknown(name, place);
    } else if (!fits(value, expected)) {
      throw new SpecError(place, name + " is " + value + " (expected: " + expected + ")");
    }
  }

  private static boolean fits(JsonNode value, String expected) {
    return switch (expected) {
      case ANY -> true;
      case FLAG -> value.isBoolean();
      case TEXT -> value.isTextual() && !value.asText().isBlank();
      case "an object" -> value.isObject();
      case "a number of bytes above 0" ->
          value.isIntegralNumber() && value.canConvertToLong() && value.asLong() > 0;
      default -> value.isBoolean() || value.isTextual() && !value.asText().isBlank();
    };
  }

  private static void refuseUnknown(String name, String place) {
    String near = nearest(name);
    if (near != null) {
      throw new SpecError(place, name + " is unknown (expected: " + near + ")");
    }
    if (OURS_ALONE.stream().anyMatch(name::startsWith)) {
      List<String> ours =
          KNOWN.keySet().stream()
              .filter(known -> OURS_ALONE.stream().anyMatch(known::startsWith))
              .sorted()
              .toList();
      throw new SpecError(place, name + " is unknown (expected: one of " + ours + ")");
    }
  }

  private static @Nullable String nearest(String name) {
    String nearest = null;
    int least = NEAR + 1;
    for (String known : KNOWN.keySet().stream().sorted().toList()) {
      int distance = distance(name, known);
      if (distance < least) {
        least = distance;
        nearest = known;
      }
    }
    return nearest;
  }

  /** Returns the number of letters to insert, delete or replace (Levenshtein distance). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
