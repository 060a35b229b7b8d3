package io.streamwire.codegen.model;

import io.streamwire.codegen.plan.Import;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names under which resources refer to run-time classes that only some contracts need: the
 * simple name, or the qualified name if a schema has the simple name. So a schema keeps its class
 * name when an operation starts to use such a class.
 */
public final class RunTimeTypes {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, Set<Import>> imports = new HashMap<>();

  /**
   * Reserves the names.
   *
   * @param names all components are named already, and nothing else
   * @param qualified the run-time classes
   */
  public RunTimeTypes(ClassNames names, Iterable<String> qualified) {
    for (String type : qualified) {
      String simple = type.substring(type.lastIndexOf('.') + 1);
      boolean free = names.reserve(simple);
      texts.put(type, free ? simple : type);
      imports.put(type, free ? Set.of(new Import(type, false)) : Set.of());
    }
  }

  /** Returns the name under which code refers to a class. */
  public String text(String qualified) {
    return texts.getOrDefault(qualified, qualified);
  }

  /** Returns the import that this name needs. */
  public Set<Import> imports(String qualified) {
    return imports.getOrDefault(qualified, Set.of());
  }
}
