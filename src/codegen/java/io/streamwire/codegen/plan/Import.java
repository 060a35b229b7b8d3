package io.streamwire.codegen.plan;

/**
 * An import of a generated file.
 *
 * @param name the qualified name, or the simple name of a model
 * @param model whether it is a class of the generated model package
 */
public record Import(String name, boolean model) implements Comparable<Import> {

  public static Import of(Class<?> type) {
    return new Import(type.getName(), false);
  }

  @Override
  public int compareTo(Import other) {
    return name.compareTo(other.name);
  }
}
