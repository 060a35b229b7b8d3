package io.streamwire.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.SpecError;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that a contract is complete: that its files are one document, and that the parser
 * dropped nothing.
 */
final class WholeContract {

  private WholeContract() {}

  /**
   * Replaces the parsed contract by the whole document if the contract refers to other files.
   *
   * @param inputSpec the location of the contract
   * @return the document; {@code null} if it is not a file, or not a document of OpenAPI 3
   * @throws SpecError if a file cannot be read
   */
  static @Nullable JsonNode read(OpenAPI contract, @Nullable String inputSpec) {
    URI place = RawDocuments.place(inputSpec);
    if (place == null) {
      return null;
    }
    JsonNode tree;
    boolean bundled;
    try {
      JsonNode alone = new RawDocuments().document(place);
      if (!alone.path("openapi").asText().startsWith("3.")) {
        return null;
      }
      tree = Bundle.of(place);
      bundled = !tree.equals(alone);
    } catch (IOException unreadable) {
      return null; // the parser has already reported it
    }
    if (bundled) {
      ParseOptions options = new ParseOptions();
      options.setResolve(true);
      SwaggerParseResult result =
          new OpenAPIV3Parser().readContents(tree.toString(), null, options);
      if (result.getOpenAPI() == null) {
        throw new SpecError(
            String.valueOf(inputSpec),
            "cannot be read: " + String.join("; ", result.getMessages()));
      }
      replace(contract, result.getOpenAPI());
    }
    return tree;
  }

  private static void replace(OpenAPI contract, OpenAPI whole) {
    contract.setOpenapi(whole.getOpenapi());
    contract.setInfo(whole.getInfo());
    contract.setServers(whole.getServers());
    contract.setTags(whole.getTags());
    contract.setSecurity(whole.getSecurity());
    contract.setPaths(whole.getPaths());
    contract.setWebhooks(whole.getWebhooks());
    contract.setComponents(whole.getComponents());
    contract.setExtensions(whole.getExtensions());
  }

  /** Replaces each path's reference by its target, so that no two paths share one. */
  static void resolvePaths(OpenAPI contract, Contract references) {
    if (contract.getPaths() == null) {
      return;
    }
    Set<Operation> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    contract
        .getPaths()
        .replaceAll(
            (path, declared) -> {
              PathItem item = references.resolve(declared);
              boolean another = item.readOperations().stream().anyMatch(seen::contains);
              PathItem own = another ? references.copy(item) : item;
              seen.addAll(own.readOperations());
              return own;
            });
  }

  /**
   * Compares the parsed operations and named schemas with those of the document.
   *
   * @throws SpecError if one is missing
   */
  static void requireAll(OpenAPI contract, JsonNode tree) {
    require(operationsWithout(contract, tree), "an operation as OpenAPI describes them");
    require(schemasWithout(contract, tree), "a schema as OpenAPI describes them");
  }

  private static List<String> operationsWithout(OpenAPI contract, JsonNode tree) {
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : tree.path("paths").properties()) {
      JsonNode item = resolved(tree, path.getValue());
      PathItem parsed = contract.getPaths() == null ? null : contract.getPaths().get(path.getKey());
      for (PathItem.HttpMethod http : PathItem.HttpMethod.values()) {
        boolean there = parsed != null && parsed.readOperationsMap().containsKey(http);
        String method = http.name().toLowerCase(Locale.ROOT);
        if (!there && item.path(method).isObject() && !path.getKey().startsWith("x-")) {
          missing.add(
              "#/paths/" + path.getKey().replace("~", "~0").replace("/", "~1") + "/" + method);
        }
      }
    }
    return missing;
  }

  private static List<String> schemasWithout(OpenAPI contract, JsonNode tree) {
    List<String> missing = new ArrayList<>();
    Map<String, ?> parsed =
        contract.getComponents() == null ? null : contract.getComponents().getSchemas();
    for (String name :
        (Iterable<String>) () -> tree.path("components").path("schemas").fieldNames()) {
      if (!name.startsWith("x-") && (parsed == null || !parsed.containsKey(name))) {
        missing.add("#/components/schemas/" + name.replace("~", "~0").replace("/", "~1"));
      }
    }
    return missing;
  }

  private static void require(List<String> missing, String expected) {
    if (!missing.isEmpty()) {
      throw new SpecError(
          missing.get(0),
          "the parser dropped it"
              + (missing.size() > 1 ? ", and " + (missing.size() - 1) + " more" : "")
              + " (expected: "
              + expected
              + ")");
    }
  }

  private static JsonNode resolved(JsonNode tree, JsonNode item) {
    JsonNode at = item;
    for (int hops = 0; at.path("$ref").asText().startsWith("#/") && hops < 20; hops++) {
      at = tree.at(at.get("$ref").asText().substring(1).replace("%7B", "{").replace("%7D", "}"));
    }
    return at;
  }
}
