package io.streamwire.internal.call;

import io.streamwire.client.ApiResponse;
import io.streamwire.internal.call.Step.Failed;
import io.streamwire.internal.call.Step.Retry;
import io.streamwire.internal.call.Step.Succeeded;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The future of an asynchronous call. No thread waits between attempts. The watch ends the future
 * when the timeout expires, even if its attempt is queued or blocked. The future is completed on
 * the executor for callbacks, so that dependent stages may block without delaying other calls.
 */
final class CallFuture<T extends @Nullable Object, R extends @Nullable Object>
    extends CompletableFuture<R> implements Callback, CallThreads.InFlight {

  private final CallAttempts<T> attempts;
  private final CallSettings settings;
  private final Function<ApiResponse<T>, R> result;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile @Nullable Call current;
  private volatile boolean busy;

  CallFuture(CallAttempts<T> attempts, CallSettings settings, Function<ApiResponse<T>, R> result) {
    this.attempts = attempts;
    this.settings = settings;
    this.result = result;
  }

  /** Starts the first attempt. Its exceptions are thrown to the caller. */
  void start() {
    attempt();
    // The watch removes it again if the call has already ended.
    settings.threads().add(this);
  }

  private void attempt() {
    if (isOver()) {
      return;
    }
    Call call = attempts.next();
    current = call;
    // Cancelled between the check and the assignment: cancel() did not see this call.
    if (isOver()) {
      return;
    }
    busy = true;
    call.enqueue(this);
  }

  private boolean isOver() {
    return isDone() || ended.get();
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      leave();
    }
    return cancelled;
  }

  /** Also cancels the call, because {@code orTimeout} ends the future with this method. */
  @Override
  public boolean completeExceptionally(Throwable failure) {
    boolean completed = super.completeExceptionally(failure);
    if (completed) {
      leave();
    }
    return completed;
  }

  @Override
  public void onResponse(Call call, Response response) {
    outcome(
        () -> {
          try {
            return attempts.received(response);
          } finally {
            busy = false;
          }
        });
  }

  @Override
  public void onFailure(Call call, IOException e) {
    busy = false;
    outcome(() -> attempts.failed(e));
  }

  @Override
  public void watch() {
    if (isOver()) {
      if (busy) {
        attempts.breakOff();
      } else {
        settings.threads().remove(this);
      }
    } else if (attempts.remainingNanos() < -AttemptTask.GRACE.toNanos()) {
      outcome(attempts::expired);
      leave();
    }
  }

  @Override
  public void abort() {
    if (attempts.isWaiting()) {
      retry(); // Fails, because the client is closed.
    } else {
      outcome(attempts::closed);
    }
    leave();
  }

  /**
   * Processes an outcome. Any exception on the way completes the future, which would otherwise
   * never be completed.
   */
  private void outcome(Supplier<Step<T>> outcome) {
    try {
      proceed(outcome.get());
    } catch (Throwable e) {
      end(() -> completeExceptionally(e));
    }
  }

  private void proceed(Step<T> step) {
    if (step instanceof Succeeded<T> success) {
      boolean first = end(() -> completed(success));
      if (!first) {
        success.discard();
      }
    } else if (step instanceof Retry<T> retry) {
      settings.timing().sleeper().after(retry.delay()).execute(this::retry);
    } else if (step instanceof Failed<T> failed) {
      end(() -> completeExceptionally(failed.failure()));
    }
  }

  private void completed(Succeeded<T> success) {
    R value;
    try {
      value = result.apply(success.response());
    } catch (RuntimeException e) {
      completeExceptionally(e); // the response could not be converted
      return;
    }
    if (!complete(value)) {
      success.discard();
    }
  }

  private void retry() {
    try {
      attempt();
    } catch (Throwable e) {
      // The client was closed in the meantime. There is no caller to throw to.
      end(() -> completeExceptionally(e));
    }
  }

  /**
   * Completes this future on the executor for callbacks. Returns false if it was already completed.
   */
  private boolean end(Runnable completion) {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    if (!busy) {
      settings.threads().remove(this);
    }
    try {
      settings.callbacks().execute(completion);
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      // Completing it on this thread is better than never completing it.
      completion.run();
    }
    return true;
  }

  /** Cancels the rest of the call after its future was completed. */
  private void leave() {
    ended.set(true);
    if (!busy) {
      settings.threads().remove(this);
    }
    Call call = current;
    if (call != null) {
      call.cancel();
    }
  }
}
