package io.streamwire.internal.call;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Time and chance, as parameters.
 *
 * @param clock the time of day, to read a {@code Retry-After} date against
 * @param nanoTime a clock that never jumps, for time limits
 * @param random the chance in a backoff
 * @param sleeper waits between attempts
 */
public record Timing(Clock clock, LongSupplier nanoTime, RandomGenerator random, Sleeper sleeper) {

  /** Returns the time and chance of the machine. */
  public static Timing system() {
    return new Timing(
        Clock.systemUTC(),
        System::nanoTime,
        // Asked for at each use: an instance may not leave its thread.
        () -> ThreadLocalRandom.current().nextLong(),
        Sleeper.SYSTEM);
  }
}
