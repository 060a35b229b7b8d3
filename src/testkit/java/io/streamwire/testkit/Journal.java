package io.streamwire.testkit;

import java.time.Duration;
import java.util.List;

/** All requests that the simulator received, including rejected ones, in order. Thread-safe. */
public final class Journal {

  private final EventLog<JournalEntry> entries;

  Journal(Duration timeout) {
    entries = new EventLog<>("requests", timeout);
  }

  void add(JournalEntry entry) {
    entries.add(entry);
  }

  /** Returns a copy of the requests so far. */
  public List<JournalEntry> entries() {
    return entries.all();
  }

  /**
   * Returns the latest request. Waits for the first request, and throws an {@link AssertionError}
   * if there is none within the timeout.
   */
  public JournalEntry last() {
    List<JournalEntry> all = entries.awaitCount(1);
    return entries.count() == 1 ? all.get(0) : entries.all().get(entries.count() - 1);
  }

  /** Waits until {@code count} requests were received and returns the first {@code count}. */
  public List<JournalEntry> awaitRequests(int count) {
    return entries.awaitCount(count);
  }
}
