package io.streamwire.codegen.model;

import io.streamwire.codegen.contract.PropertyMerger;
import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.NameScope;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The Java names of an object's properties. They are unique and differ from the members of every
 * generated class.
 */
public final class MemberNames {

  /** Members of every generated class, and the local variables of the templates. */
  private static final List<String> RESERVED =
      List.of(
          "builder",
          "toBuilder",
          "build",
          "writeTo",
          "that",
          "other",
          "moshi",
          "form",
          "parts",
          "sink");

  private static final String REFERENCE = "reference";

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final NameScope scope = new NameScope(RESERVED);

  /** A property whose name is a Java name already keeps it. */
  public MemberNames(PropertyMerger members) {
    JavaNames.OBJECT_METHODS.forEach(scope::reserve);
    Collection<String> wireNames = members.properties().keySet();
    String reference = members.reference();
    if (reference != null && !isReference(JavaNames.member(reference, ""))) {
      scope.reserve(REFERENCE);
    }
    for (String wireName : wireNames) {
      if (JavaNames.member(wireName, "property").equals(wireName) && scope.isFree(wireName)) {
        names.put(wireName, scope.unique(wireName, ""));
      }
    }
    for (String wireName : wireNames) {
      names.computeIfAbsent(wireName, w -> scope.unique(JavaNames.member(w, "property"), "Value"));
    }
  }

  /** Whether an accessor of this name implements {@code HasReference}. */
  static boolean isReference(String name) {
    return name.equals(REFERENCE);
  }

  public String of(String wireName) {
    return Objects.requireNonNull(names.get(wireName), wireName);
  }

  /**
   * Returns the plural of a list's name, because the singular is the method that adds one entry.
   */
  String pluralOf(String wireName) {
    String name = of(wireName);
    return name.endsWith("s") ? name : scope.unique(name + "s", "List");
  }

  /** Returns the name of the accessor of a date's text. */
  public String textOf(String wireName) {
    return texts.computeIfAbsent(wireName, w -> scope.unique(of(w) + "Text", "Value"));
  }

  /** Returns a name that no property has, preferably the given one. */
  String unused(String preferredName) {
    return scope.unique(preferredName, "Map");
  }
}
