package io.streamwire.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Configures the delivery of status callbacks and records the attempts. The delivery is as
 * documented: three attempts; timeouts of two seconds to connect, five to respond and fifteen in
 * total, unless the URL's fragment overrides them. Callbacks may be late, repeated, reordered or
 * lost; tests configure such faults with {@link #next}. Thread-safe.
 */
public final class Callbacks {

  private final EventLog<CallbackDelivery> deliveries;
  private final Deque<CallbackFault> faults = new ArrayDeque<>();
  private volatile boolean signsDefaultPort;
  private volatile boolean addsSha256;

  Callbacks(Duration timeout) {
    deliveries = new EventLog<>("callback deliveries", timeout);
  }

  /** Applies a fault to the next {@code count} callbacks without a fault. */
  public void next(int count, CallbackFault fault) {
    synchronized (faults) {
      for (int i = 0; i < count; i++) {
        faults.add(fault);
      }
    }
  }

  /**
   * Signs URLs without a port as if they had {@code :443} or {@code :80}, as the platform sometimes
   * does.
   */
  public void signDefaultPort() {
    signsDefaultPort = true;
  }

  /** Adds {@code X-SignalWire-SHA256-Signature} to callbacks. */
  public void addSha256Signature() {
    addsSha256 = true;
  }

  /** Returns all delivery attempts so far, in the order in which they ended. */
  public List<CallbackDelivery> deliveries() {
    return deliveries.all();
  }

  /** Waits for a delivery of this event to which your server responded with 2xx. */
  public CallbackDelivery awaitDelivered(String event) {
    return deliveries.awaitFirst(
        "a delivered " + event, delivery -> delivery.event().equals(event) && delivery.succeeded());
  }

  /** Waits until that many attempts have ended and returns them. */
  public List<CallbackDelivery> awaitTries(int count) {
    return deliveries.awaitCount(count);
  }

  CallbackFault takeFault() {
    synchronized (faults) {
      CallbackFault next = faults.poll();
      return next == null ? CallbackFault.NONE : next;
    }
  }

  boolean signsDefaultPort() {
    return signsDefaultPort;
  }

  boolean addsSha256() {
    return addsSha256;
  }

  void add(CallbackDelivery delivery) {
    deliveries.add(delivery);
  }
}
