package io.streamwire.internal.call;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.StreamwireException;
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
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/**
 * One call of the user over all its attempts, as a state machine: {@link #next} gives the HTTP call
 * of an attempt, {@link #received} or {@link #failed} takes its outcome and says how to go on.
 * Attempts follow one another. An attempt may be ended from outside, by {@link #expired}, {@link
 * #interrupted} or {@link #closed}, while a thread still works on it; whoever runs it takes the
 * first outcome.
 */
final class CallAttempts<T extends @Nullable Object> {

  /** How to go on after an attempt. */
  sealed interface Step<T extends @Nullable Object> {}

  /** The call succeeded. */
  record Succeeded<T extends @Nullable Object>(ApiResponse<T> response) implements Step<T> {

    /** Closes a body that is the caller's to read: the caller has left. */
    void discard() {
      if (response.body() instanceof ResponseBody body) {
        body.close();
      }
    }
  }

  /** The call is to be attempted again after a delay. */
  record Repeat<T extends @Nullable Object>(Duration delay, StreamwireException failure)
      implements Step<T> {}

  /** The call failed. */
  record Failed<T extends @Nullable Object>(RuntimeException failure) implements Step<T> {}

  private final CallSettings settings;
  private final CallLog log;
  private final Operation<T> operation;
  private final CallArguments arguments;
  private final Request request;
  private final List<Credential> credentials;
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

  /** Returns the HTTP call of the next attempt, limited to the time that is left. */
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

  /** Makes an attempt on this thread. */
  Step<T> make(Call attempt) {
    try {
      return received(attempt.execute());
    } catch (IOException e) {
      return failed(e);
    } catch (Exception e) {
      // OkHttp waits interruptibly for a connection and, being Kotlin, does not declare it.
      if (e instanceof InterruptedException) {
        return failed(e);
      }
      throw e;
    }
  }

  /** Takes the response of an attempt, and closes it unless its body is the caller's to read. */
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

  /** Takes a failure of the transport. */
  Step<T> failed(Throwable cause) {
    boolean interrupted =
        cause instanceof InterruptedException || Thread.currentThread().isInterrupted();
    if (interrupted) {
      // Nobody interrupts our workers, but those of a user's dispatcher are the user's.
      Thread.currentThread().interrupt();
    }
    return failed(cause, interrupted);
  }

  /** Ends the call because its time is over, wherever its attempt is. */
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

  /** There is no repeat: whoever ends a call from outside does not wait for another attempt. */
  private Step<T> ended(IOException cause, boolean interrupted) {
    leaveSilentConnection(cause, interrupted);
    return finallyFailed(failure(cause, interrupted));
  }

  /** Returns whether an attempt failed and the next has not begun. */
  boolean isWaiting() {
    return waiting;
  }

  /** Closes the connection of an attempt that is over, if its thread is blocked in it. */
  void breakOff() {
    Attempt stuck = attempt;
    if (stuck != null) {
      stuck.breakOff();
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
        !interrupted && !isRejected(cause) && !isCanceled() && !CertificateProblems.isOne(cause);
    if (failure instanceof OutcomeUnknownException) {
      mayHelp &= operation.isRepeatable(request.method());
    } else if (cause instanceof TokenException token) {
      mayHelp &= token.isRepeatable();
    }
    return after(failure, mayHelp && !isBodySpent());
  }

  /** Says what a failure means: not sent, or perhaps executed. */
  private StreamwireException failure(Throwable cause, boolean interrupted) {
    boolean timeout = cause instanceof InterruptedIOException && !interrupted && !isRejected(cause);
    Throwable safe = secrets().mask(cause);
    if (isMaybeExecuted(cause)) {
      String message =
          operation.name()
              + ": "
              + reason(safe, interrupted, timeout)
              + (current().isSent() ? " after the request was sent" : " outside this client")
              + "; it may have been executed";
      return chained(new OutcomeUnknownException(message, arguments.reference(), timeout, safe));
    }
    if (cause instanceof TokenException token && !interrupted) {
      return chained(notSent(String.valueOf(safe.getMessage()), token.isTimeout(), safe));
    }
    String message =
        "no connection to "
            + request.url().host()
            + ":"
            + request.url().port()
            + ", "
            + reason(safe, interrupted, timeout);
    return chained(notSent(message, timeout, safe));
  }

  /** New calls are not to wait for a server that said nothing to this one. */
  private void leaveSilentConnection(Throwable cause, boolean interrupted) {
    Attempt current = attempt;
    boolean timeout = cause instanceof InterruptedIOException && !interrupted;
    if (timeout && current != null && current.isSilent() && remainingNanos() <= 0) {
      settings.calls().leave(current.pool());
    }
  }

  private static boolean isRejected(Throwable cause) {
    return cause.getCause() instanceof RejectedExecutionException;
  }

  /** Ends the call because its thread was interrupted before the first attempt. */
  Step<T> interruptedBefore() {
    return finallyFailed(notSent("interrupted before the call", false, null));
  }

  /** Ends the call because its thread was interrupted while it waited for a repeat. */
  synchronized RuntimeException interruptedWait(StreamwireException failure) {
    earlier = null;
    finallyFailed(failure);
    return failure;
  }

  private ConnectionException notSent(String problem, boolean timeout, @Nullable Throwable cause) {
    return new ConnectionException(
        operation.name() + ": " + problem + "; nothing was sent", timeout, cause);
  }

  private static String reason(Throwable safe, boolean interrupted, boolean timeout) {
    return interrupted ? "interrupted" : timeout ? "timed out" : safe.toString();
  }

  /** Returns whether the request may be sent again after this status (RFC 9110, 9.2.2). */
  private boolean isRepeatable(int status) {
    if (isBodySpent()) {
      return false;
    }
    return switch (status) {
      // The server's own word that it did not execute the request.
      case 429, 503 -> true;
      case 408, 500, 502, 504 -> operation.isRepeatable(request.method());
      default -> false;
    };
  }

  /** Drops a cached token that the server refused; once for each call. */
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
    return new Repeat<>(delay, failure);
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

  /** Returns whether the user's body can be written only once and may have been begun. */
  private boolean isBodySpent() {
    return current().isSent() && request.body() != null && request.body().isOneShot();
  }

  private boolean isCanceled() {
    return call != null && call.isCanceled();
  }

  /** Gathers what a failure must not show; asked for only when there is one. */
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

  private boolean isMaybeExecuted(Throwable cause) {
    Attempt current = current();
    // What a user's interceptor throws by itself may come from a client of its own.
    return current.isSent()
        || !current.failedBy(cause)
            && !isOurs(cause)
            && settings.userInterceptors().mayHaveSent(cause);
  }

  /** What OkHttp and this class say of a call that did not reach our interceptors. */
  private boolean isOurs(Throwable cause) {
    return isRejected(cause) || isCanceled() || cause instanceof InterruptedIOException;
  }
}
