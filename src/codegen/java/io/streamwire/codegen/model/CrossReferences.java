package io.streamwire.codegen.model;

import io.streamwire.codegen.plan.ModelPlan;
import io.streamwire.codegen.plan.ModelPlan.EnumPlan;
import io.streamwire.codegen.plan.ModelPlan.ObjectPlan;
import io.streamwire.codegen.plan.PropertyPlan;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settles what a class owes to others of the package, once all of them are planned. */
final class CrossReferences {

  private final Map<String, ModelPlan> plans;
  private final Polymorphism polymorphism;
  private final SecretHolders holders;

  CrossReferences(Map<String, ModelPlan> plans) {
    this.plans = plans;
    this.polymorphism = new Polymorphism(plans);
    this.holders = new SecretHolders(plans);
  }

  Map<String, ModelPlan> settle() {
    Map<String, ModelPlan> settled = new TreeMap<>();
    plans.forEach((name, plan) -> settled.put(name, settle(plan).withTemplateImports()));
    return settled;
  }

  private ModelPlan settle(ModelPlan plan) {
    Set<String> unions = polymorphism.unionsOf(plan.name());
    if (plan.objectClass() != null) {
      ObjectPlan object = holders.marked(withDefaults(plan.objectClass()));
      return plan.with(object.implementing(unions));
    }
    if (plan.polymorphic() != null) {
      return plan.with(plan.polymorphic().extending(unions));
    }
    if (plan.unionClass() != null && polymorphism.isInterface(plan.name())) {
      return plan.with(plan.unionClass().asInterface().extending(unions));
    }
    return plan.unionClass() != null && holders.contains(plan.name())
        ? plan.with(plan.unionClass().holdingSecrets())
        : plan;
  }

  private ObjectPlan withDefaults(ObjectPlan object) {
    return object.with(
        object.properties().stream()
            .map(property -> property.startingWith(initial(property)))
            .toList());
  }

  private @Nullable String initial(PropertyPlan property) {
    ModelPlan model = plans.get(property.type().text());
    EnumPlan values = model == null ? null : model.enumClass();
    return values == null || property.initial() == null
        ? property.initial()
        : Defaults.constant(property.initial(), property.type().text(), values);
  }
}
