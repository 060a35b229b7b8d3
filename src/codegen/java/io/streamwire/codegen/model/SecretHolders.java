package io.streamwire.codegen.model;

import io.streamwire.codegen.plan.AdditionalPropertiesPlan;
import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.ModelClass;
import io.streamwire.codegen.plan.ObjectPlan;
import io.streamwire.codegen.plan.PolymorphicPlan;
import io.streamwire.codegen.plan.UnionPlan;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Determines the classes that contain secrets, directly or in nested objects. Classes may refer to
 * each other in cycles, so it iterates until nothing changes.
 */
final class SecretHolders {

  private final Map<String, ModelClass> plans;
  private final Set<String> holders = new TreeSet<>();

  SecretHolders(Map<String, ModelClass> plans) {
    this.plans = plans;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (ModelClass plan : plans.values()) {
        grown |= holds(plan) && holders.add(plan.name());
      }
    }
  }

  boolean contains(String name) {
    return holders.contains(name);
  }

  /** Returns the plan of a class in which properties that contain secrets are marked. */
  ObjectPlan marked(ObjectPlan object) {
    ObjectPlan marked =
        object.with(
            object.properties().stream()
                .map(property -> holds(property.type()) ? property.holdingSecrets() : property)
                .toList());
    AdditionalPropertiesPlan extras = object.extras();
    if (extras != null && !extras.masked() && holds(extras.of())) {
      marked =
          marked.withExtras(
              new AdditionalPropertiesPlan(
                  extras.name(), extras.of(), extras.declared(), false, true));
    }
    return marked.hasSecrets() ? marked.implementing(Set.of("HasSecrets")) : marked;
  }

  private boolean holds(ModelClass plan) {
    if (plan.plan() instanceof ObjectPlan object) {
      return object.hasSecrets()
          || object.properties().stream().anyMatch(property -> holds(property.type()))
          || object.extras() != null && holds(object.extras().of());
    }
    if (plan.plan() instanceof UnionPlan union) {
      return union.variants().stream().anyMatch(variant -> holds(variant.of()));
    }
    return plan.plan() instanceof PolymorphicPlan && anyClassOf(plan.name());
  }

  /** Whether a class that implements this interface contains secrets. */
  private boolean anyClassOf(String parent) {
    return plans.values().stream()
        .filter(plan -> holders.contains(plan.name()))
        .anyMatch(
            plan ->
                plan.plan() instanceof ObjectPlan object && object.interfaces().contains(parent)
                    || plan.plan() instanceof PolymorphicPlan type
                        && type.above().contains(parent));
  }

  private boolean holds(JavaType type) {
    return type.item() != null ? holds(type.item()) : holders.contains(type.text());
  }
}
