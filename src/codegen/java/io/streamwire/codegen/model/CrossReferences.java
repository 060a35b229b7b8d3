package io.streamwire.codegen.model;

import io.streamwire.codegen.plan.EnumPlan;
import io.streamwire.codegen.plan.ModelClass;
import io.streamwire.codegen.plan.ObjectPlan;
import io.streamwire.codegen.plan.PolymorphicPlan;
import io.streamwire.codegen.plan.PropertyPlan;
import io.streamwire.codegen.plan.UnionPlan;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Completes the plans of classes with facts about other classes, after all are planned. */
final class CrossReferences {

  private final Map<String, ModelClass> plans;
  private final Polymorphism polymorphism;
  private final SecretHolders holders;

  CrossReferences(Map<String, ModelClass> plans) {
    this.plans = plans;
    this.polymorphism = new Polymorphism(plans);
    this.holders = new SecretHolders(plans);
  }

  Map<String, ModelClass> settle() {
    Map<String, ModelClass> settled = new TreeMap<>();
    plans.forEach((name, plan) -> settled.put(name, settle(plan).withTemplateImports()));
    return settled;
  }

  private ModelClass settle(ModelClass plan) {
    Set<String> unions = polymorphism.unionsOf(plan.name());
    if (plan.plan() instanceof ObjectPlan object) {
      return plan.with(holders.marked(withDefaults(object)).implementing(unions));
    }
    if (plan.plan() instanceof PolymorphicPlan type) {
      return plan.with(type.extending(unions));
    }
    if (plan.plan() instanceof UnionPlan union) {
      if (polymorphism.isInterface(plan.name())) {
        return plan.with(union.asInterface().extending(unions));
      }
      return holders.contains(plan.name()) ? plan.with(union.holdingSecrets()) : plan;
    }
    return plan;
  }

  private ObjectPlan withDefaults(ObjectPlan object) {
    return object.with(
        object.properties().stream()
            .map(property -> property.startingWith(defaultValue(property)))
            .toList());
  }

  private @Nullable String defaultValue(PropertyPlan property) {
    ModelClass model = plans.get(property.type().text());
    EnumPlan values = model == null ? null : model.enumClass();
    return values == null || property.defaultValue() == null
        ? property.defaultValue()
        : Defaults.constant(property.defaultValue(), property.type().text(), values);
  }
}
