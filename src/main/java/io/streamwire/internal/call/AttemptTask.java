package io.streamwire.internal.call;

import io.streamwire.internal.call.CallAttempts.Step;
import io.streamwire.internal.call.CallAttempts.Succeeded;
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
 * One attempt that a worker makes while the caller's thread waits. That thread never reads or
 * writes a connection, so an interrupt does not come into the middle of what others share.
 */
final class AttemptTask<T extends @Nullable Object> implements Runnable, CallThreads.InFlight {

  /** OkHttp, whose limit is the call's, has so long to say more exactly what went wrong. */
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

  /** Makes the attempt, and waits for it no longer than the call may take. */
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

  /** Ends the attempt from outside, unless it has an outcome already. */
  private Step<T> end(Supplier<Step<T>> reason) {
    if (!outcome.isDone()) {
      outcome.complete(reason.get());
    }
    call.cancel();
    return outcome.join();
  }

  /** The worker may be stuck after the caller has left. */
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
      // A user's interceptor means the caller's thread.
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

  /** Returns what a worker threw, with the caller's stack, which is not in it. */
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
