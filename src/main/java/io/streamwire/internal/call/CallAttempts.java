package io.streamwire.internal.call;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.StreamwireException;
import io.streamwire.internal.call.Step.Failed;
import io.streamwire.internal.call.Step.Retry;
import io.streamwire.internal.call.Step.Succeeded;
import io.streamwire.internal.okhttp.WatchdogKeepAlive;
import io.streamwire.internal.secret.Credential;
import io.streamwire.internal.secret.MissingCredentialException;
import io.streamwire.internal.secret.Secrets;
import io.streamwire.internal.secret.TokenException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * All attempts of one call, as a state machine. {@link #next} creates the HTTP call of an attempt;
 * {@link #received} or {@link #failed} processes its outcome and returns the next step. Attempts
 * are sequential. {@link #expired}, {@link #interrupted} and {@link #closed} end an attempt from
 * outside while another thread may still work on it; the first outcome applies.
 */
final class CallAttempts<T extends @Nullable Object> {

  private final CallSettings settings;
  private final CallLog log;
  private final Operation<T> operation;
  private final CallArguments arguments;
  private final Request request;
  private final List<Credential> credentials;
  private final TransportFailures failures;
  private final RetryDecision decision;
  private final ResponseDecoder<T> decoder;
  private final List<String> attemptSecrets = new CopyOnWriteArrayList<>();
  private final long start;
  private final long timeoutNanos;

  private volatile int attempts;
  private volatile @Nullable Attempt attempt;
  private volatile @Nullable Call call;
  private boolean renewed;
  private volatile boolean waiting;
  private @Nullable StreamwireException earlier;

  CallAttempts(
      CallSettings settings,
      CallLog log,
      Operation<T> operation,
      Request request,
      RequestOptions options) {
    this.settings = settings;
    this.log = log;
    this.operation = operation;
    this.arguments = new CallArguments(Operations.invocation(request), operation, options);
    this.request = CustomRequest.of(request, operation, options);
    this.credentials = settings.credentials().choose(operation.name(), operation.security());
    this.failures =
        new TransportFailures(
            operation, this.request, arguments, settings.userInterceptors(), this::secrets);
    RetryPolicy policy = options.retryPolicy();
    this.decision =
        new RetryDecision(
            policy == null ? settings.retryPolicy() : policy, settings.timing().random());
    this.decoder =
        new ResponseDecoder<>(
            operation, settings, this::secrets, () -> Objects.requireNonNull(call));
    Duration timeout = options.timeout();
    this.timeoutNanos = (timeout == null ? settings.timeout() : timeout).toNanos();
    this.start = settings.timing().nanoTime().getAsLong();
  }

  Request request() {
    return request;
  }

  /** Returns the HTTP call of the next attempt, with the remaining time as its timeout. */
  Call next() {
    waiting = false;
    int number = attempts;
    attempts = number + 1;
    Attempt next = new Attempt(credentials, this::remainingNanos, settings.calls().pool());
    attempt = next;
    WatchdogKeepAlive.touch();
    Call made = settings.calls().newCall(request.newBuilder().tag(Attempt.class, next).build());
    made.timeout().timeout(Math.max(1, remainingNanos()), TimeUnit.NANOSECONDS);
    call = made;
    return made;
  }

  /** Executes an attempt on this thread. */
  Step<T> make(Call attempt) {
    try {
      return received(attempt.execute());
    } catch (IOException e) {
      return failed(e);
    } catch (Exception e) {
      // OkHttp throws InterruptedException while it waits for a connection. Kotlin does not declare
      // it.
      if (e instanceof InterruptedException) {
        return failed(e);
      }
      throw e;
    }
  }

  /**
   * Processes the response of an attempt, and closes it unless its body is a stream for the caller.
   */
  Step<T> received(Response response) {
    try {
      T body = decoder.decode(response);
      ApiResponse<T> success =
          new ApiResponse<>(
              response.code(),
              response.headers(),
              body,
              attempts,
              Duration.ofNanos(elapsedNanos()));
      log.succeeded(operation, request, success);
      return new Succeeded<>(success);
    } catch (ApiException e) {
      return e.status() == 401 && renewsCredential()
          ? repeat(chained(e), Duration.ZERO)
          : after(chained(e), isRepeatable(e.status()));
    } catch (StreamwireException e) {
      return after(chained(e), false);
    } catch (IOException e) {
      return failed(e);
    }
  }

  /** Processes a transport failure of an attempt. */
  Step<T> failed(Throwable cause) {
    boolean interrupted =
        cause instanceof InterruptedException || Thread.currentThread().isInterrupted();
    if (interrupted) {
      // Our own workers are never interrupted. A thread of the user's dispatcher is the user's, so
      // its interrupt status is restored.
      Thread.currentThread().interrupt();
    }
    return failed(interrupted ? cause : expiredOr(cause), interrupted);
  }

  /** Returns a timeout if the attempt was canceled because the timeout of the call expired. */
  private Throwable expiredOr(Throwable cause) {
    if (cause instanceof InterruptedIOException || !isCanceled() || remainingNanos() > 0) {
      return cause;
    }
    return new InterruptedIOException("timeout").initCause(cause);
  }

  /** Ends the call because its timeout expired, regardless of the state of its attempt. */
  Step<T> expired() {
    return ended(new InterruptedIOException("timeout"), false);
  }

  /** Ends the call because its caller's thread was interrupted. */
  Step<T> interrupted() {
    return ended(new InterruptedIOException("interrupted"), true);
  }

  /** Ends the call because its client was closed. */
  Step<T> closed() {
    return ended(new IOException("Canceled"), false);
  }

  /** Ends the call without a retry. */
  private Step<T> ended(IOException cause, boolean interrupted) {
    leaveSilentConnection(cause, interrupted);
    return finallyFailed(failure(cause, interrupted));
  }

  /** Returns whether an attempt failed and the next one has not started. */
  boolean isWaiting() {
    return waiting;
  }

  /** Closes the connection of an attempt that has ended, if its thread is still blocked. */
  void breakOff() {
    Attempt blocked = attempt;
    if (blocked != null) {
      blocked.breakOff();
    }
  }

  private Step<T> failed(Throwable cause, boolean interrupted) {
    if (cause instanceof MissingCredentialException) {
      return finallyFailed(
          new IllegalStateException(
              operation.name() + ": " + cause.getMessage(), cause.getCause()));
    }
    leaveSilentConnection(cause, interrupted);
    StreamwireException failure = failure(cause, interrupted);
    boolean mayHelp =
        !interrupted
            && !TransportFailures.isRejected(cause)
            && !isCanceled()
            && !CertificateProblems.isOne(cause);
    if (failure instanceof OutcomeUnknownException) {
      mayHelp &= operation.isRepeatable(request.method());
    } else if (cause instanceof TokenException token) {
      mayHelp &= token.isRepeatable();
    }
    return after(failure, mayHelp && !isBodySpent());
  }

  private StreamwireException failure(Throwable cause, boolean interrupted) {
    return chained(failures.of(cause, interrupted, current(), isCanceled()));
  }

  /**
   * Excludes the connection pool from new calls if the server did not respond on a shared
   * connection.
   */
  private void leaveSilentConnection(Throwable cause, boolean interrupted) {
    Attempt current = attempt;
    boolean timeout = cause instanceof InterruptedIOException && !interrupted;
    if (timeout && current != null && current.isSilent() && remainingNanos() <= 0) {
      settings.calls().leave(current.pool());
    }
  }

  /** Ends the call because its thread was interrupted before the first attempt. */
  Step<T> interruptedBefore() {
    return finallyFailed(failures.notSent("interrupted before the call", false, null));
  }

  /** Ends the call because its thread was interrupted while it waited for a retry. */
  synchronized RuntimeException interruptedWait(StreamwireException failure) {
    earlier = null;
    finallyFailed(failure);
    return failure;
  }

  /** Returns whether the request may be sent again after this status (RFC 9110, 9.2.2). */
  private boolean isRepeatable(int status) {
    if (isBodySpent()) {
      return false;
    }
    return switch (status) {
      // Both statuses mean that the server did not execute the request.
      case 429, 503 -> true;
      case 408, 500, 502, 504 -> operation.isRepeatable(request.method());
      default -> false;
    };
  }

  /** Discards a cached token that the server rejected, at most once for each call. */
  private synchronized boolean renewsCredential() {
    boolean discarded = current().discardCredential();
    if (!discarded || renewed || isBodySpent()) {
      return false;
    }
    renewed = true;
    return remainingNanos() > 0;
  }

  private Step<T> after(StreamwireException failure, boolean repeatable) {
    Duration remaining = Duration.ofNanos(remainingNanos());
    Duration delay = repeatable ? decision.delayAfter(failure, attempts, remaining) : null;
    return delay == null ? finallyFailed(failure) : repeat(failure, delay);
  }

  private synchronized Step<T> repeat(StreamwireException failure, Duration delay) {
    attemptSecrets.addAll(current().secrets());
    earlier = failure;
    waiting = true;
    return new Retry<>(delay, failure);
  }

  private Step<T> finallyFailed(RuntimeException failure) {
    log.failed(operation, request, failure, attempts, elapsedNanos());
    return new Failed<>(failure);
  }

  private synchronized <E extends StreamwireException> E chained(E failure) {
    if (earlier != null) {
      failure.addSuppressed(earlier);
      earlier = null;
    }
    return failure;
  }

  private Attempt current() {
    return Objects.requireNonNull(attempt);
  }

  /** Returns whether the user's body can be written only once and may have been partly written. */
  private boolean isBodySpent() {
    return current().isSent() && request.body() != null && request.body().isOneShot();
  }

  private boolean isCanceled() {
    return call != null && call.isCanceled();
  }

  /** Returns the secrets to mask. Computed only when a call fails. */
  private Secrets secrets() {
    List<String> secrets = new ArrayList<>(attemptSecrets);
    if (attempt != null) {
      secrets.addAll(attempt.secrets());
    }
    settings.credentials().secrets(secrets::add);
    arguments.secrets(secrets::add);
    return new Secrets(secrets);
  }

  private long elapsedNanos() {
    return settings.timing().nanoTime().getAsLong() - start;
  }

  long remainingNanos() {
    return timeoutNanos - elapsedNanos();
  }
}
