package io.streamwire.internal.call;

import java.time.Clock;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * The sources of time and randomness, replaceable for tests.
 *
 * @param clock the current time, for {@code Retry-After} dates
 * @param nanoTime a monotonic clock, for timeouts
 * @param random the randomness of a backoff
 * @param sleeper waits between attempts
 */
public record Timing(Clock clock, LongSupplier nanoTime, RandomGenerator random, Sleeper sleeper) {

  /** Returns the system's clocks and random generator. */
  public static Timing system() {
    return new Timing(
        Clock.systemUTC(),
        System::nanoTime,
        // Looked up for each use, because a ThreadLocalRandom must not be passed to another thread.
        () -> ThreadLocalRandom.current().nextLong(),
        Sleeper.SYSTEM);
  }
}
