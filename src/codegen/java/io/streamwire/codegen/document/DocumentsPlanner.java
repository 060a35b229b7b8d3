package io.streamwire.codegen.document;

import io.streamwire.codegen.operation.CallDescription;
import io.streamwire.codegen.plan.ClientPlan;
import io.streamwire.codegen.plan.ClientPlan.BuilderMethod;
import io.streamwire.codegen.plan.DocumentsPlan;
import io.streamwire.codegen.plan.DocumentsPlan.Coordinates;
import io.streamwire.codegen.plan.DocumentsPlan.Setting;
import io.streamwire.codegen.plan.ModelClass;
import io.streamwire.codegen.plan.ResourcePlan;
import io.swagger.v3.oas.models.info.Info;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Plans the README and the reference of a client. */
public final class DocumentsPlanner {

  private final ClientPlan client;
  private final Map<String, ModelClass> models;
  private final String modelPackage;
  private final List<CallDescription> calls;

  /**
   * Creates a planner.
   *
   * @param models all classes of the model package by name
   * @param calls the operations, in the contract's order
   */
  public DocumentsPlanner(
      ClientPlan client,
      Map<String, ModelClass> models,
      String modelPackage,
      List<CallDescription> calls) {
    this.client = client;
    this.models = models;
    this.modelPackage = modelPackage;
    this.calls = calls;
  }

  /**
   * Plans the documents.
   *
   * @param about title and description of the contract
   * @param coordinates the client's artifact
   * @param construction how the client is built
   */
  public DocumentsPlan plan(
      Info about, @Nullable Coordinates coordinates, Construction construction) {
    ReferencePlanner reference = new ReferencePlanner(this::sample);
    List<DocumentsPlan.Resource> resources = new ArrayList<>();
    for (ResourcePlan resource : client.resourceList()) {
      resources.add(reference.plan(resource, calls));
    }
    return new DocumentsPlan(
        new DocumentsPlan.Contract(
            about.getTitle() == null ? client.name() : about.getTitle().strip(),
            about.getVersion(),
            Markdown.lines(about.getDescription())),
        coordinates,
        new DocumentsPlan.Client(
            client.name(),
            client.settings().stream().map(DocumentsPlanner::setting).toList(),
            construction.servers(),
            construction.needsBaseUrl(),
            client.environment()),
        new DocumentsPlan.Samples(
            firstCall(construction),
            first(call -> Sample.isPage(call.result().type())),
            first(call -> Sample.isStream(call.result().type()))),
        resources);
  }

  private Sample sample(CallDescription call) {
    return Sample.of(call, models, modelPackage);
  }

  private List<String> first(Predicate<CallDescription> wanted) {
    return calls.stream()
        .filter(wanted)
        .findFirst()
        .map(call -> sample(call).lines())
        .orElse(List.of());
  }

  /** Returns a sample of the first call. A GET with few arguments is the simplest. */
  private List<String> firstCall(Construction construction) {
    CallDescription best =
        calls.stream()
            .min(
                Comparator.comparing(CallDescription::deprecated)
                    .thenComparing(call -> !call.name().http().equals("GET"))
                    .thenComparing(call -> call.arguments().given().size()))
            .orElse(null);
    if (best == null) {
      return List.of();
    }
    Sample sample = sample(best);
    Set<String> imports = new TreeSet<>(sample.imports());
    imports.add(client.packageName() + "." + client.name());
    Expression built = Expression.call(client.name() + ".builder");
    for (BuilderMethod method : construction.needed(best.schemes())) {
      built = built.then(method.name(), Construction.arguments(method));
    }
    if (construction.needsBaseUrl()) {
      built = built.then("baseUrl", List.of(Expression.text("\"https://api.example.com\"")));
    }
    List<String> lines = new ArrayList<>();
    imports.forEach(name -> lines.add("import " + name + ";"));
    lines.add("");
    lines.addAll(
        built.then("build", List.of()).lines("try (" + client.name() + " client = ", ") {"));
    sample.code().forEach(line -> lines.add("  " + line));
    lines.add("}");
    return lines;
  }

  private static Setting setting(BuilderMethod method) {
    String call = method.name() + "(" + method.parameters() + ")";
    return new Setting(Markdown.code(call), Markdown.ofJavadoc(method.doc()));
  }
}
