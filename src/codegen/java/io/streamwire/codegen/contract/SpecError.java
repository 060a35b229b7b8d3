package io.streamwire.codegen.contract;

/**
 * A contract that cannot become correct Java. An {@code Error}, because the generator logs the
 * exceptions of a normalizer and goes on without it, and wrong code must not be generated.
 */
public final class SpecError extends Error {

  private static final long serialVersionUID = 1;

  public SpecError(String where, String problem) {
    super(where + ": " + problem, null, false, false);
  }

  /** A contract that met a mistake of ours. */
  public SpecError(String where, RuntimeException cause) {
    super(where + ": the contract could not be prepared; please report this: " + cause, cause);
  }
}
