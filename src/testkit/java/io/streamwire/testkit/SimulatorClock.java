package io.streamwire.testkit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * The time by which the simulator sends audio and callbacks: {@link #real()} for a demo or a load
 * test, {@link VirtualClock} to let an hour of audio pass at once. Implementations are thread-safe.
 */
public interface SimulatorClock extends InstantSource, AutoCloseable {

  /** The system's time; its one thread keeps no JVM alive. */
  static SimulatorClock real() {
    return new RealClock();
  }

  /** Runs a task once, after a delay that may be zero, on a thread of the clock's choice. */
  void after(Duration delay, Runnable task);

  /** Runs a task at once and then every period, until it returns false. */
  void every(Duration period, BooleanSupplier task);

  /**
   * Called by a sender whose queue is full: a real sender drops what it has, as it would only come
   * later and later; a virtual one waits, as there is no later.
   *
   * @return true if there is room now
   */
  boolean awaitRoom(BooleanSupplier isFull);

  /** Forgets what is scheduled and ends the clock's threads. */
  @Override
  void close();
}
