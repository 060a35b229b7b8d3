package io.streamwire.testkit;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/**
 * The clock of the simulator's audio and callbacks: {@link #real()} for a demo or a load test,
 * {@link VirtualClock} to simulate an hour of audio immediately. Implementations are thread-safe.
 */
public interface SimulatorClock extends InstantSource, AutoCloseable {

  /** Returns a clock in real time. Its single thread does not keep the JVM alive. */
  static SimulatorClock real() {
    return new RealClock();
  }

  /** Runs a task once after a delay, which may be zero, on a thread that the clock chooses. */
  void after(Duration delay, Runnable task);

  /** Runs a task immediately and then in every period until it returns false. */
  void every(Duration period, BooleanSupplier task);

  /**
   * Called by a sender whose queue may be full. With the real clock the sender drops frames when
   * the queue is full; with the virtual clock it waits.
   *
   * @return true if there is room now
   */
  boolean awaitRoom(BooleanSupplier isFull);

  /** Discards the scheduled tasks and ends the clock's threads. */
  @Override
  void close();
}
