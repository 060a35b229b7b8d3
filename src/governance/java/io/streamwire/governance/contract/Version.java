package io.streamwire.governance.contract;

import io.streamwire.governance.CannotRunException;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A semantic version (semver.org, 2.0.0) without pre-release and build metadata. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {

  private static final Pattern SHAPE = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

  public static Version of(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches()) {
      throw new CannotRunException(
          "version: \"" + text + "\" (expected: three numbers, such as 1.4.0)");
    }
    return new Version(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)));
  }

  /**
   * Returns the lowest version that may follow this one with such a change. Below 1.0.0 the minor
   * version takes the role of the major version, as in caret ranges of package managers.
   */
  public Version next(SemverImpact impact) {
    return switch (impact) {
      case NONE -> this;
      case PATCH -> new Version(major, minor, patch + 1);
      case FEATURE ->
          major == 0 ? new Version(0, minor, patch + 1) : new Version(major, minor + 1, 0);
      case BREAK -> major == 0 ? new Version(0, minor + 1, 0) : new Version(major + 1, 0, 0);
    };
  }

  @Override
  public int compareTo(Version other) {
    return Comparator.comparingInt(Version::major)
        .thenComparingInt(Version::minor)
        .thenComparingInt(Version::patch)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
