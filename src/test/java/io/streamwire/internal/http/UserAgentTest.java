package io.streamwire.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.OkHttp;
import org.junit.jupiter.api.Test;

class UserAgentTest {

  private static final String ON =
      " okhttp/" + OkHttp.VERSION + " java/" + Runtime.version().feature();

  @Test
  void classesThatAreInNoJarHaveNoVersion() {
    assertThat(UserAgent.of(null)).isEqualTo("streamwire/dev" + ON);
  }

  @Test
  void suffixComesLast() {
    assertThat(UserAgent.of("dialer/4.2")).isEqualTo("streamwire/dev" + ON + " dialer/4.2");
  }
}
