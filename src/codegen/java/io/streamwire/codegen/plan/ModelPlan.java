package io.streamwire.codegen.plan;

import java.util.Set;
import java.util.TreeSet;

/** The content of a class in the model package, by kind of class. */
public sealed interface ModelPlan
    permits ObjectPlan, EnumPlan, UnionPlan, PolymorphicPlan, HeadersPlan {

  /** Returns the union of two sets, sorted. */
  static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /**
   * Returns for example {@code implements Pet, FormFields}; an empty text if there is no interface.
   */
  static String clause(String keyword, Set<String> interfaces) {
    return interfaces.isEmpty() ? "" : " " + keyword + " " + String.join(", ", interfaces);
  }
}
