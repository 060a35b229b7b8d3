package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Holds the credentials of a request against the security requirements of its operation. */
final class SecurityJudge {

  private SecurityJudge() {}

  static List<Objection> objections(
      RawContract contract, RawOperation operation, SentRequest sent) {
    JsonNode alternatives = contract.security(operation);
    if (alternatives.isMissingNode() || alternatives.isEmpty()) {
      return sent.headers().get("Authorization") == null || names(operation, "Authorization")
          ? List.of()
          : List.of(objection("credentials were sent to an operation without security"));
    }
    List<String> missing = new ArrayList<>();
    for (JsonNode alternative : alternatives) {
      List<String> lacking = new ArrayList<>();
      for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
        if (!isSent(contract.scheme(scheme.getKey()), sent)) {
          lacking.add(scheme.getKey());
        }
      }
      if (lacking.isEmpty()) {
        return List.of();
      }
      missing.addAll(lacking);
    }
    return List.of(objection("no alternative is complete; missing: " + missing));
  }

  private static Objection objection(String text) {
    return new Objection("wire.security", "security", text);
  }

  private static boolean names(RawOperation operation, String header) {
    return operation.parameters("header").stream()
        .anyMatch(parameter -> parameter.path("name").asText().equalsIgnoreCase(header));
  }

  private static boolean isSent(JsonNode scheme, SentRequest sent) {
    String name = scheme.path("name").asText();
    String authorization = String.valueOf(sent.headers().get("Authorization"));
    return switch (scheme.path("type").asText()) {
      case "http" ->
          switch (scheme.path("scheme").asText().toLowerCase(Locale.ROOT)) {
            case "basic" -> authorization.matches("Basic [A-Za-z0-9+/]+=*");
            case "bearer" -> authorization.matches("Bearer \\S+");
            default -> true; // beyond the client; its Javadoc says so
          };
      case "oauth2", "openIdConnect" -> authorization.matches("Bearer \\S+");
      case "apiKey" ->
          switch (scheme.path("in").asText()) {
            case "query" -> sent.query().stream().anyMatch(pair -> pair.getKey().equals(name));
            case "cookie" ->
                String.valueOf(sent.headers().get("Cookie"))
                    .matches("(.*; )?\\Q" + name + "\\E=.+");
            default -> sent.headers().get(name) != null;
          };
      default -> true;
    };
  }

  /**
   * Returns whether an operation requires credentials that only the user's HTTP client can send.
   */
  static boolean needsTransport(RawContract contract) {
    for (RawOperation operation : contract.operations()) {
      for (JsonNode alternative : contract.security(operation)) {
        for (Map.Entry<String, JsonNode> key : alternative.properties()) {
          JsonNode scheme = contract.scheme(key.getKey());
          String type = scheme.path("type").asText();
          boolean http = type.equals("http");
          String name = scheme.path("scheme").asText().toLowerCase(Locale.ROOT);
          if (type.isEmpty()
              || type.equals("mutualTLS")
              || http && !name.equals("basic") && !name.equals("bearer")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Returns the names of API keys that an operation takes in its query. */
  static List<String> queryKeys(RawContract contract, RawOperation operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode alternative : contract.security(operation)) {
      for (Map.Entry<String, JsonNode> scheme : alternative.properties()) {
        JsonNode declared = contract.scheme(scheme.getKey());
        if (declared.path("in").asText().equals("query")) {
          names.add(declared.path("name").asText());
        }
      }
    }
    return names;
  }
}
