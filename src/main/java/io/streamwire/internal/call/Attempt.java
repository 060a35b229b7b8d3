package io.streamwire.internal.call;

import io.streamwire.internal.secret.Credential;
import io.streamwire.internal.secret.CredentialUse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP call of an operation, as a tag of its request. Interceptors read what the call needs and
 * record how far it came. Thread-safe.
 */
public final class Attempt implements CredentialUse {

  private final List<Credential> credentials;
  private final LongSupplier remainingNanos;
  private final int pool;
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private volatile boolean sent;
  private volatile boolean answered;
  private volatile boolean shared;
  private volatile @Nullable Throwable failure;
  private volatile @Nullable Runnable discard;
  private volatile @Nullable Runnable breakOff;

  /**
   * Creates an attempt.
   *
   * @param pool the number of the connection pool that the call is made on
   */
  public Attempt(List<Credential> credentials, LongSupplier remainingNanos, int pool) {
    this.credentials = credentials;
    this.remainingNanos = remainingNanos;
    this.pool = pool;
  }

  /**
   * Returns the attempt that a chain belongs to. It is the tag of the original request: a user's
   * interceptor may build a request without tags.
   *
   * @throws IllegalStateException if the call only describes a request; sent, it would go without
   *     credentials
   */
  public static Attempt of(Interceptor.Chain chain) {
    Attempt attempt = chain.call().request().tag(Attempt.class);
    if (attempt == null) {
      throw new IllegalStateException("this call describes a request and is not to be executed");
    }
    return attempt;
  }

  /** Returns the credentials to add, in order. */
  public List<Credential> credentials() {
    return credentials;
  }

  @Override
  public long remainingNanos() {
    return remainingNanos.getAsLong();
  }

  /**
   * Records that from here on the request may be executed.
   *
   * @param sharedConnection whether other calls travel on the same connection
   * @param closeBlocked closes the connection if its peer takes nothing
   */
  public void markSent(boolean sharedConnection, Runnable closeBlocked) {
    shared = sharedConnection;
    breakOff = closeBlocked;
    sent = true;
  }

  /** Records that no byte went out, or that the server provably did not act on what did. */
  public void markNotSent() {
    sent = false;
    breakOff = null;
  }

  /** Records that the head of a response came. */
  public void markAnswered() {
    answered = true;
  }

  /** Records how our part of the call failed; what a user's interceptor threw is something else. */
  public void markFailed(Throwable cause) {
    failure = cause;
  }

  boolean isSent() {
    return sent;
  }

  /** Returns whether the head of a response came. */
  public boolean isAnswered() {
    return answered;
  }

  /** Returns whether a failure is the one of our part of the call, or has it for a cause. */
  boolean failedBy(Throwable cause) {
    Throwable own = failure;
    for (Throwable at = cause; at != null && own != null; at = at.getCause()) {
      if (at == own) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the server kept silent on a connection that other calls share. */
  boolean isSilent() {
    return sent && shared && !answered;
  }

  int pool() {
    return pool;
  }

  /** Closes the connection that the request is being sent on, if its peer takes nothing. */
  void breakOff() {
    Runnable action = breakOff;
    if (action != null && sent && !answered) {
      action.run();
    }
  }

  @Override
  public void addSecret(String value) {
    secrets.add(value);
  }

  List<String> secrets() {
    return secrets;
  }

  @Override
  public void renewOnUnauthorized(Runnable discard) {
    this.discard = discard;
  }

  /** Discards a cached credential that the server refused; returns whether there was one. */
  boolean discardCredential() {
    Runnable action = discard;
    if (action == null) {
      return false;
    }
    action.run();
    return true;
  }
}
