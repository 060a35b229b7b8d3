package io.streamwire.internal.call;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.RequestOptions;
import io.streamwire.error.StreamwireException;
import io.streamwire.internal.call.Step.Failed;
import io.streamwire.internal.call.Step.Retry;
import io.streamwire.internal.call.Step.Succeeded;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Executes the calls of one client. Thread-safe. */
public final class CallRunner {

  private final CallSettings settings;
  private final CallLog log = new CallLog();

  /** Creates a runner. */
  public CallRunner(CallSettings settings) {
    this.settings = settings;
  }

  /**
   * Executes a call and blocks the calling thread until it ends.
   *
   * @throws StreamwireException if the last attempt failed
   */
  public <T extends @Nullable Object> ApiResponse<T> execute(
      Operation<T> operation, Request request, RequestOptions options) {
    CallAttempts<T> attempts = new CallAttempts<>(settings, log, operation, request, options);
    Step<T> step =
        Thread.currentThread().isInterrupted() ? attempts.interruptedBefore() : run(attempts);
    while (step instanceof Retry<T> retry) {
      sleep(attempts, retry);
      step = run(attempts);
    }
    if (step instanceof Failed<T> failed) {
      throw failed.failure();
    }
    return ((Succeeded<T>) step).response();
  }

  /**
   * Executes a call on the dispatcher's threads. Cancelling the future cancels the call and its
   * remaining attempts.
   *
   * @param result converts the response to the result of the future
   */
  public <T extends @Nullable Object, R extends @Nullable Object> CompletableFuture<R> executeAsync(
      Operation<T> operation,
      Request request,
      RequestOptions options,
      Function<ApiResponse<T>, R> result) {
    CallAttempts<T> attempts = new CallAttempts<>(settings, log, operation, request, options);
    CallFuture<T, R> future = new CallFuture<>(attempts, settings, result);
    future.start();
    return future;
  }

  private <T extends @Nullable Object> Step<T> run(CallAttempts<T> attempts) {
    return OwnThreadAttempt.isSafe(attempts.request())
        ? new OwnThreadAttempt<>(attempts, settings.threads()).make()
        : new AttemptTask<>(attempts, settings.threads()).await();
  }

  private <T extends @Nullable Object> void sleep(CallAttempts<T> attempts, Retry<T> retry) {
    try {
      settings.timing().sleeper().sleep(retry.delay());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw attempts.interruptedWait(retry.failure());
    }
  }
}
