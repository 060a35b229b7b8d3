package io.streamwire.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class MaskingTest {

  private final Secrets secrets =
      new Secrets(List.of("PT_token", "cDpQVF90b2tlbg==", "four", "PT_token_long", "abc"));

  @Test
  void longestSecretIsMaskedWhole() {
    assertThat(secrets.mask("PT_token_long PT_token")).isEqualTo("*** ***");
  }

  @Test
  void fourCharactersAreASecretAndThreeAreNot() {
    assertThat(secrets.mask("four abc")).isEqualTo("*** abc");
  }

  @Test
  void cleanCauseIsKept() {
    IOException cause = new IOException("clean", new IOException("clean too"));
    cause.addSuppressed(new IOException());
    assertThat(secrets.mask(cause)).isSameAs(cause);
  }

  @Test
  void secretAnywhereBelowACauseReplacesIt() {
    IOException nested = new IOException("clean", new IOException("PT_token"));
    IOException suppressed = new IOException("clean");
    suppressed.addSuppressed(new IOException("PT_token"));
    for (IOException cause : List.of(new IOException("PT_token"), nested, suppressed)) {
      Throwable safe = secrets.mask(cause);
      assertThat(safe).isNotSameAs(cause).hasNoCause().hasNoSuppressedExceptions();
      assertThat(safe.getStackTrace()).isEqualTo(cause.getStackTrace());
    }
  }

  @Test
  void chainWithoutAnEndIsReplaced() {
    IOException one = new IOException("one");
    IOException other = new IOException("other", one);
    one.initCause(other);
    assertThat(secrets.mask(one)).isNotSameAs(one).hasNoCause();
  }

  @Test
  void suppressionWithoutAnEndIsReplaced() {
    IOException one = new IOException("one");
    IOException other = new IOException("other");
    one.addSuppressed(other);
    other.addSuppressed(one);
    assertThat(secrets.mask(one)).isNotSameAs(one).hasNoSuppressedExceptions();
  }

  @Test
  void headersWithoutSecretsAreKept() {
    Headers clean = Headers.of("A", "b");
    assertThat(secrets.mask(clean)).isSameAs(clean);
    assertThat(secrets.mask(Headers.of("A", "x four y", "B", "c")))
        .isEqualTo(Headers.of("A", "x *** y", "B", "c"));
  }
}
