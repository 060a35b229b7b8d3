package io.streamwire.testkit;

import java.time.Duration;
import java.util.List;

/** Every request that the simulator received, refused ones included, in order. Thread-safe. */
public final class Journal {
  private final EventLog<JournalEntry> entries;

  Journal(Duration timeout) {
    entries = new EventLog<>("requests", timeout);
  }

  void add(JournalEntry entry) {
    entries.add(entry);
  }

  /** A copy of what was seen so far. */
  public List<JournalEntry> entries() {
    return entries.all();
  }

  /** The latest request; an {@link AssertionError} if there was none. */
  public JournalEntry last() {
    List<JournalEntry> all = entries.awaitCount(1);
    return entries.count() == 1 ? all.get(0) : entries.all().get(entries.count() - 1);
  }

  /** Waits until {@code count} requests were seen and returns the first so many. */
  public List<JournalEntry> awaitRequests(int count) {
    return entries.awaitCount(count);
  }
}
