package io.streamwire.codegen;

import io.streamwire.codegen.client.ClientSettings;
import io.streamwire.codegen.client.SchemePlanner;
import io.streamwire.codegen.client.ServerPlanner;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.plan.ClientPlan;
import io.streamwire.codegen.plan.ClientPlan.BuilderMethod;
import io.streamwire.codegen.plan.ResourcePlan;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Plans the client class. */
final class ClientClassPlanner {

  private static final String CORE = "io.streamwire.client.core.";

  private static final int MAX_NAME_LENGTH = 60;

  private final OpenAPI openApi;
  private final GeneratorOptions options;
  private final String clientName;

  ClientClassPlanner(OpenAPI openApi, GeneratorOptions options, String clientName) {
    this.openApi = openApi;
    this.options = options;
    this.clientName = clientName;
  }

  static String name(OpenAPI openApi, GeneratorOptions options) {
    if (options.clientName() != null) {
      return options.clientName();
    }
    String title = openApi.getInfo().getTitle();
    String name =
        JavaNames.type(title == null ? "" : title, "Api").replaceFirst("(?i)(api|client)$", "");
    return (name.length() > MAX_NAME_LENGTH ? name.substring(0, MAX_NAME_LENGTH) : name) + "Client";
  }

  ClientPlan plan(
      Map<String, ResourcePlan> resources,
      SchemePlanner schemes,
      ServerPlanner servers,
      ClientSettings settings,
      boolean deprecatedModels) {
    List<String> description = new ArrayList<>();
    description.addAll(servers.description());
    description.addAll(schemes.description());
    description.addAll(settings.description());
    Object maximum =
        openApi.getInfo().getExtensions() == null
            ? null
            : openApi.getInfo().getExtensions().get("x-max-response-bytes");
    if (maximum != null) {
      description.add(".maxResponseBytes(" + maximum + "L)");
    }
    List<BuilderMethod> methods = new ArrayList<>();
    methods.addAll(schemes.methods());
    methods.addAll(settings.methods());
    methods.addAll(servers.methods());
    return new ClientPlan(
        clientName,
        options.basePackage(),
        doc(schemes.notes()),
        new ClientPlan.BuilderPlan(
            description,
            schemes.namesEnvironment() || servers.namesEnvironment(),
            servers.constants(),
            methods),
        imports(resources, description, schemes.needsSupplier()),
        resources,
        deprecatedModels);
  }

  private Set<String> imports(
      Map<String, ResourcePlan> resources, List<String> description, boolean supplier) {
    Set<String> imports = new TreeSet<>();
    for (String type : List.of("ClientBuilder", "ClientCore", "ClientDescription")) {
      imports.add(CORE + type);
    }
    for (String type : List.of("SecurityScheme", "ServerVariable", "ClientSetting")) {
      if (description.stream().anyMatch(link -> link.contains("(" + type + "."))) {
        imports.add(CORE + type);
      }
    }
    if (supplier) {
      imports.add("java.util.function.Supplier");
    }
    imports.add("io.streamwire.wire.Generated");
    imports.add("org.jspecify.annotations.NullMarked");
    if (!resources.isEmpty()) {
      imports.add("org.jspecify.annotations.Nullable");
    }
    resources.keySet().forEach(api -> imports.add(options.apiPackage() + "." + api));
    return imports;
  }

  private List<String> doc(List<String> notes) {
    List<String> lines = new ArrayList<>(JavadocText.lines(openApi.getInfo().getDescription()));
    if (lines.isEmpty()) {
      lines.addAll(JavadocText.lines("A client of " + openApi.getInfo().getTitle()));
    }
    for (String note : notes) {
      lines.add("");
      lines.add(note);
    }
    return lines;
  }
}
