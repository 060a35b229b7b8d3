package io.streamwire.codegen;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Hands out names that differ from each other, ignoring case: file systems do, and so do readers.
 */
final class NameScope {

  private final Set<String> taken = new HashSet<>();

  NameScope(Iterable<String> reserved) {
    reserved.forEach(this::reserve);
  }

  void reserve(String name) {
    taken.add(key(name));
  }

  boolean isFree(String name) {
    return !taken.contains(key(name));
  }

  /**
   * Returns the name if it is free, else the name with the suffix, else with the first number that
   * makes it so.
   */
  String unique(String name, String suffix) {
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
