package io.streamwire.codegen;

import io.streamwire.codegen.ModelPlan.EnumPlan;
import io.streamwire.codegen.ModelPlan.ObjectPlan;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Settles what a class owes to others of the package, once all of them are planned. */
final class CrossReferences {

  private final Map<String, ModelPlan> plans;

  CrossReferences(Map<String, ModelPlan> plans) {
    this.plans = plans;
  }

  Map<String, ModelPlan> settle() {
    Map<String, ModelPlan> settled = new TreeMap<>();
    plans.forEach(
        (name, plan) -> {
          ObjectPlan object = plan.objectClass();
          settled.put(name, object == null ? plan : plan.with(withDefaults(object)));
        });
    return settled;
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
