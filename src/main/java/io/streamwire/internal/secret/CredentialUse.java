package io.streamwire.internal.secret;

/** The request that a credential is added to, as the credential sees it. */
public interface CredentialUse {

  /** Returns how long the request may still take. */
  long remainingNanos();

  /** Registers a value that must not appear in what the user sees of this call. */
  void addSecret(String value);

  /**
   * Registers what to do if the server answers 401: the credential was cached and can be renewed.
   */
  void renewOnUnauthorized(Runnable discard);
}
