package io.streamwire.codegen.contract;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An extension whose value is an object. Unknown members are an error. */
public final class ExtensionObject {

  private final String place;
  private final String name;
  private final Map<?, ?> members;

  private ExtensionObject(String place, String name, Map<?, ?> members) {
    this.place = place;
    this.name = name;
    this.members = members;
  }

  /**
   * Reads an extension.
   *
   * @param known the names of its members
   * @return {@code null} if it is absent
   * @throws SpecError if it is not an object or has an unknown member
   */
  public static @Nullable ExtensionObject of(
      String place, @Nullable Map<String, Object> extensions, String name, Set<String> known) {
    Object value = extensions == null ? null : extensions.get(name);
    return value == null ? null : of(place, name, value, known);
  }

  private static ExtensionObject of(String place, String name, Object value, Set<String> known) {
    if (!(value instanceof Map<?, ?> members)) {
      throw new SpecError(place, name + " is " + value + " (expected: an object)");
    }
    for (Object member : members.keySet()) {
      if (!known.contains(member.toString())) {
        throw new SpecError(
            place, name + "." + member + " is unknown (expected: one of " + sorted(known) + ")");
      }
    }
    return new ExtensionObject(place, name, members);
  }

  private static Set<String> sorted(Set<String> names) {
    return new TreeSet<>(names);
  }

  /** Returns a member that is a text; {@code null} if it is absent. */
  public @Nullable String text(String member) {
    Object value = members.get(member);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String text) || text.isEmpty()) {
      throw refused(member, "a text");
    }
    return text;
  }

  /** Returns a required member that is a text. */
  public String requiredText(String member) {
    String text = text(member);
    if (text == null) {
      throw new SpecError(place, name + "." + member + " is missing (expected: a text)");
    }
    return text;
  }

  /** Returns a member that is an integer. */
  public int number(String member, int otherwise) {
    Object value = members.get(member);
    if (value == null) {
      return otherwise;
    }
    if (!(value instanceof Integer number)) {
      throw refused(member, "a whole number");
    }
    return number;
  }

  /** Returns a member that is an object; {@code null} if it is absent. */
  public @Nullable ExtensionObject object(String member, Set<String> known) {
    Object value = members.get(member);
    return value == null ? null : of(place, name + "." + member, value, known);
  }

  public boolean has(String member) {
    return members.containsKey(member);
  }

  /** Returns the error for a member of the wrong type. */
  public SpecError refused(String member, String expected) {
    return new SpecError(
        place,
        name
            + "."
            + member
            + " is "
            + Objects.requireNonNullElse(members.get(member), "missing")
            + " (expected: "
            + expected
            + ")");
  }
}
