package io.streamwire.internal.call;

import io.streamwire.client.ApiResponse;
import io.streamwire.internal.call.CallAttempts.Failed;
import io.streamwire.internal.call.CallAttempts.Repeat;
import io.streamwire.internal.call.CallAttempts.Step;
import io.streamwire.internal.call.CallAttempts.Succeeded;
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
 * The future of an asynchronous call. Between attempts no thread waits. The watch ends it at the
 * call's time limit, also where its attempt waits for a thread or is stuck. It is completed on the
 * executor for callbacks: what a user has attached to it may block, and holds no other call up.
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

  /** Starts the first attempt; what is thrown on the way is thrown to the caller. */
  void start() {
    attempt();
    // The watch drops it again if it is over already.
    settings.threads().add(this);
  }

  private void attempt() {
    if (isOver()) {
      return;
    }
    Call call = attempts.next();
    current = call;
    // Cancelled between the check and the assignment: the canceller did not see this call.
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

  /** Ends the call too, because this is how {@code orTimeout} gives up on it. */
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
      repeat(); // Says that the client is closed.
    } else {
      outcome(attempts::closed);
    }
    leave();
  }

  /** Takes an outcome; whatever is thrown on the way ends the future, which nobody else would. */
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
    } else if (step instanceof Repeat<T> repeat) {
      settings.timing().sleeper().after(repeat.delay()).execute(this::repeat);
    } else if (step instanceof Failed<T> failed) {
      end(() -> completeExceptionally(failed.failure()));
    }
  }

  private void completed(Succeeded<T> success) {
    R value;
    try {
      value = result.apply(success.response());
    } catch (RuntimeException e) {
      completeExceptionally(e); // the reply is not what it was to become
      return;
    }
    if (!complete(value)) {
      success.discard();
    }
  }

  private void repeat() {
    try {
      attempt();
    } catch (Throwable e) {
      // The client was closed meanwhile. There is no caller to throw to.
      end(() -> completeExceptionally(e));
    }
  }

  /** Completes this future on the executor for callbacks; returns false if that is done already. */
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
      // Better here than never.
      completion.run();
    }
    return true;
  }

  /** Ends what is left of the call once its future is over. */
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
