package io.streamwire.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.support.Await;
import org.junit.jupiter.api.Test;

class PulseTest {

  @Test
  void beatsFromTheFirstCall() {
    Pulse slow = new Pulse(60_000);
    assertThat(slow.isBeating()).isFalse();

    slow.keepBeating();
    slow.keepBeating();

    assertThat(slow.isBeating()).isTrue();
    assertThat(slow.exit()).isFalse(); // it waits in the queue: its time has not come
  }

  @Test
  void endsWithTheCalls() {
    Pulse pulse = new Pulse(1);

    pulse.keepBeating();

    Await.until(() -> !pulse.isBeating());
  }
}
