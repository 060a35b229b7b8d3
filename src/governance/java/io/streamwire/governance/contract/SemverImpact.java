package io.streamwire.governance.contract;

/** The version increment that a change requires, in ascending order. */
public enum SemverImpact {

  /** Nothing changed. */
  NONE,
  /** Documentation or arrangement; no effect on clients. */
  PATCH,
  /** A compatible addition. */
  FEATURE,
  /** A client that works today may fail, or no longer compile. */
  BREAK;

  SemverImpact or(SemverImpact other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
