package io.streamwire.codegen.plan;

import java.util.Set;
import java.util.TreeSet;

/** What is special to one kind of class in the model package. */
public sealed interface ModelPlan
    permits ObjectPlan, EnumPlan, UnionPlan, PolymorphicPlan, HeadersPlan {

  /** Returns both sets as one, sorted. */
  static Set<String> union(Set<String> some, Set<String> more) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(more);
    return all;
  }

  /** Returns for example {@code implements Pet, FormFields}; nothing if there is no interface. */
  static String clause(String keyword, Set<String> interfaces) {
    return interfaces.isEmpty() ? "" : " " + keyword + " " + String.join(", ", interfaces);
  }
}
