package io.streamwire.support;

import io.streamwire.internal.call.Sleeper;
import io.streamwire.internal.call.Timing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * Time that passes only when a caller sleeps, and records the waits. The random number is fixed to
 * its maximum.
 */
public final class FakeTime implements Sleeper {

  /** The requested waits, in order. */
  public final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

  /** Tasks that wait for {@link #runLater}; else they run at once. */
  public final Deque<Runnable> later = new ConcurrentLinkedDeque<>();

  private boolean held;
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");

  /** The largest double below 1, as {@link RandomGenerator#nextDouble} makes it. */
  private static final RandomGenerator HIGHEST = () -> -1L;

  public Timing timing() {
    return new Timing(
        clock(), () -> now.getEpochSecond() * 1_000_000_000 + now.getNano(), HIGHEST, this);
  }

  /** Keeps tasks until {@link #runLater}. */
  public FakeTime hold() {
    held = true;
    return this;
  }

  public void runLater() {
    later.remove().run();
  }

  public void pass(Duration time) {
    now = now.plus(time);
  }

  @Override
  public void sleep(Duration time) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(time);
    pass(time);
  }

  @Override
  public Executor after(Duration time) {
    return task -> {
      waits.add(time);
      pass(time);
      if (held) {
        later.add(task);
      } else {
        task.run();
      }
    };
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }
}
