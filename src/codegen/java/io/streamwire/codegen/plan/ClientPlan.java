package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The input of {@code client.mustache}.
 *
 * @param name the class's simple name
 * @param packageName the package of client and resources
 * @param doc the class's Javadoc, line by line
 * @param builder the contract's part of the client's builder
 * @param resources the resources by the names of their Retrofit interfaces
 * @param deprecatedModels whether the contract deprecates a schema
 */
public record ClientPlan(
    String name,
    String packageName,
    List<String> doc,
    BuilderPlan builder,
    Set<String> imports,
    Map<String, ResourcePlan> resources,
    boolean deprecatedModels) {

  /**
   * The contract's part of the client's builder.
   *
   * @param description the calls that build the client's description, each a link of a chain such
   *     as {@code .server("https://…")}
   * @param environment whether the contract names environment variables, so that there is a {@code
   *     fromEnv()}
   * @param servers the constants of the enum of servers; none if there is only one server
   * @param settings the builder's methods
   */
  public record BuilderPlan(
      List<String> description,
      boolean environment,
      List<ServerConstant> servers,
      List<BuilderMethod> settings) {}

  public List<String> description() {
    return builder.description();
  }

  public boolean environment() {
    return builder.environment();
  }

  public List<ServerConstant> servers() {
    return builder.servers();
  }

  public List<BuilderMethod> settings() {
    return builder.settings();
  }

  /** Returns the class name of the resource that uses an interface. */
  public String resource(String apiName) {
    ResourcePlan resource = resources.get(apiName);
    if (resource == null) {
      throw new IllegalStateException("no resource is planned for " + apiName);
    }
    return resource.name();
  }

  public List<ResourcePlan> resourceList() {
    return List.copyOf(resources.values());
  }

  /** A constant of the enum of servers. */
  public record ServerConstant(String name, List<String> doc) {}

  /**
   * A builder method.
   *
   * @param parameters its declared parameters
   * @param body the expression that it returns
   */
  public record BuilderMethod(String name, List<String> doc, String parameters, String body) {}
}
