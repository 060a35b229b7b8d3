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
 * A clock that stands still until {@link #advance} is called. It then runs all tasks that are due,
 * in order, on the caller's thread.
 */
public final class VirtualClock implements SimulatorClock {

  private final PriorityQueue<Task> tasks =
      new PriorityQueue<>(Comparator.comparing(Task::due).thenComparing(Task::order));
  private final AtomicLong order = new AtomicLong();
  private Instant now;

  /** Creates a clock that shows this instant until it is advanced. */
  public VirtualClock(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /**
   * Advances the time. All tasks that become due have been run when this method returns; their
   * messages may still be in transit.
   *
   * @param duration zero runs the tasks that are due now
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
      LockSupport.parkNanos(100_000); // until the sockets' threads have written some of the queue
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
