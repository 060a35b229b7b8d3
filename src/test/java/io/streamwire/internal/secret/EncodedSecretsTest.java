package io.streamwire.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A server's answer may spell a secret as URLs, JSON, HTML or mail do: it is hidden all the same.
 */
class EncodedSecretsTest {

  private static String masked(String secret, String text) {
    return new Secrets(List.of("tok", "cDp0b2s=", secret)).mask(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b +\"é\"😀",
        "a%2Fb%20%2B%22%C3%A9%22%F0%9F%98%80",
        "a%2fb+%2b%22%c3%a9%22%f0%9f%98%80",
        "%61%2f%62%20%2b%22%c3%a9%22%f0%9f%98%80",
        "a\\/b +\\\"é\\\"😀",
        "a\\u002fb \\u002B\\u0022\\u00e9\\u0022\\ud83d\\uDE00",
        "a\\\\/b +\\\\\\\"é\\\\\\\"😀",
        "a&#47;b &#43;&quot;&#233;&quot;&#128512;",
        "a&#x2f;b &#X2B;&#034;&#xE9;&quot;&#x1F600;",
        "a/b\r\n +\"é\"\n😀",
        "a/b\\r\\n +\"é\"\\n😀",
      })
  void secretIsHiddenInEachSpelling(String spelling) {
    assertThat(masked("a/b +\"é\"😀", spelling)).isEqualTo("***");
    assertThat(masked("a/b +\"é\"😀", "<" + spelling + ">" + spelling + ";"))
        .isEqualTo("<***>***;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5% & \\u0041 %41 &lt;",
        "5%25+%26+%5Cu0041+%2541+%26lt%3B",
        "5% & \\\\u0041 %41 &lt;",
      })
  void secretThatLooksLikeAnEscapeIsHidden(String spelling) {
    assertThat(masked("5% & \\u0041 %41 &lt;", "<" + spelling + ">")).isEqualTo("<***>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"&lt;a&gt;&amp;&apos;b", "&#60;a&#62;&#38;&#39;b", "\\u003ca>\\u0026'b"})
  void markupIsHidden(String spelling) {
    assertThat(masked("<a>&'b", spelling)).isEqualTo("***");
  }

  @Test
  void base64IsHiddenThoughItIsBrokenIntoLines() {
    assertThat(
            new Secrets(List.of("PT/secret+token", "cDpQVC9zZWNyZXQrdG9rZW4="))
                .mask("Basic cDpQVC9z\r\nZWNyZXQr\ndG9rZW4=."))
        .isEqualTo("Basic ***.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "&amp;&lt;&gt;&apos;&#x110000;&#-1;",
        "100% of 5%2 is 5%zz; \\ \\x \\u12 \\uzzzz \\ud83d & &; &nbsp; &#; &#x; &#1114112; \\",
        "%",
        "%4",
        "\\u004",
        "&#47",
        "",
      })
  void textWithoutSecretStaysAsItIs(String text) {
    assertThat(masked("secret", text)).isEqualTo(text);
  }

  @Test
  void restOfTheTextKeepsItsSpelling() {
    assertThat(masked("secret", "%41\\u0041&amp;+secret+%41\\u0041&amp;"))
        .isEqualTo("%41\\u0041&amp;+***+%41\\u0041&amp;");
  }

  @Test
  void markThatBeginsNoEscapeHidesNothingOfTheSecretBehindIt() {
    assertThat(masked("secret", "100%secret \\usecret &secret; &#secret;"))
        .isEqualTo("100%*** \\u*** &***; &#***;");
  }

  @Test
  void escapedPairsNeedNothingBeforeThem() {
    assertThat(masked("😀😀", "\\ud83d\\ude00\\ud83d\\ude00")).isEqualTo("***");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\\"quoted\\\"", "\\\\\"quoted\"", "%5c%5C\"quoted\""})
  void backslashesAtTheStartGoWithTheSecret(String spelling) {
    assertThat(masked("\"quoted\"", spelling)).isEqualTo("***");
    assertThat(masked("élan", "<\\élan>")).isEqualTo("<***>");
  }

  @Test
  void escapeBeforeASecretGoesWithIt() {
    assertThat(masked("\"quoted\"", "{\"m\":\"a \\\"quoted\\\" b\"}"))
        .isEqualTo("{\"m\":\"a *** b\"}");
  }

  @Test
  void secretOfBackslashesOnlyHidesNothingElse() {
    assertThat(masked("\\\\\\\\", "a b")).isEqualTo("a b");
  }

  @Test
  void secretOf64KibibytesIsHidden() {
    String secret = "é&".repeat(32 * 1024);

    assertThat(masked(secret, "<" + "%C3%A9%26".repeat(32 * 1024) + ">")).isEqualTo("<***>");
  }
}
