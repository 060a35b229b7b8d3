package io.streamwire.governance.contract;

/** What a change asks of the version, the worst last. */
public enum SemverImpact {
  /** Nothing changed. */
  NONE,
  /** Words or arrangement: no client can tell. */
  PATCH,
  /** Something to gain, nothing to lose. */
  FEATURE,
  /** A client that works today may fail, or no longer compile. */
  BREAK;

  SemverImpact or(SemverImpact other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
