package io.streamwire.codegen.model;

import io.streamwire.codegen.plan.JavaType;
import io.streamwire.codegen.plan.ModelPlan;
import io.streamwire.codegen.plan.ModelPlan.ExtrasPlan;
import io.streamwire.codegen.plan.ModelPlan.ObjectPlan;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells which classes hold secrets, their own or those of objects in them. Classes may refer to
 * each other in circles, so it asks until nothing is added.
 */
final class SecretHolders {

  private final Map<String, ModelPlan> plans;
  private final Set<String> holders = new TreeSet<>();

  SecretHolders(Map<String, ModelPlan> plans) {
    this.plans = plans;
    boolean grown = true;
    while (grown) {
      grown = false;
      for (ModelPlan plan : plans.values()) {
        grown |= holds(plan) && holders.add(plan.name());
      }
    }
  }

  boolean contains(String name) {
    return holders.contains(name);
  }

  /** Returns the plan of a class with those properties marked that hold secrets. */
  ObjectPlan marked(ObjectPlan object) {
    ObjectPlan marked =
        object.with(
            object.properties().stream()
                .map(property -> holds(property.type()) ? property.holdingSecrets() : property)
                .toList());
    ExtrasPlan extras = object.extras();
    if (extras != null && !extras.masked() && holds(extras.of())) {
      marked =
          marked.withExtras(
              new ExtrasPlan(extras.name(), extras.of(), extras.declared(), false, true));
    }
    return marked.hasSecrets() ? marked.implementing(Set.of("HasSecrets")) : marked;
  }

  private boolean holds(ModelPlan plan) {
    if (plan.objectClass() != null) {
      ObjectPlan object = plan.objectClass();
      return object.hasSecrets()
          || object.properties().stream().anyMatch(property -> holds(property.type()))
          || object.extras() != null && holds(object.extras().of());
    }
    if (plan.unionClass() != null) {
      return plan.unionClass().variants().stream().anyMatch(variant -> holds(variant.of()));
    }
    return plan.polymorphic() != null && anyClassOf(plan.name());
  }

  /** Whether a class that implements an interface of the contract's parents holds secrets. */
  private boolean anyClassOf(String parent) {
    return plans.values().stream()
        .filter(plan -> holders.contains(plan.name()))
        .anyMatch(
            plan ->
                plan.objectClass() != null && plan.objectClass().interfaces().contains(parent)
                    || plan.polymorphic() != null && plan.polymorphic().above().contains(parent));
  }

  private boolean holds(JavaType type) {
    return type.item() != null ? holds(type.item()) : holders.contains(type.text());
  }
}
