package io.streamwire.internal.call;

import io.streamwire.error.ConnectionException;
import io.streamwire.error.OutcomeUnknownException;
import io.streamwire.error.StreamwireException;
import io.streamwire.internal.secret.Secrets;
import io.streamwire.internal.secret.TokenException;
import java.io.InterruptedIOException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Converts a transport failure of a call to an exception, which depends on whether the request may
 * have been executed.
 *
 * @param secrets the secrets to mask; called only after a failure
 */
record TransportFailures(
    Operation<?> operation,
    Request request,
    CallArguments arguments,
    UserInterceptors userInterceptors,
    Supplier<Secrets> secrets) {

  /**
   * Returns the exception for a failure.
   *
   * @param interrupted whether the call's thread was interrupted
   * @param attempt the attempt that failed
   * @param canceled whether the attempt was canceled
   */
  StreamwireException of(Throwable cause, boolean interrupted, Attempt attempt, boolean canceled) {
    boolean timeout = cause instanceof InterruptedIOException && !interrupted && !isRejected(cause);
    Throwable safe = secrets.get().mask(cause);
    if (isMaybeExecuted(cause, attempt, canceled)) {
      String message =
          operation.name()
              + ": "
              + reason(safe, interrupted, timeout)
              + (attempt.isSent() ? " after the request was sent" : " outside this client")
              + "; it may have been executed";
      return new OutcomeUnknownException(message, arguments.reference(), timeout, safe);
    }
    if (cause instanceof TokenException token && !interrupted) {
      return notSent(String.valueOf(safe.getMessage()), token.isTimeout(), safe);
    }
    String message =
        "no connection to "
            + request.url().host()
            + ":"
            + request.url().port()
            + ", "
            + reason(safe, interrupted, timeout);
    return notSent(message, timeout, safe);
  }

  /** Returns the exception for a request that was not sent. */
  ConnectionException notSent(String problem, boolean timeout, @Nullable Throwable cause) {
    return new ConnectionException(
        operation.name() + ": " + problem + "; nothing was sent", timeout, cause);
  }

  private static String reason(Throwable safe, boolean interrupted, boolean timeout) {
    return interrupted ? "interrupted" : timeout ? "timed out" : safe.toString();
  }

  private boolean isMaybeExecuted(Throwable cause, Attempt attempt, boolean canceled) {
    // A user's interceptor may have sent the request with another client.
    return attempt.isSent()
        || !attempt.failedBy(cause)
            && !isOurs(cause, canceled)
            && userInterceptors.mayHaveSent(cause);
  }

  /** Returns whether a failure comes from OkHttp before our interceptors were called. */
  private static boolean isOurs(Throwable cause, boolean canceled) {
    return isRejected(cause) || canceled || cause instanceof InterruptedIOException;
  }

  /** Returns whether an executor rejected the call. */
  static boolean isRejected(Throwable cause) {
    return cause.getCause() instanceof RejectedExecutionException;
  }
}
