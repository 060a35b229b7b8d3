package io.streamwire.codegen.contract;

import io.swagger.v3.oas.models.media.Discriminator;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the schemas that the values of a discriminator stand for. */
public final class Discriminators {

  private Discriminators() {}

  /**
   * Returns component names by value. A schema without a mapping has its own name as value (OpenAPI
   * 3.0.3, Discriminator Object).
   */
  public static Map<String, String> texts(
      Discriminator discriminator, Collection<String> components) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (discriminator.getMapping() != null) {
      discriminator
          .getMapping()
          .forEach(
              (text, target) -> {
                String component = Contract.componentName(target);
                texts.put(text, component == null ? target : component);
              });
    }
    for (String component : components) {
      if (!texts.containsValue(component)) {
        texts.putIfAbsent(component, component);
      }
    }
    return texts;
  }
}
