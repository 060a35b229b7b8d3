package io.streamwire.internal.secret;

/** The request that a credential is added to. */
public interface CredentialUse {

  /** Returns the remaining time of the call. */
  long remainingNanos();

  /** Registers a value that must be masked in the exceptions of this call. */
  void addSecret(String value);

  /**
   * Registers an action for a 401 response. It discards the cached credential, so that it can be
   * renewed.
   */
  void renewOnUnauthorized(Runnable discard);
}
