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
  private final List<String> secrets = new CopyOnWriteArrayList<>();
  private volatile boolean sent;
  private volatile boolean answered;
  private volatile @Nullable Runnable discard;

  /** Creates an attempt. */
  public Attempt(List<Credential> credentials, LongSupplier remainingNanos) {
    this.credentials = credentials;
    this.remainingNanos = remainingNanos;
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

  /** Records that from here on the request may be executed. */
  public void markSent() {
    sent = true;
  }

  /** Records that the head of a response came. */
  public void markAnswered() {
    answered = true;
  }

  boolean isSent() {
    return sent;
  }

  boolean isAnswered() {
    return answered;
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
