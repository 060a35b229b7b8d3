package io.streamwire.internal.call;

import io.streamwire.internal.call.Step.Succeeded;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that a worker thread executes while the caller's thread waits. The caller's thread
 * does no I/O, so that interrupting it cannot damage a connection that other calls share.
 */
final class AttemptTask<T extends @Nullable Object> implements Runnable, CallThreads.InFlight {

  /** Extra time for OkHttp, which has the same timeout, to report the more specific error. */
  static final Duration GRACE = Duration.ofMillis(100);

  private final CallAttempts<T> attempts;
  private final CallThreads threads;
  private final Call call;
  private final CompletableFuture<Step<T>> outcome = new CompletableFuture<>();
  private volatile boolean interrupted;

  AttemptTask(CallAttempts<T> attempts, CallThreads threads) {
    this.attempts = attempts;
    this.threads = threads;
    this.call = attempts.next();
  }

  /** Starts the attempt and waits for its outcome, up to the call's timeout. */
  Step<T> await() {
    threads.add(this);
    try {
      threads.workers().execute(this);
      long nanos = attempts.remainingNanos() + GRACE.toNanos();
      return outcome.get(Math.max(1, nanos), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return end(attempts::interrupted);
    } catch (TimeoutException e) {
      return end(attempts::expired);
    } catch (RejectedExecutionException e) {
      threads.remove(this);
      return end(attempts::closed);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void abort() {
    end(attempts::closed);
  }

  /** Ends the attempt from outside, unless it already has an outcome. */
  private Step<T> end(Supplier<Step<T>> reason) {
    if (!outcome.isDone()) {
      outcome.complete(reason.get());
    }
    call.cancel();
    return outcome.join();
  }

  /** Closes the connection if the worker is still blocked after the caller has returned. */
  @Override
  public void watch() {
    if (outcome.isDone()) {
      attempts.breakOff();
    }
  }

  @Override
  public void run() {
    try {
      Step<T> step = attempts.make(call);
      // A user's interceptor that interrupts its thread means the caller's thread.
      interrupted = Thread.interrupted();
      if (!outcome.complete(step) && step instanceof Succeeded<T> late) {
        late.discard();
      }
    } catch (Throwable e) {
      interrupted = Thread.interrupted();
      outcome.completeExceptionally(e);
    } finally {
      threads.remove(this);
    }
  }

  /** Returns the exception that a worker threw. */
  private static RuntimeException unchecked(@Nullable Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      return exception;
    }
    return new IllegalStateException(thrown);
  }
}
