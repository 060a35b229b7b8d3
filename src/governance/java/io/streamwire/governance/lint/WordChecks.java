package io.streamwire.governance.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.Pointers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Checks of texts, and of the bodies of successful responses. */
final class WordChecks {

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "(?i)\\b(todo|tbd|fixme|xxx)\\b|lorem ipsum|\\b(to be (done|defined|described|written))\\b");

  private static final Pattern HTTP =
      Pattern.compile("http://(?!(localhost|127\\.|www\\.w3\\.org))");

  private WordChecks() {}

  static Map<String, LintCheck> all() {
    Map<String, LintCheck> checks = new LinkedHashMap<>();
    checks.put("no-placeholders", WordChecks::noPlaceholders);
    checks.put("links-are-https", WordChecks::linksAreHttps);
    checks.put("summaries-differ", WordChecks::summariesDiffer);
    checks.put("one-success-body", WordChecks::oneSuccessBody);
    return checks;
  }

  private static void noPlaceholders(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (PLACEHOLDER.matcher(node.asText()).find()
              && pointer.matches(".*(?<!/properties)/(description|summary|title)")) {
            report.accept(pointer, "\"" + node.asText() + "\" contains a placeholder");
          }
        });
  }

  private static void linksAreHttps(ContractDocument contract, BiConsumer<String, String> report) {
    Pointers.visit(
        "",
        contract.tree(),
        (pointer, node) -> {
          if (!HTTP.matcher(node.asText()).find()) {
            return;
          }
          boolean text = pointer.matches(".*(?<!/properties)/(description|summary)");
          boolean link =
              pointer.matches(".*/(externalDocs|license|contact)/url|/info/termsOfService");
          if (text || link) {
            report.accept(pointer, "contains a link to http://, which is not encrypted");
          }
        });
  }

  private static void summariesDiffer(
      ContractDocument contract, BiConsumer<String, String> report) {
    Map<String, String> seen = new HashMap<>();
    for (Map.Entry<String, JsonNode> path : contract.tree().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        String summary = operation.getValue().path("summary").asText().toLowerCase(Locale.ROOT);
        String at = Pointers.child(Pointers.child("/paths", path.getKey()), operation.getKey());
        String other = summary.isEmpty() ? null : seen.putIfAbsent(summary, at);
        if (other != null) {
          report.accept(at + "/summary", "equals the summary of " + other);
        }
      }
    }
  }

  private static void oneSuccessBody(ContractDocument contract, BiConsumer<String, String> report) {
    for (Map.Entry<String, JsonNode> path : contract.tree().path("paths").properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        Map<String, JsonNode> bodies = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> response :
            operation.getValue().path("responses").properties()) {
          if (response.getKey().startsWith("2")) {
            for (Map.Entry<String, JsonNode> media :
                contract.follow(response.getValue()).path("content").properties()) {
              JsonNode schema = media.getValue().path("schema");
              JsonNode other = bodies.putIfAbsent(media.getKey(), schema);
              if (other != null && !other.equals(schema)) {
                report.accept(
                    Pointers.child(Pointers.child("/paths", path.getKey()), operation.getKey())
                        + "/responses/"
                        + response.getKey(),
                    "another success status has a different body of " + media.getKey());
              }
            }
          }
        }
      }
    }
  }
}
