package io.streamwire.internal.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, with or without a blocked thread. */
public interface Sleeper {

  /** Blocks the calling thread. */
  void sleep(Duration time) throws InterruptedException;

  /** Returns an executor that starts its tasks after a delay, without a waiting thread. */
  Executor after(Duration time);

  /** Waits in real time. Delayed tasks run on the JDK's daemon timer thread. */
  Sleeper SYSTEM =
      new Sleeper() {
        @Override
        public void sleep(Duration time) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }

        @Override
        public Executor after(Duration time) {
          // The task only enqueues a call, so it may run on the timer's thread.
          return CompletableFuture.delayedExecutor(
              time.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
        }
      };
}
