package io.streamwire.codegen;

import io.streamwire.codegen.OperationPlan.ApiPlan;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.OpenAPINormalizer;

/**
 * The step between parsing a contract and rendering the templates, by OpenAPI Generator's own
 * extension point ({@code NORMALIZER_CLASS}): puts a plan on every operation and on every class to
 * be.
 *
 * <p>What the generator itself would make of a schema is of no use to the templates, so it gets to
 * see the bare minimum: one empty object for each class, one operation without parameters for each
 * operation.
 */
public final class SpecPreparation extends OpenAPINormalizer {

  private static final String REQUIRE_OPERATION_ID = "REQUIRE_OPERATION_ID";
  private static final String ALLOW_DANGLING_REFERENCES = "ALLOW_DANGLING_REFERENCES";

  private static final List<String> OBJECT_METHODS =
      List.of(
          "hashCode",
          "toString",
          "equals",
          "getClass",
          "wait",
          "notify",
          "notifyAll",
          "clone",
          "finalize");

  private final boolean requireOperationId;
  private final boolean allowDangling;

  /**
   * Called by the generator with the parsed contract and the rules of its option {@code
   * openapiNormalizer}.
   */
  public SpecPreparation(OpenAPI openApi, Map<String, String> rules) {
    super(openApi, stockRules(rules));
    this.requireOperationId = Boolean.parseBoolean(rules.get(REQUIRE_OPERATION_ID));
    this.allowDangling = Boolean.parseBoolean(rules.get(ALLOW_DANGLING_REFERENCES));
  }

  private static Map<String, String> stockRules(Map<String, String> rules) {
    Map<String, String> stock = new HashMap<>(rules);
    stock.remove(REQUIRE_OPERATION_ID);
    stock.remove(ALLOW_DANGLING_REFERENCES);
    stock.remove("NORMALIZE_31SPEC");
    return stock;
  }

  @Override
  protected void normalize() {
    try {
      prepare();
    } catch (RuntimeException unforeseen) {
      throw new SpecError(String.valueOf(openAPI.getInfo().getTitle()), unforeseen);
    }
  }

  private void prepare() {
    if (openAPI.getComponents() == null) {
      openAPI.setComponents(new Components());
    }
    Contract contract = new Contract(openAPI, allowDangling);
    Shapes shapes = new Shapes(contract);
    ClassNames names = new ClassNames(contract.schemas().keySet());
    Usage usage = new Usage(contract, shapes);
    eachOperation(
        (path, item, http, operation) -> note(usage, contract, path, item, http, operation));
    ModelPlanner models = new ModelPlanner(contract, shapes, names, usage);
    planOperations(contract, shapes, usage, models);
    Map<String, ModelPlan> plans = models.plan();
    replaceSchemas(plans);
  }

  private void note(
      Usage usage,
      Contract contract,
      String path,
      PathItem item,
      PathItem.HttpMethod http,
      Operation operation) {
    if (operation.getOperationId() == null || operation.getOperationId().isBlank()) {
      if (requireOperationId) {
        throw new SpecError(
            http + " " + path,
            "has no operationId (expected: one in lowerCamelCase, it becomes the Java method's name)");
      }
      operation.setOperationId(
          http.name().toLowerCase(Locale.ROOT) + " " + path.replaceAll("[{}]", " "));
    }
    usage.note(operation);
    for (List<Parameter> parameters :
        List.of(orEmpty(item.getParameters()), orEmpty(operation.getParameters()))) {
      parameters.forEach(parameter -> usage.note(contract.resolve(parameter)));
    }
  }

  private static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  private void planOperations(Contract contract, Shapes shapes, Usage usage, ModelPlanner models) {
    ParameterPlanner parameters = new ParameterPlanner(shapes, models.types());
    BodyPlanner bodies = new BodyPlanner(contract, shapes, models.types(), models.formClasses());
    OperationPlanner operations =
        new OperationPlanner(
            contract,
            usage,
            parameters,
            bodies,
            new ReplyPlanner(contract, shapes, models.types()));
    Map<String, ApiPlan> apis = new TreeMap<>();
    Map<String, NameScope> methodNames = new HashMap<>();
    Map<String, String> words = tagDescriptions();
    List<String> access = AccessNotes.of(openAPI);
    eachOperation(
        (path, item, http, operation) -> {
          String tag =
              orEmpty(operation.getTags()).isEmpty() ? "Default" : operation.getTags().get(0);
          String name = JavaNames.type(tag, "Default");
          ApiPlan api =
              apis.computeIfAbsent(
                  name, n -> new ApiPlan(apiDoc(words.get(tag), access), new TreeSet<>()));
          NameScope taken = methodNames.computeIfAbsent(name, n -> new NameScope(OBJECT_METHODS));
          OperationPlan plan =
              new OperationPlan(
                  api, operations.plan(path, item, http, operation, taken, api.imports()));
          replace(operation, name, plan);
        });
    openAPI.setTags(
        new ArrayList<>(apis.keySet().stream().map(name -> new Tag().name(name)).toList()));
    if (openAPI.getPaths() != null) {
      openAPI.getPaths().values().forEach(item -> item.setParameters(null));
    }
  }

  private static List<String> apiDoc(@Nullable String words, List<String> access) {
    List<String> lines = new ArrayList<>(JavadocText.lines(words));
    if (lines.isEmpty() && !access.isEmpty()) {
      lines.add("Calls of the contract.");
    }
    for (String note : access) {
      lines.add("");
      lines.add(note);
    }
    return lines;
  }

  private Map<String, String> tagDescriptions() {
    Map<String, String> words = new HashMap<>();
    orEmpty(openAPI.getTags()).forEach(tag -> words.put(tag.getName(), tag.getDescription()));
    return words;
  }

  private static void replace(Operation operation, String tag, OperationPlan plan) {
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

  @SuppressWarnings("rawtypes") // the parser's own types are raw
  private void replaceSchemas(Map<String, ModelPlan> plans) {
    Map<String, Schema> stubs = new LinkedHashMap<>();
    plans.forEach(
        (name, plan) -> {
          Schema<?> stub = new Schema<>().type("object").addProperty("stub", new StringSchema());
          stub.addExtension("x-model", plan);
          stubs.put(name, stub);
        });
    Components only = new Components();
    only.setSchemas(stubs);
    openAPI.setComponents(only);
    openAPI.setWebhooks(null);
    openAPI.setSecurity(null);
    openAPI.setOpenapi("3.0.3"); // what is left of the contract says nothing that 3.0 could not
  }

  private interface OperationVisitor {
    void visit(String path, PathItem item, PathItem.HttpMethod http, Operation operation);
  }

  private void eachOperation(OperationVisitor visitor) {
    if (openAPI.getPaths() != null) {
      openAPI
          .getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach((http, operation) -> visitor.visit(path, item, http, operation)));
    }
  }
}
