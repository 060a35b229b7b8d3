package io.streamwire.codegen.naming;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Hands out names that differ from each other, ignoring case: file systems do, and so do readers.
 */
public final class NameScope {

  private final Set<String> taken = new HashSet<>();

  public NameScope(Iterable<String> reserved) {
    reserved.forEach(this::reserve);
  }

  public void reserve(String name) {
    taken.add(key(name));
  }

  public boolean isFree(String name) {
    return !taken.contains(key(name));
  }

  /**
   * Returns the name if it is free, else the name with the suffix, else with the first number that
   * makes it so.
   */
  public String unique(String name, String suffix) {
    String candidate = name;
    if (!isFree(candidate)) {
      candidate = name + suffix;
    }
    for (int number = 2; !isFree(candidate); number++) {
      candidate = name + suffix + number;
    }
    reserve(candidate);
    return candidate;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
