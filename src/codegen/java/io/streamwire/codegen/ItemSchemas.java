package io.streamwire.codegen;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.ContractOperations;
import io.streamwire.codegen.contract.StreamTypes;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Copies {@code itemSchema} of an event stream to {@code schema}. It is a keyword of OpenAPI 3.2
 * that the parser ignores.
 */
final class ItemSchemas {

  private ItemSchemas() {}

  static void apply(OpenAPI openApi, Contract contract, JsonNode document) {
    new ContractOperations(openApi)
        .each(
            (path, item, http, operation) -> {
              JsonNode declared =
                  resolved(document, document.path("paths").path(path))
                      .path(http.name().toLowerCase(Locale.ROOT))
                      .path("responses");
              if (operation.getResponses() != null) {
                operation
                    .getResponses()
                    .forEach(
                        (status, response) ->
                            apply(
                                contract.resolve(response).getContent(),
                                resolved(document, declared.path(status)).path("content")));
              }
            });
  }

  private static void apply(@Nullable Content content, JsonNode declared) {
    if (content == null) {
      return;
    }
    content.forEach(
        (name, media) -> {
          JsonNode item = declared.path(name).path("itemSchema");
          if (StreamTypes.isStream(name) && item.isObject()) {
            apply(media, item);
          }
        });
  }

  private static void apply(MediaType media, JsonNode item) {
    if (media.getSchema() == null) {
      media.setSchema(Json31.mapper().convertValue(item, Schema.class));
    }
  }

  private static JsonNode resolved(JsonNode document, JsonNode node) {
    JsonNode at = node;
    for (int hops = 0; at.path("$ref").asText().startsWith("#/") && hops < 20; hops++) {
      at = document.at(at.get("$ref").asText().substring(1));
    }
    return at;
  }
}
