package io.streamwire.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A log of events in order. Adding an event wakes the waiting threads.
 *
 * <p>Thread-safe. The timeout is in real time; it only limits the duration of a failing test.
 */
final class EventLog<T> {

  private final String name;
  private final Duration timeout;
  private final List<T> events = new ArrayList<>();

  EventLog(String name, Duration timeout) {
    this.name = name;
    this.timeout = timeout;
  }

  synchronized void add(T event) {
    events.add(event);
    notifyAll();
  }

  synchronized List<T> all() {
    return List.copyOf(events);
  }

  synchronized int count() {
    return events.size();
  }

  /** Waits until there are {@code count} events and returns the first {@code count}. */
  synchronized List<T> awaitCount(int count) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (events.size() < count) {
      waitUntil(deadline, count + " " + name);
    }
    return List.copyOf(events.subList(0, count));
  }

  /** Waits for the first event, past or future, that {@code wanted} accepts. */
  synchronized T awaitFirst(String expectation, Predicate<? super T> wanted) {
    long deadline = System.nanoTime() + timeout.toNanos();
    for (int next = 0; ; next++) {
      while (next == events.size()) {
        waitUntil(deadline, expectation);
      }
      if (wanted.test(events.get(next))) {
        return events.get(next);
      }
    }
  }

  // Called only with the lock held, from a loop that checks its condition again.
  @SuppressWarnings("WaitNotInLoop")
  private void waitUntil(long deadline, String expectation) {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      throw new AssertionError(
          "Expected %s within %s, saw %d %s: %s"
              .formatted(
                  expectation,
                  timeout,
                  events.size(),
                  name,
                  events.subList(0, Math.min(events.size(), 20))));
    }
    try {
      wait(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + expectation, e);
    }
  }
}
