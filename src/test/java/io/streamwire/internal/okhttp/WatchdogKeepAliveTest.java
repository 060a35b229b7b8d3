package io.streamwire.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.support.Await;
import org.junit.jupiter.api.Test;

class WatchdogKeepAliveTest {

  @Test
  void beatsFromTheFirstCall() {
    WatchdogKeepAlive slow = new WatchdogKeepAlive(60_000);
    assertThat(slow.isQueued()).isFalse();

    slow.keepQueued();
    slow.keepQueued();

    assertThat(slow.isQueued()).isTrue();
    assertThat(slow.exit()).isFalse(); // it waits in the queue: its time has not come
  }

  @Test
  void endsWithTheCalls() {
    WatchdogKeepAlive pulse = new WatchdogKeepAlive(1);

    pulse.keepQueued();

    Await.until(() -> !pulse.isQueued());
  }
}
