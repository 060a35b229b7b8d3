package io.streamwire.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * What was seen so far, in order. A waiting thread is woken by the next observation; nobody polls,
 * nobody sleeps.
 *
 * <p>Thread-safe. The patience is real time: it only bounds how long a failing test takes.
 */
final class EventLog<T> {
  private final String what;
  private final Duration timeout;
  private final List<T> seen = new ArrayList<>();

  EventLog(String what, Duration timeout) {
    this.what = what;
    this.timeout = timeout;
  }

  synchronized void add(T observation) {
    seen.add(observation);
    notifyAll();
  }

  synchronized List<T> all() {
    return List.copyOf(seen);
  }

  synchronized int count() {
    return seen.size();
  }

  /** Returns the first {@code count} observations as soon as there are so many. */
  synchronized List<T> awaitCount(int count) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (seen.size() < count) {
      waitUntil(deadline, count + " " + what);
    }
    return List.copyOf(seen.subList(0, count));
  }

  /** Returns the first observation that {@code wanted} accepts, be it past or to come. */
  synchronized T awaitFirst(String wantedWhat, Predicate<? super T> wanted) {
    long deadline = System.nanoTime() + timeout.toNanos();
    for (int next = 0; ; next++) {
      while (next == seen.size()) {
        waitUntil(deadline, wantedWhat);
      }
      if (wanted.test(seen.get(next))) {
        return seen.get(next);
      }
    }
  }

  // Only called with the lock held, from a loop that tests its condition again.
  @SuppressWarnings("WaitNotInLoop")
  private void waitUntil(long deadline, String wantedWhat) {
    long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
    if (left <= 0) {
      throw new AssertionError(
          "Expected %s within %s, saw %d %s: %s"
              .formatted(
                  wantedWhat,
                  timeout,
                  seen.size(),
                  what,
                  seen.subList(0, Math.min(seen.size(), 20))));
    }
    try {
      wait(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Interrupted while waiting for " + wantedWhat, e);
    }
  }
}
