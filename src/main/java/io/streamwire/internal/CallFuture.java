package io.streamwire.internal;

import io.streamwire.error.SignalWireException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** The future of an asynchronous call. Between attempts no thread waits. */
final class CallFuture<T, R> extends CompletableFuture<R> implements Callback {

  private final Execution<T> execution;
  private final Executions executions;
  private final Sleeper sleeper;
  private final Function<Answer<T>, R> result;
  private volatile @Nullable Call current;

  CallFuture(
      Execution<T> execution,
      Executions executions,
      Sleeper sleeper,
      Function<Answer<T>, R> result) {
    this.execution = execution;
    this.executions = executions;
    this.sleeper = sleeper;
    this.result = result;
  }

  /** Starts the next attempt, unless nobody waits for it any more. */
  void attempt() {
    if (isDone()) {
      return;
    }
    Call call = execution.nextCall();
    current = call;
    // Cancelled between the check and the assignment: the canceller did not see this call.
    if (isDone()) {
      return;
    }
    executions.starting(call, execution);
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
    executions.ended(call);
    try {
      Answer<T> answer = execution.received(response);
      current = null;
      complete(result.apply(answer));
    } catch (SignalWireException e) {
      failed(e);
    } catch (RuntimeException | Error e) {
      // OkHttp would only print it, and the future would never end.
      completeExceptionally(e);
    }
  }

  @Override
  public void onFailure(Call call, IOException e) {
    executions.ended(call);
    if (!isDone()) {
      failed(execution.failed(e));
    }
  }

  private void failed(SignalWireException failure) {
    current = null;
    Duration delay = execution.retryDelay(failure);
    if (delay == null) {
      execution.failedFinally(failure);
      completeExceptionally(failure);
    } else {
      sleeper.after(delay).execute(this::repeat);
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
