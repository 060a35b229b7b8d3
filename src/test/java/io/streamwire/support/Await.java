package io.streamwire.support;

import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about. */
public final class Await {

  private static final long LONGEST_NANOS = 20_000_000_000L;

  private Await() {}

  /** Returns when the condition holds; fails after 20 s. */
  public static void until(BooleanSupplier condition) {
    until("what is waited for happens", condition);
  }

  /** As {@link #until(BooleanSupplier)}, with words for the failure. */
  public static void until(String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > LONGEST_NANOS) {
        throw new AssertionError("waited for 20 s until " + what);
      }
      Thread.onSpinWait();
    }
  }
}
