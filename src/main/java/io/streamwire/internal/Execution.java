package io.streamwire.internal;

import io.streamwire.client.RetryPolicy;
import io.streamwire.error.ApiException;
import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.SignalWireException;
import io.streamwire.signalwire.model.StartStreamRequest;
import io.streamwire.wire.FormFields;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One call of the user, over all its attempts: makes the HTTP calls, names what went wrong, decides
 * on repeats. Attempts follow one another, so that it belongs to one thread at a time.
 */
final class Execution<T> {

  private final CallExecutor executor;
  private final Operation<T> operation;
  private final Request request;
  private final FormFields form;
  private final CallOptions options;
  private final RetryPolicy retryPolicy;
  private final long start;
  private final long timeoutNanos;

  private int attempts;
  private boolean sent;
  private boolean repeatable;
  private @Nullable SignalWireException earlier;

  Execution(CallExecutor executor, Invocation<T> invocation, CallOptions options) {
    this.executor = executor;
    this.operation = invocation.operation();
    this.request = options.apply(invocation);
    this.form = invocation.form();
    this.options = options;
    this.retryPolicy =
        options.retryPolicy() == null ? executor.retryPolicy() : options.retryPolicy();
    Duration timeout = options.timeout() == null ? executor.timeout() : options.timeout();
    this.timeoutNanos = timeout.toNanos();
    this.start = executor.timing().nanoTime().getAsLong();
  }

  /** Returns the HTTP call of the next attempt, limited to the time that is left. */
  Call nextCall() {
    attempts++;
    sent = false;
    repeatable = false;
    Pulse.feel();
    Call call = executor.calls().newCall(request);
    call.timeout().timeout(Math.max(1, remainingNanos()), TimeUnit.NANOSECONDS);
    return call;
  }

  /** Returns whether it is too late to begin an attempt. */
  boolean isOverdue() {
    return remainingNanos() <= 0;
  }

  /** Notes that from here on the request may be executed. */
  void sending() {
    sent = true;
  }

  /** Decodes a response, and closes it. */
  Answer<T> received(Response response) {
    try (response) {
      T body = new ResponseDecoder<>(this).decode(response);
      Answer<T> answer =
          new Answer<>(response.code(), response.headers(), body, attempts, elapsedNanos());
      executor.log().succeeded(operation, request, answer);
      return answer;
    } catch (ApiException e) {
      // The service's own word that it did not execute the request.
      repeatable = e.status() == 429 || e.status() == 503;
      throw chained(e);
    } catch (SignalWireException e) {
      throw chained(e);
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Names a failure of the transport. An interrupt stays set on its thread. */
  SignalWireException failed(Throwable cause) {
    boolean interrupted =
        cause instanceof InterruptedException || Thread.currentThread().isInterrupted();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    boolean rejected = cause.getCause() instanceof RejectedExecutionException;
    boolean timeout = cause instanceof InterruptedIOException && !interrupted && !rejected;
    boolean refused = isRefusedStream(cause);
    Throwable safe = secrets().mask(cause);
    String reason = interrupted ? "interrupted" : timeout ? "timed out" : safe.toString();
    if (sent && !refused) {
      String name = form instanceof StartStreamRequest start ? start.name() : null;
      String message =
          operation.name()
              + ": "
              + reason
              + " after the request was sent; it may have been executed";
      return chained(new OutcomeUnknownException(message, name, timeout, safe));
    }
    repeatable = !interrupted && !rejected && !isCertificateProblem(cause);
    String message =
        operation.name()
            + ": no connection to "
            + request.url().host()
            + ":"
            + request.url().port()
            + ", "
            + reason
            + "; nothing was sent";
    return chained(new ConnectionException(message, timeout, safe));
  }

  /**
   * Returns how long to wait before the next attempt, or {@code null} if the failure is final.
   *
   * @param failure what the last attempt ended with
   */
  @Nullable Duration retryDelay(SignalWireException failure) {
    // It may have been executed, or will fail again.
    if (!repeatable) {
      return null;
    }
    // Enough was tried.
    if (attempts > retryPolicy.maxRetries()) {
      return null;
    }
    // The service knows best when it can take a request.
    Duration delay = failure instanceof ApiException e ? e.retryAfter() : null;
    if (delay == null) {
      try {
        delay = retryPolicy.backoff().delay(attempts, executor.timing().random());
      } catch (RuntimeException e) {
        // A user's backoff that fails must not hide what it was asked about.
        failure.addSuppressed(e);
        return null;
      }
    }
    // The caller would rather know now than wait for a time that is too late.
    if (delay.compareTo(Duration.ofNanos(remainingNanos())) >= 0) {
      return null;
    }
    earlier = failure;
    return delay;
  }

  /** Logs the failure that the user gets. */
  void failedFinally(SignalWireException failure) {
    executor.log().failed(operation, request, failure, attempts, elapsedNanos());
  }

  private <E extends SignalWireException> E chained(E failure) {
    if (earlier != null) {
      failure.addSuppressed(earlier);
      earlier = null;
    }
    return failure;
  }

  Operation<T> operation() {
    return operation;
  }

  Clock clock() {
    return executor.timing().clock();
  }

  /** Gathers what a failure must not show; asked for only when there is one. */
  Secrets secrets() {
    return new Secrets(executor.credentials(), form, options.fields());
  }

  private long elapsedNanos() {
    return executor.timing().nanoTime().getAsLong() - start;
  }

  private long remainingNanos() {
    return timeoutNanos - elapsedNanos();
  }

  /** A server's promise that it did not act on the request (RFC 9113, section 8.7). */
  private static boolean isRefusedStream(Throwable cause) {
    return "stream was reset: REFUSED_STREAM".equals(cause.getMessage());
  }

  /** A wrong certificate does not become right by asking again. */
  private static boolean isCertificateProblem(Throwable cause) {
    for (Throwable t = cause; t != null; t = t.getCause()) {
      if (t instanceof CertificateException || t instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }
}
