package io.streamwire.internal.call;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Waits between attempts, holding a thread or none. */
public interface Sleeper {

  /** Waits on the calling thread. */
  void sleep(Duration time) throws InterruptedException;

  /** Returns an executor that begins its tasks so much later, without a thread waiting for it. */
  Executor after(Duration time);

  /** Waits in real time; the later tasks are kept by the JDK's own daemon timer. */
  Sleeper SYSTEM =
      new Sleeper() {
        @Override
        public void sleep(Duration time) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(time.toNanos());
        }

        @Override
        public Executor after(Duration time) {
          // The task only enqueues a call, so it may run on the timer's thread itself.
          return CompletableFuture.delayedExecutor(
              time.toNanos(), TimeUnit.NANOSECONDS, Runnable::run);
        }
      };
}
