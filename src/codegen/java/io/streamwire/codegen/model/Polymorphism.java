package io.streamwire.codegen.model;

import io.streamwire.codegen.plan.ModelClass;
import io.streamwire.codegen.plan.UnionPlan;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Determines the unions that become interfaces: those whose variants are all classes or interfaces
 * of the model package.
 */
final class Polymorphism {

  private final Map<String, ModelClass> plans;
  private final Set<String> interfaces = new TreeSet<>();
  private final Map<String, Set<String>> above = new TreeMap<>();

  Polymorphism(Map<String, ModelClass> plans) {
    this.plans = plans;
    plans.forEach(
        (name, plan) -> {
          if (plan.unionClass() != null) {
            interfaces.add(name);
          }
        });
    while (interfaces.removeIf(union -> !canBeInterface(union))) {
      // a union that cannot be an interface may be a variant of another
    }
    for (String union : interfaces) {
      for (String variant : variants(union)) {
        above.computeIfAbsent(variant, unused -> new TreeSet<>()).add(union);
      }
    }
  }

  boolean isInterface(String union) {
    return interfaces.contains(union);
  }

  /**
   * Returns the unions of which a class or interface is a variant, without those that others
   * extend.
   */
  Set<String> unionsOf(String variant) {
    Set<String> unions = new TreeSet<>(above.getOrDefault(variant, Set.of()));
    unions.removeIf(
        union -> unions.stream().anyMatch(other -> !other.equals(union) && reaches(union, other)));
    return unions;
  }

  private boolean canBeInterface(String union) {
    boolean classes =
        variants(union).stream()
            .map(plans::get)
            .allMatch(
                plan ->
                    plan != null
                        && (plan.objectClass() != null
                            || plan.polymorphic() != null
                            || interfaces.contains(plan.name())));
    return classes && variants(union).stream().noneMatch(variant -> reaches(variant, union));
  }

  /**
   * Whether a union has another as direct or indirect variant. Interfaces in Java cannot extend
   * each other in a cycle.
   */
  private boolean reaches(String from, String to) {
    return reaches(from, to, new HashSet<>());
  }

  private boolean reaches(String from, String to, Set<String> seen) {
    return from.equals(to)
        || seen.add(from)
            && interfaces.contains(from)
            && variants(from).stream().anyMatch(variant -> reaches(variant, to, seen));
  }

  private List<String> variants(String union) {
    ModelClass plan = plans.get(union);
    UnionPlan of = plan == null ? null : plan.unionClass();
    return of == null ? List.of() : of.variants().stream().map(UnionPlan.Variant::type).toList();
  }
}
