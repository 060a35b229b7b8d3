package io.streamwire.internal.call;

import io.streamwire.internal.secret.Credential;
import io.streamwire.internal.secret.CredentialUse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/**
 * The state of one HTTP call, attached to its request as a tag. Interceptors read the credentials
 * and the remaining time, and record the progress of the call. Thread-safe.
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
   * @param pool the number of the connection pool that the call uses
   */
  public Attempt(List<Credential> credentials, LongSupplier remainingNanos, int pool) {
    this.credentials = credentials;
    this.remainingNanos = remainingNanos;
    this.pool = pool;
  }

  /**
   * Returns the attempt of an interceptor chain. It is read from the original request, because a
   * user's interceptor may build a request without tags.
   *
   * @throws IllegalStateException if the call only describes a request; it has no attempt and would
   *     be sent without credentials
   */
  public static Attempt of(Interceptor.Chain chain) {
    Attempt attempt = chain.call().request().tag(Attempt.class);
    if (attempt == null) {
      throw new IllegalStateException(
          "this call only describes a request and must not be executed");
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
   * Records that the request may be executed from now on.
   *
   * @param sharedConnection whether other calls use the same connection
   * @param closeBlocked closes the connection if a write to it is blocked
   */
  public void markSent(boolean sharedConnection, Runnable closeBlocked) {
    shared = sharedConnection;
    breakOff = closeBlocked;
    sent = true;
  }

  /** Records that no byte was sent, or that the server certainly did not process the request. */
  public void markNotSent() {
    sent = false;
    breakOff = null;
  }

  /** Records that the headers of a response were received. */
  public void markAnswered() {
    answered = true;
  }

  /**
   * Records the failure of the client's own part of the call. Exceptions of a user's interceptor
   * are not recorded here.
   */
  public void markFailed(Throwable cause) {
    failure = cause;
  }

  boolean isSent() {
    return sent;
  }

  /** Returns whether the headers of a response were received. */
  public boolean isAnswered() {
    return answered;
  }

  /** Returns whether the recorded failure is the given exception or one of its causes. */
  boolean failedBy(Throwable cause) {
    Throwable recorded = failure;
    for (Throwable current = cause;
        current != null && recorded != null;
        current = current.getCause()) {
      if (current == recorded) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the server did not respond on a connection that is shared with other calls. */
  boolean isSilent() {
    return sent && shared && !answered;
  }

  int pool() {
    return pool;
  }

  /** Closes the connection of the request if a write to it is blocked. */
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

  /** Discards a cached credential that the server rejected. Returns whether there was one. */
  boolean discardCredential() {
    Runnable action = discard;
    if (action == null) {
      return false;
    }
    action.run();
    return true;
  }
}
