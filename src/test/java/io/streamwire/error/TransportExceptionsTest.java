package io.streamwire.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class TransportExceptionsTest {

  private final IOException cause = new IOException("cause");

  @Test
  void malformedResponseExceptionKeepsTheResponse() {
    MalformedResponseException e =
        new MalformedResponseException(
            "a\nb", 201, Headers.of("X-Request-Id", "r"), "<html>", cause);
    assertThat(e).hasMessage("a b").hasCause(cause);
    assertThat(e.status()).isEqualTo(201);
    assertThat(e.headers().get("x-request-id")).isEqualTo("r");
    assertThat(e.requestId()).isEqualTo("r");
    assertThat(e.body()).isEqualTo("<html>");
  }
}
