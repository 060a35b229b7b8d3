package io.streamwire.internal.call;

import io.streamwire.client.ApiResponse;
import io.streamwire.internal.call.CallAttempts.Failed;
import io.streamwire.internal.call.CallAttempts.Repeat;
import io.streamwire.internal.call.CallAttempts.Step;
import io.streamwire.internal.call.CallAttempts.Succeeded;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;

/** The future of an asynchronous call. Between attempts no thread waits. */
final class CallFuture<T extends @Nullable Object, R extends @Nullable Object>
    extends CompletableFuture<R> implements Callback {

  private final CallAttempts<T> attempts;
  private final Sleeper sleeper;
  private final Function<ApiResponse<T>, R> result;
  private volatile @Nullable Call current;

  CallFuture(CallAttempts<T> attempts, Sleeper sleeper, Function<ApiResponse<T>, R> result) {
    this.attempts = attempts;
    this.sleeper = sleeper;
    this.result = result;
  }

  /** Starts the next attempt, unless the future is done already. */
  void attempt() {
    if (isDone()) {
      return;
    }
    Call call = attempts.next();
    current = call;
    // Cancelled between the check and the assignment: the canceller did not see this call.
    if (isDone()) {
      return;
    }
    call.enqueue(this);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    Call call = current;
    if (cancelled && call != null) {
      call.cancel();
    }
    return cancelled;
  }

  /** Ends the call too, because this is how {@code orTimeout} gives up on it. */
  @Override
  public boolean completeExceptionally(Throwable failure) {
    boolean completed = super.completeExceptionally(failure);
    Call call = current;
    if (completed && call != null) {
      call.cancel();
    }
    return completed;
  }

  @Override
  public void onResponse(Call call, Response response) {
    try {
      proceed(attempts.received(response));
    } catch (RuntimeException | Error e) {
      // OkHttp would only print it, and the future would never end.
      completeExceptionally(e);
    }
  }

  @Override
  public void onFailure(Call call, IOException e) {
    if (!isDone()) {
      proceed(attempts.failed(e));
    }
  }

  private void proceed(Step<T> step) {
    current = null;
    if (step instanceof Succeeded<T> success) {
      boolean taken = complete(result.apply(success.response()));
      if (!taken && success.response().body() instanceof ResponseBody body) {
        // A body that is read by the caller, and the caller has left.
        body.close();
      }
    } else if (step instanceof Repeat<T> repeat) {
      sleeper.after(repeat.delay()).execute(this::repeat);
    } else if (step instanceof Failed<T> failed) {
      completeExceptionally(failed.failure());
    }
  }

  private void repeat() {
    try {
      attempt();
    } catch (RuntimeException e) {
      // The client was closed meanwhile. There is no caller to throw to.
      completeExceptionally(e);
    }
  }
}
