package io.streamwire.testkit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How status callbacks are delivered, and what became of them. As documented: three tries; two
 * seconds to connect, five to answer, fifteen in all, unless the URL's fragment says otherwise;
 * late, repeated, out of order or lost at times, which a test asks for here. Thread-safe.
 */
public final class Callbacks {
  private final EventLog<CallbackDelivery> deliveries;
  private final Deque<CallbackFault> faults = new ArrayDeque<>();
  private volatile boolean signsDefaultPort;
  private volatile boolean addsSha256;

  Callbacks(Duration timeout) {
    deliveries = new EventLog<>("callback deliveries", timeout);
  }

  /** What goes wrong with the next {@code count} callbacks that are not told otherwise. */
  public void next(int count, CallbackFault fault) {
    synchronized (faults) {
      for (int i = 0; i < count; i++) {
        faults.add(fault);
      }
    }
  }

  /**
   * Signs URLs with {@code :443} or {@code :80} where they have no port, as the platform does at
   * times.
   */
  public void signDefaultPort() {
    signsDefaultPort = true;
  }

  /** Adds {@code X-SignalWire-SHA256-Signature}. */
  public void addSha256Signature() {
    addsSha256 = true;
  }

  /** Every try so far, in the order in which they ended. */
  public List<CallbackDelivery> deliveries() {
    return deliveries.all();
  }

  /** Waits for a try to deliver this event that your server answered with 2xx. */
  public CallbackDelivery awaitDelivered(String event) {
    return deliveries.awaitFirst(
        "a delivered " + event, delivery -> delivery.event().equals(event) && delivery.succeeded());
  }

  /** Waits until that many tries have ended and returns them. */
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
