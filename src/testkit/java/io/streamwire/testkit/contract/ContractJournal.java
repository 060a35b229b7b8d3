package io.streamwire.testkit.contract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** All requests that the server received, including rejected ones, in order. Thread-safe. */
public final class ContractJournal {

  private final Duration timeout;
  private final List<ReceivedRequest> entries = new ArrayList<>();

  ContractJournal(Duration timeout) {
    this.timeout = timeout;
  }

  synchronized void add(ReceivedRequest entry) {
    entries.add(entry);
    notifyAll();
  }

  /** Returns a copy of the requests so far. */
  public synchronized List<ReceivedRequest> entries() {
    return List.copyOf(entries);
  }

  /** Returns the requests for one operation so far. */
  public List<ReceivedRequest> entries(String operationId) {
    return entries().stream().filter(entry -> operationId.equals(entry.operationId())).toList();
  }

  /** Returns the latest request, or throws an {@link AssertionError} if there was none. */
  public synchronized ReceivedRequest last() {
    if (entries.isEmpty()) {
      throw new AssertionError("Expected a request, saw none");
    }
    return entries.get(entries.size() - 1);
  }

  /** Waits until {@code count} requests were received and returns the first {@code count}. */
  public synchronized List<ReceivedRequest> awaitRequests(int count) {
    long deadline = System.nanoTime() + timeout.toNanos();
    while (entries.size() < count) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new AssertionError(
            "Expected " + count + " requests within " + timeout + ", saw " + entries);
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("Interrupted while waiting for requests", e);
      }
    }
    return List.copyOf(entries.subList(0, count));
  }
}
