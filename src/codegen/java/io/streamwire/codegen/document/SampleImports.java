package io.streamwire.codegen.document;

import io.streamwire.codegen.plan.Import;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The imports of a sample. */
final class SampleImports {

  private final String modelPackage;
  private final Set<String> models;
  private final Map<String, String> bySimpleName = new TreeMap<>();

  /**
   * Creates an empty set of imports.
   *
   * @param models the names of the classes of the model package
   */
  SampleImports(String modelPackage, Set<String> models) {
    this.modelPackage = modelPackage;
    this.models = models;
  }

  void add(Set<Import> imports) {
    for (Import each : imports) {
      String name = each.model() ? modelPackage + "." + each.name() : each.name();
      bySimpleName.put(simple(name), name);
    }
  }

  /** Returns the name under which the code refers to a class that is not in the model package. */
  String name(String qualified) {
    String simple = simple(qualified);
    if (models.contains(simple)) {
      return qualified;
    }
    bySimpleName.put(simple, qualified);
    return simple;
  }

  /** Returns the qualified names of the classes that the given lines of code use. */
  List<String> of(List<String> code) {
    String whole = String.join("\n", code);
    return bySimpleName.entrySet().stream()
        .filter(
            each -> Pattern.compile("(?<![\\w.])" + each.getKey() + "\\b").matcher(whole).find())
        .map(Map.Entry::getValue)
        .sorted()
        .toList();
  }

  private static String simple(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
