package io.streamwire.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Time and chance of the machine; everywhere else tests bring their own. */
class TimingTest {

  private final Timing timing = Timing.system();

  @Test
  void nanosecondsAreThoseOfTheJvm() {
    long before = System.nanoTime();
    assertThat(timing.nanoTime().getAsLong()).isBetween(before, System.nanoTime());
  }

  @Test
  void chanceIsNoConstant() {
    assertThat(timing.random().nextLong()).isNotEqualTo(timing.random().nextLong());
  }

  @Test
  @Timeout(20)
  void interruptEndsASleepAtOnce() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> timing.sleeper().sleep(Duration.ofDays(1)));
  }

  @Test
  void laterTaskRunsOnAnotherThread() throws Exception {
    CompletableFuture<Thread> ran = new CompletableFuture<>();
    timing.sleeper().after(Duration.ZERO).execute(() -> ran.complete(Thread.currentThread()));
    assertThat(ran.get(20, TimeUnit.SECONDS)).isNotSameAs(Thread.currentThread());
  }
}
