package io.streamwire.codegen.model;

import io.streamwire.codegen.plan.Import;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How resources write the classes of the run time that only some contracts need: by their simple
 * names, or with the package where a schema has the name. So no schema is renamed because an
 * operation begins to use one.
 */
public final class RunTimeTypes {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Set<Import>> imports = new HashMap<>();

  /**
   * Takes the names that are needed.
   *
   * @param names with all components named, and nothing else yet
   * @param qualified the classes
   */
  public RunTimeTypes(ClassNames names, Iterable<String> qualified) {
    for (String type : qualified) {
      String simple = type.substring(type.lastIndexOf('.') + 1);
      boolean free = names.reserve(simple);
      texts.put(type, free ? simple : type);
      imports.put(type, free ? Set.of(new Import(type, false)) : Set.of());
    }
  }

  /** Returns how a class is written. */
  public String text(String qualified) {
    return texts.getOrDefault(qualified, qualified);
  }

  /** Returns what must be imported for that. */
  public Set<Import> imports(String qualified) {
    return imports.getOrDefault(qualified, Set.of());
  }
}
