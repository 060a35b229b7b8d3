package io.streamwire.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Faults to inject. Each fault is used once, in the order of the calls; afterwards the simulator
 * works normally. Thread-safe.
 *
 * <pre>{@code
 * signalwire.faults().nextRequests(2, RestFault.status(503).retryAfter("0"));
 * signalwire.faults().nextStreams(1, StreamFault.cutAfter(50));
 * }</pre>
 */
public final class Faults {

  private final Deque<RestFault> requests = new ArrayDeque<>();
  private final Deque<StreamFault> streams = new ArrayDeque<>();

  Faults() {}

  /** Applies a fault to the next {@code count} REST requests without a fault. */
  public synchronized void nextRequests(int count, RestFault fault) {
    for (int i = 0; i < count; i++) {
      requests.add(fault);
    }
  }

  /** Applies a fault to the next {@code count} streams without a fault. */
  public synchronized void nextStreams(int count, StreamFault fault) {
    for (int i = 0; i < count; i++) {
      streams.add(fault);
    }
  }

  synchronized @Nullable RestFault takeRequest() {
    return requests.poll();
  }

  synchronized StreamFault takeStream() {
    StreamFault next = streams.poll();
    return next == null ? StreamFault.NONE : next;
  }
}
