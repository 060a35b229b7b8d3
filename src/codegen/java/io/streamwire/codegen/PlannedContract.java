package io.streamwire.codegen;

import io.streamwire.codegen.plan.ModelClass;
import io.streamwire.codegen.plan.OperationPlan;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The contract after planning. The templates do not use the stock generator's view of a schema, so
 * the contract keeps only the minimum that the generator needs, and the plans as vendor extensions.
 */
final class PlannedContract {

  private final OpenAPI openApi;

  PlannedContract(OpenAPI openApi) {
    this.openApi = openApi;
  }

  void replaceOperation(Operation operation, String tag, OperationPlan plan) {
    operation.setTags(List.of(tag));
    operation.setParameters(null);
    operation.setRequestBody(null);
    operation.setCallbacks(null);
    operation.setSummary(null);
    operation.setDescription(null);
    operation.setSecurity(null);
    operation.setServers(null);
    operation.setResponses(
        new ApiResponses().addApiResponse("200", new ApiResponse().description("")));
    operation.setExtensions(new LinkedHashMap<>(Map.of("x-operation", plan)));
  }

  void replaceTags(Iterable<String> names) {
    List<Tag> tags = new ArrayList<>();
    names.forEach(name -> tags.add(new Tag().name(name)));
    openApi.setTags(tags);
    if (openApi.getPaths() != null) {
      for (PathItem item : openApi.getPaths().values()) {
        item.setParameters(null);
        item.setServers(null);
      }
    }
  }

  @SuppressWarnings("rawtypes") // the parser uses raw types
  void replaceSchemas(Map<String, ModelClass> plans) {
    Map<String, Schema> stubs = new LinkedHashMap<>();
    plans.forEach(
        (name, plan) -> {
          Schema<?> stub = new Schema<>().type("object").addProperty("stub", new StringSchema());
          stub.addExtension("x-model", plan);
          stubs.put(name, stub);
        });
    Components only = new Components();
    only.setSchemas(stubs);
    openApi.setComponents(only);
    openApi.setWebhooks(null);
    openApi.setSecurity(null);
    openApi.setServers(null);
    openApi.setOpenapi("3.0.3"); // nothing that is left needs a newer version than 3.0
  }
}
