package io.streamwire.codegen.client;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.naming.JavaLiteral;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.JavadocText;
import io.streamwire.codegen.naming.NameScope;
import io.streamwire.codegen.plan.ClientPlan.BuilderMethod;
import io.streamwire.codegen.plan.ClientPlan.ServerConstant;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.servers.ServerVariable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans the servers of a client, and the builder methods that choose between them. */
public final class ServerPlanner {

  private final NameScope methodNames;
  private final List<String> description = new ArrayList<>();
  private final List<BuilderMethod> methods = new ArrayList<>();
  private final List<ServerConstant> constants = new ArrayList<>();
  private final List<BuilderMethod> needed = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();
  private boolean environment;

  public ServerPlanner(NameScope methodNames) {
    this.methodNames = methodNames;
  }

  public void plan(@Nullable List<Server> declared) {
    List<Server> servers =
        Contract.orEmpty(declared).stream()
            // The parser returns "/" if a contract declares no server.
            .filter(server -> server.getUrl() != null && !server.getUrl().equals("/"))
            .toList();
    Map<String, ServerVariable> variables = new LinkedHashMap<>();
    NameScope names = new NameScope(List.of());
    for (Server server : servers) {
      description.add(".server(" + JavaLiteral.quote(server.getUrl()) + ")");
      addresses.add(server.getUrl());
      Contract.copy(server.getVariables()).forEach(variables::putIfAbsent);
      constants.add(constant(server, names));
    }
    variables.forEach(this::variable);
    if (servers.size() < 2) {
      constants.clear();
      return;
    }
    methodNames.reserve("server");
    methods.add(
        new BuilderMethod(
            "server",
            List.of("Sets which of the contract's servers is called. The default is the first."),
            "Server server",
            "server(server.ordinal())"));
  }

  /**
   * Returns the template of an operation's own server; {@code null} if it has none. Variables that
   * the client's servers have too stay variables; the others are replaced by their defaults.
   */
  public static @Nullable String own(
      @Nullable List<Server> clients, PathItem item, Operation operation) {
    List<Server> own = Contract.orEmpty(operation.getServers());
    List<Server> servers = own.isEmpty() ? Contract.orEmpty(item.getServers()) : own;
    if (servers.isEmpty() || servers.get(0).getUrl() == null || servers.equals(clients)) {
      return null;
    }
    Set<String> known = new HashSet<>();
    Contract.orEmpty(clients)
        .forEach(server -> known.addAll(Contract.copy(server.getVariables()).keySet()));
    String url = servers.get(0).getUrl();
    for (Map.Entry<String, ServerVariable> variable :
        Contract.copy(servers.get(0).getVariables()).entrySet()) {
      String initial = variable.getValue().getDefault();
      if (!known.contains(variable.getKey()) && initial != null) {
        url = url.replace("{" + variable.getKey() + "}", initial);
      }
    }
    return url;
  }

  /** Adds the servers of single operations. */
  public void planOwn(Set<String> templates) {
    templates.forEach(
        template -> description.add(".ownServer(" + JavaLiteral.quote(template) + ")"));
  }

  public List<String> description() {
    return description;
  }

  public List<BuilderMethod> methods() {
    return methods;
  }

  /** Returns the builder methods for variables without a default. */
  public List<BuilderMethod> needed() {
    return needed;
  }

  /** Returns the addresses of the client's servers. */
  public List<String> addresses() {
    return addresses;
  }

  /** Whether no server has an absolute address, so that the builder requires one. */
  public boolean needsBaseUrl() {
    return addresses.stream().allMatch(address -> address.startsWith("/"));
  }

  /** The servers to choose from; empty if there is only one. */
  public List<ServerConstant> constants() {
    return constants;
  }

  public boolean namesEnvironment() {
    return environment;
  }

  private static ServerConstant constant(Server server, NameScope names) {
    String words = server.getDescription() == null ? "" : server.getDescription();
    String name = words.length() > 40 ? "" : JavaNames.constant(words);
    boolean usable = name.matches("[A-Z][A-Z0-9_]*") && !name.equals("EMPTY");
    List<String> doc = new ArrayList<>(JavadocText.lines(words));
    doc.add((doc.isEmpty() ? "" : "<p>") + JavadocText.code(server.getUrl()) + ".");
    if (doc.size() > 1) {
      doc.add(doc.size() - 1, "");
    }
    return new ServerConstant(names.unique(usable ? name : "SERVER", ""), doc);
  }

  private void variable(String name, ServerVariable variable) {
    String argument = text(variable, "x-client-name");
    String environmentVariable = text(variable, "x-environment");
    environment |= environmentVariable != null;
    String method =
        methodNames.unique(
            JavaNames.member(argument == null ? name : argument, "variable"), "Variable");
    StringBuilder link = new StringBuilder(".variable(ServerVariable.of(");
    link.append(JavaLiteral.quote(name)).append(")");
    if (!method.equals(name)) {
      link.append(".argument(").append(JavaLiteral.quote(method)).append(")");
    }
    boolean required = flag(variable, "x-client-required");
    if (variable.getDefault() != null && !required) {
      link.append(".defaultValue(").append(JavaLiteral.quote(variable.getDefault())).append(")");
    }
    List<String> values = Contract.orEmpty(variable.getEnum());
    if (!values.isEmpty()) {
      link.append(".values(")
          .append(String.join(", ", values.stream().map(JavaLiteral::quote).toList()))
          .append(")");
    }
    if (environmentVariable != null) {
      link.append(".environment(").append(JavaLiteral.quote(environmentVariable)).append(")");
    }
    boolean host = flag(variable, "x-host-label");
    link.append(host ? ".hostLabel()" : "").append(required ? ".required())" : ")");
    description.add(link.toString());
    BuilderMethod setter =
        new BuilderMethod(
            method,
            doc(name, variable, required, host),
            "String " + method,
            "serverVariable(" + JavaLiteral.quote(name) + ", " + method + ")");
    methods.add(setter);
    if (required || variable.getDefault() == null) {
      needed.add(setter);
    }
  }

  private static List<String> doc(
      String name, ServerVariable variable, boolean required, boolean host) {
    List<String> lines = new ArrayList<>(JavadocText.lines(variable.getDescription()));
    if (lines.isEmpty()) {
      lines.add("Sets " + JavadocText.code("{" + name + "}") + " in the server's address.");
    }
    if (host) {
      lines.add("");
      lines.add(
          "<p>Also accepts a whole host name, or a URL of scheme and host. Plain {@code http} is");
      lines.add("accepted for a loopback host only.");
    }
    List<String> values = Contract.orEmpty(variable.getEnum());
    if (!values.isEmpty()) {
      lines.add("");
      lines.add(
          "<p>One of " + String.join(", ", values.stream().map(JavadocText::code).toList()) + ".");
    }
    if (variable.getDefault() != null && !required) {
      lines.add("");
      lines.add("<p>The default is " + JavadocText.code(variable.getDefault()) + ".");
    }
    return lines;
  }

  private static @Nullable String text(ServerVariable variable, String extension) {
    Object value =
        variable.getExtensions() == null ? null : variable.getExtensions().get(extension);
    return value == null ? null : value.toString();
  }

  private static boolean flag(ServerVariable variable, String extension) {
    return "true".equals(text(variable, extension));
  }
}
