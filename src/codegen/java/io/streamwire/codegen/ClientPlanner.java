package io.streamwire.codegen;

import io.streamwire.codegen.client.ClientSettings;
import io.streamwire.codegen.client.SchemePlanner;
import io.streamwire.codegen.client.ServerPlanner;
import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.ContractOperations;
import io.streamwire.codegen.contract.ExtensionNames;
import io.streamwire.codegen.contract.SchemaKinds;
import io.streamwire.codegen.contract.Security;
import io.streamwire.codegen.contract.SpecError;
import io.streamwire.codegen.contract.UsageGraph;
import io.streamwire.codegen.document.Construction;
import io.streamwire.codegen.document.DocumentsPlanner;
import io.streamwire.codegen.model.ClassNames;
import io.streamwire.codegen.model.ModelPlanner;
import io.streamwire.codegen.model.RunTimeTypes;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.operation.BodyPlanner;
import io.streamwire.codegen.operation.CallDescriber;
import io.streamwire.codegen.operation.CallDescription;
import io.streamwire.codegen.operation.OperationFacts;
import io.streamwire.codegen.operation.OperationPlanner;
import io.streamwire.codegen.operation.PagePlanner;
import io.streamwire.codegen.operation.ParameterObject;
import io.streamwire.codegen.operation.ParameterPlanner;
import io.streamwire.codegen.operation.PlannedMethod;
import io.streamwire.codegen.operation.RequestBodies;
import io.streamwire.codegen.operation.ResourcePlanner;
import io.streamwire.codegen.operation.ResponsePlanner;
import io.streamwire.codegen.operation.RunTimeUse;
import io.streamwire.codegen.operation.StreamPlanner;
import io.streamwire.codegen.operation.TagPlan;
import io.streamwire.codegen.plan.ClientPlan;
import io.streamwire.codegen.plan.DocumentsPlan;
import io.streamwire.codegen.plan.ModelClass;
import io.streamwire.codegen.plan.OperationPlan;
import io.streamwire.codegen.plan.ReachabilityPlan;
import io.streamwire.codegen.plan.ResourcePlan;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Plans a whole client: attaches a plan to every operation and every model class, and returns the
 * plan of the client class.
 */
final class ClientPlanner {

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

  /** Members of every client class. */
  private static final List<String> CLIENT_METHODS =
      List.of("builder", "fromEnv", "newBuilder", "close", "core");

  /** Members of every client's builder. */
  private static final List<String> BUILDER_METHODS =
      List.of(
          "baseUrl",
          "okHttpClient",
          "retryPolicy",
          "timeout",
          "connectTimeout",
          "userAgentSuffix",
          "callbackExecutor",
          "build",
          "credential",
          "serverVariable",
          "server",
          "setting",
          "environment",
          "core",
          "timing");

  private final OpenAPI openApi;
  private final GeneratorOptions options;
  private final Contract contract;
  private final SchemaKinds schemaKinds;
  private final String clientName;
  private final ClassNames names;
  private final UsageGraph usage;
  private final Security security;
  private final ModelPlanner models;
  private final NameScope builderNames = new NameScope(both(OBJECT_METHODS, BUILDER_METHODS));
  private final ClientSettings settings;
  private final Set<String> ownServers = new TreeSet<>();

  private ClientPlanner(OpenAPI openApi, GeneratorOptions options) {
    this.openApi = openApi;
    this.options = options;
    if (openApi.getComponents() == null) {
      openApi.setComponents(new Components());
    }
    this.contract = new Contract(openApi, options.allowDanglingReferences());
    ExtensionNames.check(contract.tree());
    this.schemaKinds = new SchemaKinds(contract);
    this.clientName = ClientClassPlanner.name(openApi, options);
    this.names =
        new ClassNames(
            clientName, contract.schemas().keySet(), new ContractOperations(openApi).tagNames());
    this.usage = new UsageGraph(contract, schemaKinds);
    this.security = new Security(openApi, options.allowDanglingReferences());
    this.settings = new ClientSettings(builderNames, security);
    this.models =
        new ModelPlanner(contract, schemaKinds, names, usage, options.keepUnknownProperties());
  }

  /**
   * Plans the client of a contract. Afterwards the contract contains only the plans: one empty
   * schema per class, one bare operation per operation.
   *
   * @throws SpecError if the contract cannot become correct Java
   */
  static PlannedClient plan(OpenAPI openApi, GeneratorOptions options) {
    try {
      return new ClientPlanner(openApi, options).plan();
    } catch (RuntimeException unforeseen) {
      throw new SpecError(String.valueOf(openApi.getInfo().getTitle()), unforeseen);
    }
  }

  private PlannedClient plan() {
    ContractOperations operations = new ContractOperations(openApi);
    operations.each(this::note);
    RunTimeTypes runTime = new RunTimeTypes(names, RunTimeUse.of(contract, operations));
    OperationFacts facts = new OperationFacts(contract, security, models.types());
    OperationPlanner planner =
        new OperationPlanner(
            contract,
            usage,
            models.formClasses(),
            new ParameterPlanner(schemaKinds, models.types()),
            new BodyPlanner(contract, schemaKinds, models.types(), models.formClasses()),
            new ResponsePlanner(
                contract,
                schemaKinds,
                models.types(),
                new StreamPlanner(contract, schemaKinds, models.types(), runTime),
                new PagePlanner(contract, schemaKinds, models.types(), runTime)),
            facts);
    RequestBodies bodies = new RequestBodies(contract, schemaKinds);
    CallDescriber describer = new CallDescriber(contract, security, facts, bodies, settings);
    List<CallDescription> calls = new ArrayList<>();
    Map<String, TagPlan> tags = new TreeMap<>();
    Map<String, String> words = tagDescriptions();
    NameScope clientNames = new NameScope(both(OBJECT_METHODS, CLIENT_METHODS));
    Map<Operation, Planned> planned = new IdentityHashMap<>();
    operations.each(
        (path, item, http, operation) -> {
          String tag = ContractOperations.tag(operation);
          TagPlan of =
              tags.computeIfAbsent(
                  operations.group(operation),
                  name ->
                      TagPlan.of(
                          name,
                          JavadocText.lines(words.get(tag)),
                          names,
                          clientNames,
                          new NameScope(OBJECT_METHODS),
                          new ResourcePlanner(models, bodies, settings)));
          List<PlannedMethod> methods =
              planner.plan(path, item, http, operation, of.methodNames(), of.api().imports());
          ParameterObject parameters =
              of.planner().add(of.names().accessor(), http + " " + path, operation, methods);
          for (PlannedMethod method : options.documents() ? methods : List.<PlannedMethod>of()) {
            calls.add(
                describer.describe(
                    of.names().accessor(), http.name(), path, operation, method, parameters));
          }
          planned.put(operation, new Planned(of, methods));
        });
    SchemePlanner schemes = new SchemePlanner(security, builderNames);
    schemes.plan();
    ServerPlanner servers = new ServerPlanner(builderNames);
    servers.plan(openApi.getServers());
    servers.planOwn(ownServers);
    Map<String, ResourcePlan> resources = new TreeMap<>();
    tags.values().forEach(tag -> resources.put(tag.names().api(), tag.resource()));
    Map<String, ModelClass> plans = models.plan();
    boolean deprecated = plans.values().stream().anyMatch(ModelClass::deprecated);
    ClientPlan client =
        new ClientClassPlanner(openApi, options, clientName)
            .plan(resources, schemes, servers, settings, deprecated);
    DocumentsPlan documents =
        options.documents()
            ? new DocumentsPlanner(client, plans, options.modelPackage(), calls)
                .plan(openApi.getInfo(), options.coordinates(), construction(schemes, servers))
            : null;
    PlannedContract result = new PlannedContract(openApi);
    planned.forEach(
        (operation, of) ->
            result.replaceOperation(
                operation,
                of.tag().name(),
                new OperationPlan(
                    of.tag().api(),
                    Objects.requireNonNull(resources.get(of.tag().names().api())),
                    of.interfaceMethods())));
    result.replaceTags(tags.keySet());
    result.replaceSchemas(plans);
    ReachabilityPlan reachability =
        ReachabilityPlan.of(client, options.apiPackage(), plans, options.modelPackage());
    return new PlannedClient(client, reachability, documents);
  }

  private Construction construction(SchemePlanner schemes, ServerPlanner servers) {
    return new Construction(
        schemes.needed(),
        both(settings.needed(), servers.needed()),
        servers.addresses(),
        servers.needsBaseUrl());
  }

  /** The methods of an operation, and their tag. */
  private record Planned(TagPlan tag, List<PlannedMethod> methods) {
    List<OperationPlan.Method> interfaceMethods() {
      List<OperationPlan.Method> all = new ArrayList<>();
      for (PlannedMethod planned : methods) {
        all.add(planned.method());
        if (planned.withoutBody() != null) {
          all.add(planned.withoutBody());
        }
      }
      return all;
    }
  }

  private void note(String path, PathItem item, PathItem.HttpMethod http, Operation operation) {
    if (operation.getOperationId() == null || operation.getOperationId().isBlank()) {
      if (options.requireOperationId()) {
        throw new SpecError(
            http + " " + path,
            "has no operationId (expected: one in lowerCamelCase, it becomes the Java method's"
                + " name)");
      }
      operation.setOperationId(
          http.name().toLowerCase(Locale.ROOT) + " " + path.replaceAll("[{}]", " "));
    }
    String own = ServerPlanner.own(openApi.getServers(), item, operation);
    if (own != null) {
      ownServers.add(own);
    }
    usage.note(operation);
    for (List<Parameter> parameters :
        List.of(
            Contract.orEmpty(item.getParameters()), Contract.orEmpty(operation.getParameters()))) {
      parameters.forEach(parameter -> usage.note(contract.resolve(parameter)));
    }
  }

  private Map<String, String> tagDescriptions() {
    Map<String, String> words = new HashMap<>();
    Contract.orEmpty(openApi.getTags())
        .forEach(tag -> words.put(tag.getName(), tag.getDescription()));
    return words;
  }

  private static <T> List<T> both(List<T> one, List<T> other) {
    List<T> all = new ArrayList<>(one);
    all.addAll(other);
    return all;
  }
}
