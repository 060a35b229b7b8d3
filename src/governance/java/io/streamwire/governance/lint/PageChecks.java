package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Checks of pagination: whether {@code x-pagination} refers to declared elements or is missing. */
final class PageChecks {

  private static final String EXTENSION = "x-pagination";

  /**
   * Names of query parameters that select a page, without separators, by the type of pagination.
   */
  private static final Map<String, Set<String>> PARAMETERS =
      Map.of(
          "cursor",
          Set.of(
              "cursor",
              "after",
              "startingafter",
              "pagetoken",
              "nexttoken",
              "nextpagetoken",
              "continuationtoken",
              "pagecursor"),
          "offset",
          Set.of("offset", "skip"),
          "page",
          Set.of("page", "pagenumber", "pageno"));

  private PageChecks() {}

  static Map<String, LintCheck> all() {
    Map<String, LintCheck> checks = new LinkedHashMap<>();
    checks.put("pages-declared", PageChecks::declared);
    checks.put("pages-proposed", PageChecks::proposed);
    return checks;
  }

  private static void declared(ContractDocument contract, BiConsumer<String, String> report) {
    Declared check = new Declared(contract, report);
    LintedOperation.of(contract).forEach(check::check);
  }

  private static void proposed(ContractDocument contract, BiConsumer<String, String> report) {
    LintedOperation.of(contract).forEach(operation -> propose(contract, operation, report));
  }

  /** Returns the schema of the first successful JSON response; a missing node if there is none. */
  private static JsonNode response(ContractDocument contract, JsonNode operation) {
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      if (response.getKey().startsWith("2")) {
        JsonNode content = contract.follow(response.getValue()).path("content");
        for (Map.Entry<String, JsonNode> media : content.properties()) {
          if (media.getKey().contains("json")) {
            return contract.follow(media.getValue().path("schema"));
          }
        }
      }
    }
    return MissingNode.getInstance();
  }

  private static void propose(
      ContractDocument contract, LintedOperation operation, BiConsumer<String, String> report) {
    if (!operation.pointer().endsWith("/get") || operation.tree().has(EXTENSION)) {
      return;
    }
    String items = list(contract, response(contract, operation.tree()));
    for (String name : operation.parameters(contract, "query")) {
      String type = type(name);
      if (items != null && !type.isEmpty()) {
        report.accept(
            operation.pointer(),
            "appears to return pages selected by "
                + name
                + " (expected: for example x-pagination: {type: "
                + type
                + (items.isEmpty() ? "" : ", items: " + items)
                + ", parameter: "
                + name
                + (type.equals("cursor") ? ", next: the path of the next cursor" : "")
                + "})");
        return;
      }
    }
  }

  private static String type(String parameter) {
    String plain = parameter.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    return PARAMETERS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(plain))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /**
   * Returns the name of the only list in a response; empty if the response is a list, {@code null}
   * if there is no list or more than one.
   */
  private static @Nullable String list(ContractDocument contract, JsonNode schema) {
    if (schema.path("type").asText().equals("array")) {
      return "";
    }
    List<String> lists = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (contract.follow(property.getValue()).path("type").asText().equals("array")) {
        lists.add(property.getKey());
      }
    }
    return lists.size() == 1 ? lists.get(0) : null;
  }

  /** Checks an extension against its operation. */
  private record Declared(ContractDocument contract, BiConsumer<String, String> report) {

    void check(LintedOperation operation) {
      JsonNode pages = operation.tree().path(EXTENSION);
      if (!pages.isObject()) {
        return;
      }
      String at = Pointers.child(operation.pointer(), EXTENSION);
      JsonNode response = response(contract, operation.tree());
      JsonNode items = path(at + "/items", response, pages.path("items").asText());
      for (String member : List.of("next", "total", "more")) {
        path(at + "/" + member, response, pages.path(member).asText());
      }
      path(at + "/lastItem", contract.follow(items.path("items")), pages.path("lastItem").asText());
      String parameter = pages.path("parameter").asText();
      Set<String> query = operation.parameters(contract, "query");
      if (!parameter.isEmpty() && !query.contains(parameter)) {
        report.accept(
            at + "/parameter",
            parameter + " (expected: one of the query parameters " + query + ")");
      }
    }

    /** Follows a path of property names, and reports the first that does not exist. */
    private JsonNode path(String at, JsonNode from, String path) {
      JsonNode schema = from;
      if (path.isEmpty()) {
        return schema;
      }
      for (String name : path.split("\\.")) {
        JsonNode next = property(schema, name);
        if (next.isMissingNode()) {
          report.accept(at, path + " is not in the response: property " + name + " does not exist");
          return next;
        }
        schema = next;
      }
      return schema;
    }

    private JsonNode property(JsonNode schema, String name) {
      JsonNode own = schema.path("properties").path(name);
      if (!own.isMissingNode()) {
        return contract.follow(own);
      }
      for (JsonNode part : schema.path("allOf")) {
        JsonNode inherited = property(contract.follow(part), name);
        if (!inherited.isMissingNode()) {
          return inherited;
        }
      }
      return own;
    }
  }
}
