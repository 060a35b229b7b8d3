package io.streamwire.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
  void credentialsInTheAlphabetOfUrlsAndInHexAreMasked() {
    Secrets basic = new Secrets(List.of("cD+/dG9rZW4=", "PT_token"));
    assertThat(basic.mask("a cD-_dG9rZW4 b")).isEqualTo("a *** b");
    assertThat(basic.mask("50545f746f6b656e 50545F746F6B656E")).isEqualTo("*** ***");
  }

  @Test
  void headersThatOkHttpHidesAreMaskedTooAndTheirNames() {
    Headers headers =
        new Headers.Builder()
            .add("Set-Cookie", "a=PT_token")
            .add("Authorization", "PT_token")
            .add("X-PT_token", "b")
            .build();
    Headers masked = secrets.mask(headers);
    assertThat(masked.value(0)).isEqualTo("a=***");
    assertThat(masked.value(1)).isEqualTo("***");
    assertThat(masked.name(2)).isEqualTo("X-***");
  }

  /** The product of both lengths would be some 10^11 steps. */
  @Test
  @Timeout(20)
  void secretOfOneLetterInABodyOfOneLetterIsFoundInOnePass() {
    Secrets letters = new Secrets(List.of("a".repeat(100_000) + "b", "a".repeat(50_000)));
    assertThat(letters.mask("a".repeat(1_000_000))).isEqualTo("***");
  }

  @Test
  void headersWithoutSecretsAreKept() {
    Headers clean = Headers.of("A", "b");
    assertThat(secrets.mask(clean)).isSameAs(clean);
    assertThat(secrets.mask(Headers.of("A", "x four y", "B", "c")))
        .isEqualTo(Headers.of("A", "x *** y", "B", "c"));
  }
}
