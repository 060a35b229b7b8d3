package io.streamwire.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/**
 * Uses one thread for all streams, because a tick takes only microseconds and OkHttp's threads
 * write to the sockets.
 */
final class RealClock implements SimulatorClock {

  private final ScheduledThreadPoolExecutor executor =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "signalwire-simulator");
            thread.setDaemon(true);
            return thread;
          });

  RealClock() {
    executor.setRemoveOnCancelPolicy(true);
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public void after(Duration delay, Runnable task) {
    try {
      var unused = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException closed) {
      // After close(), nothing is executed.
    }
  }

  @Override
  public void every(Duration period, BooleanSupplier task) {
    AtomicReference<ScheduledFuture<?>> self = new AtomicReference<>();
    Runnable tick =
        () -> {
          ScheduledFuture<?> future = self.get();
          if (!task.getAsBoolean() && future != null) {
            future.cancel(false);
          }
        };
    try {
      self.set(executor.scheduleAtFixedRate(tick, 0, period.toNanos(), TimeUnit.NANOSECONDS));
    } catch (RejectedExecutionException closed) {
      // After close(), nothing is executed.
    }
  }

  @Override
  public boolean awaitRoom(BooleanSupplier isFull) {
    return !isFull.getAsBoolean();
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
