package io.streamwire.codegen.plan;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A class that reads the headers that the contract declares for an operation's responses. */
public record HeadersPlan(List<HeaderPlan> headers) implements ModelPlan {

  /**
   * One header.
   *
   * @param accessor the method's name
   * @param name the header's name, escaped for a Java literal
   * @param type the type of its value
   * @param reader the method of {@code ResponseHeaders} that reads it
   * @param list whether it is a list, and so never {@code null}
   */
  public record HeaderPlan(
      String accessor,
      String name,
      JavaType type,
      String reader,
      boolean list,
      List<String> doc,
      boolean deprecated) {

    public String typeText() {
      return type.text();
    }
  }

  /** The imports of the class. */
  public Set<Import> imports() {
    Set<Import> imports = new TreeSet<>();
    headers.forEach(header -> imports.addAll(header.type.imports()));
    imports.add(new Import("io.streamwire.client.ApiResponse", false));
    imports.add(new Import("io.streamwire.client.ResponseHeaders", false));
    if (headers.stream().anyMatch(header -> !header.list)) {
      imports.add(new Import("org.jspecify.annotations.Nullable", false));
    }
    return imports;
  }
}
