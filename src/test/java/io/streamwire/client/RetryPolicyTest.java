package io.streamwire.client;

import static java.time.Duration.ZERO;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {

  /** {@code nextDouble()} is 0.5, and just below 1. */
  private static final RandomGenerator HALF = () -> Long.MIN_VALUE;

  private static final RandomGenerator HIGHEST = () -> -1L;
  private static final RandomGenerator LOWEST = () -> 0L;

  @Test
  void noneNeverRepeats() {
    assertThat(RetryPolicy.none().maxRetries()).isZero();
    assertThat(RetryPolicy.none()).hasToString("RetryPolicy{maxRetries=0}");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 250",
    "2, 500",
    "3, 1000",
    "4, 2000",
    "5, 4000",
    "6, 4000",
    "62, 4000",
    "100, 4000"
  })
  void standardDoublesFromHalfASecondToEight(int retry, long halfMillis) {
    RetryPolicy standard = RetryPolicy.standard();
    assertThat(standard.maxRetries()).isEqualTo(2);
    assertThat(standard.backoff().delay(retry, HALF)).isEqualTo(ofMillis(halfMillis));
    assertThat(standard.backoff().delay(retry, LOWEST)).isEqualTo(ZERO);
    assertThat(standard.backoff().delay(retry, HIGHEST))
        .isBetween(ofMillis(halfMillis * 2).minus(ofNanos(10)), ofMillis(halfMillis * 2));
  }

  @Test
  void exponentialDoesNotOverflow() {
    Backoff long292Years = Backoff.exponential(ofNanos(1), ofDays(106_751));
    assertThat(long292Years.delay(63, HALF)).isPositive();
    assertThat(long292Years.delay(100, HALF)).isPositive();
    Backoff constant = Backoff.exponential(ofDays(106_751), ofDays(106_751));
    assertThat(constant.delay(2, HALF)).isEqualTo(ofDays(106_751).dividedBy(2));
  }

  @Test
  void fixedIsAlwaysTheSame() {
    assertThat(Backoff.fixed(ofSeconds(3)).delay(1, LOWEST)).isEqualTo(ofSeconds(3));
    assertThat(Backoff.fixed(ofSeconds(3)).delay(9, HIGHEST)).isEqualTo(ofSeconds(3));
    assertThat(Backoff.fixed(ZERO).delay(1, HALF)).isEqualTo(ZERO);
  }

  @ParameterizedTest
  @CsvSource({"PT0S, PT1S", "PT-1S, PT1S", "PT2S, PT1S"})
  void exponentialRefusesWhatIsNoGrowth(Duration first, Duration most) {
    assertThatThrownBy(() -> Backoff.exponential(first, most))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("backoff: " + first + " to " + most + " (expected: 0 < first <= most)");
  }

  @Test
  void fixedRefusesWhatIsNoTime() {
    assertThatThrownBy(() -> Backoff.fixed(ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("backoff: PT-0.001S (expected: >= 0)");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 101})
  void numberOfRepeatsIsBounded(int maxRetries) {
    assertThatThrownBy(() -> RetryPolicy.of(maxRetries, Backoff.fixed(ZERO)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("maxRetries: " + maxRetries + " (expected: 0 to 100)");
  }

  @Test
  void policyKeepsWhatItWasGiven() {
    Backoff backoff = Backoff.fixed(ZERO);
    assertThat(RetryPolicy.of(100, backoff).maxRetries()).isEqualTo(100);
    assertThat(RetryPolicy.of(0, backoff).backoff()).isSameAs(backoff);
  }
}
