package io.streamwire.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Stands still until {@link #advance} is called, then does all that falls due, in order, in the
 * caller's thread.
 */
public final class VirtualClock implements SimulatorClock {
  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::order));
  private final AtomicLong order = new AtomicLong();
  private Instant now;

  /** A clock that shows this instant until it is advanced. */
  public VirtualClock(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /**
   * Moves time on. Whatever falls due meanwhile has happened when this returns; what it sent is on
   * its way.
   *
   * @param duration zero does what is due now
   */
  public void advance(Duration duration) {
    Instant end = instant().plus(duration);
    for (Task task = nextUntil(end); task != null; task = nextUntil(end)) {
      task.work().run();
    }
  }

  private synchronized @Nullable Task nextUntil(Instant end) {
    Task next = tasks.peek();
    if (next == null || next.due().isAfter(end)) {
      now = end;
      return null;
    }
    now = next.due();
    return tasks.poll();
  }

  @Override
  public void after(Duration delay, Runnable task) {
    schedule(instant().plus(delay), task);
  }

  @Override
  public void every(Duration period, BooleanSupplier task) {
    schedule(instant(), new Repeating(period, task));
  }

  private synchronized void schedule(Instant due, Runnable work) {
    tasks.add(new Task(due, order.incrementAndGet(), work));
  }

  @Override
  public boolean awaitRoom(BooleanSupplier isFull) {
    while (isFull.getAsBoolean()) {
      LockSupport.parkNanos(100_000); // Until the sockets' own threads have written some of it.
    }
    return true;
  }

  @Override
  public synchronized void close() {
    tasks.clear();
  }

  private record Task(Instant due, long order, Runnable work) {}

  private final class Repeating implements Runnable {
    private final Duration period;
    private final BooleanSupplier task;

    Repeating(Duration period, BooleanSupplier task) {
      this.period = period;
      this.task = task;
    }

    @Override
    public void run() {
      if (task.getAsBoolean()) {
        schedule(instant().plus(period), this);
      }
    }
  }
}
