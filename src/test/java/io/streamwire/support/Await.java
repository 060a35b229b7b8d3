package io.streamwire.support;

import java.util.function.BooleanSupplier;

/** Waits for what another thread brings about. */
public final class Await {

  private static final long LONGEST_NANOS = 20_000_000_000L;

  private Await() {}

  /** Returns when the condition holds; fails after 20 s. */
  public static void until(BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > LONGEST_NANOS) {
        throw new AssertionError("waited for 20 s");
      }
      Thread.onSpinWait();
    }
  }
}
