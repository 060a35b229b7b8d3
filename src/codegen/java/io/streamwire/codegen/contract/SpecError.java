package io.streamwire.codegen.contract;

/**
 * Thrown for a contract that cannot become correct Java. It is an {@code Error}, because the
 * generator logs the exceptions of a normalizer and continues without it, and wrong code must not
 * be generated.
 */
public final class SpecError extends Error {

  private static final long serialVersionUID = 1;

  public SpecError(String where, String problem) {
    super(where + ": " + problem, null, false, false);
  }

  /** Wraps an unexpected exception, which is a defect of the generator. */
  public SpecError(String where, RuntimeException cause) {
    super(where + ": unexpected failure of the generator; please report this: " + cause, cause);
  }
}
