package io.streamwire.codegen.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The native-image metadata of a client: the classes that Moshi finds by name, and the interfaces
 * that Retrofit implements at run time.
 *
 * @param adapters the qualified names of the JSON adapters
 * @param interfaces the qualified names of the Retrofit interfaces
 */
public record ReachabilityPlan(List<String> adapters, List<String> interfaces) {

  /**
   * Plans the metadata of a client.
   *
   * @param models all classes of the model package by name
   */
  public static ReachabilityPlan of(
      ClientPlan client, String apiPackage, Map<String, ModelClass> models, String modelPackage) {
    List<String> adapters = new ArrayList<>();
    models.forEach(
        (name, model) -> {
          if (hasAdapter(model)) {
            adapters.add(modelPackage + "." + name + "JsonAdapter");
          }
        });
    List<String> interfaces = new ArrayList<>();
    client.resources().keySet().forEach(name -> interfaces.add(apiPackage + "." + name));
    adapters.sort(null);
    interfaces.sort(null);
    return new ReachabilityPlan(adapters, interfaces);
  }

  /**
   * Whether a class has a JSON adapter: objects that are used as JSON, enums and unions; not
   * classes that read headers.
   */
  private static boolean hasAdapter(ModelClass model) {
    return model.headersClass() == null && (model.objectClass() == null || model.json());
  }

  /** Whether there is no interface, and so no entry after the adapters. */
  public boolean adaptersAlone() {
    return interfaces.isEmpty();
  }
}
