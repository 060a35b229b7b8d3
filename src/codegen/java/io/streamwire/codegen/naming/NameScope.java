package io.streamwire.codegen.naming;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Makes names unique, ignoring case: file systems ignore it, and readers confuse such names. */
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
   * Returns the name if it is free; otherwise the name with the suffix; otherwise with the first
   * number that makes it unique.
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
