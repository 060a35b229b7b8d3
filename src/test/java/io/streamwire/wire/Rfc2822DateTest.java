package io.streamwire.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as servers spell them, right and wrong. */
class Rfc2822DateTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wed, 19 Sep 2018 21:00:00 +0000   | 2018-09-19T21:00:00Z
          Tue, 25 Sept 2018 20:00:00 +0000  | 2018-09-25T20:00:00Z
          Tue, 25 September 2018 20:00:00 Z | 2018-09-25T20:00:00Z
          Mon, 19 Sep 2018 21:00:00 +0000   | 2018-09-19T21:00:00Z
          Sat, 1 Sep 2018 21:00:00 +0000    | 2018-09-01T21:00:00Z
          1 Sep 2018 21:00:00 +0000         | 2018-09-01T21:00:00Z
          Sat, 01 Sep 2018 21:00 +0000      | 2018-09-01T21:00:00Z
          Wed, 19 Sep 2018 21:00:00 GMT     | 2018-09-19T21:00:00Z
          Wed, 19 Sep 2018 21:00:00 UT      | 2018-09-19T21:00:00Z
          Wed, 19 Sep 2018 21:00:00 UTC     | 2018-09-19T21:00:00Z
          Wed, 19 Sep 2018 21:00:00 -0730   | 2018-09-19T21:00:00-07:30
          wed, 19 sep 2018 21:00:00 +0100   | 2018-09-19T21:00:00+01:00
          Thu, 1 Jan 2026 00:00:00 +0000    | 2026-01-01T00:00:00Z
          Thu, 31 Dec 2026 00:00:00 +0000   | 2026-12-31T00:00:00Z
          Thu, 29 Feb 2024 23:59:59 +0000   | 2024-02-29T23:59:59Z
          """)
  void dateIsRead(String text, OffsetDateTime value) {
    Rfc2822Date date = Rfc2822Date.of(text);

    assertThat(date.toOffsetDateTime()).isEqualTo(value);
    assertThat(date).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "2018-09-19T21:00:00Z",
        "Wed, 19 Foo 2018 21:00:00 +0000",
        "Wed, 19 Ebm 2018 21:00:00 +0000",
        "Wed, 31 Feb 2018 21:00:00 +0000",
        "Fri, 29 Feb 2019 21:00:00 +0000",
        "Wed, 19 Sep 2018 25:00:00 +0000",
        "Wed, 19 Sep 2018 21:60:00 +0000",
        "Wed, 19 Sep 2018 21:00:00 +9900",
        "Wed, 19 Sep 2018 21:00:00",
        "Wed, 19 Sep 18 21:00:00 +0000",
        "Wed, 119 Sep 2018 21:00:00 +0000",
        "Wed, 19 Sep 2018 21:00:00 +0000 and more",
        "Wed, 19 Sep 2018 21:00:00 Mars"
      })
  void textThatIsNoDateIsKeptWithoutValue(String text) {
    Rfc2822Date date = Rfc2822Date.of(text);

    assertThat(date.toOffsetDateTime()).isNull();
    assertThat(date).hasToString(text);
  }

  @Test
  void whiteSpaceAroundADateIsKeptInTheText() {
    Rfc2822Date date = Rfc2822Date.of(" Wed, 19 Sep 2018 21:00:00 +0000\n");

    assertThat(date.toOffsetDateTime()).isEqualTo(OffsetDateTime.parse("2018-09-19T21:00:00Z"));
    assertThat(date).hasToString(" Wed, 19 Sep 2018 21:00:00 +0000\n");
  }

  @Test
  void valueIsSpelledAsTheServiceDoes() {
    assertThat(Rfc2822Date.of(OffsetDateTime.parse("2018-09-19T21:00:00Z")))
        .hasToString("Wed, 19 Sep 2018 21:00:00 +0000");
    assertThat(Rfc2822Date.of(OffsetDateTime.parse("2018-09-01T01:02:03-07:30")))
        .hasToString("Sat, 1 Sep 2018 01:02:03 -0730");
  }

  @Test
  void spelledValueIsReadBack() {
    OffsetDateTime value = OffsetDateTime.parse("2024-02-29T23:59:59+05:30");

    assertThat(Rfc2822Date.of(Rfc2822Date.of(value).toString()).toOffsetDateTime())
        .isEqualTo(value);
  }

  @Test
  void datesAreEqualIfTheirTextsAre() {
    Rfc2822Date gmt = Rfc2822Date.of("Wed, 19 Sep 2018 21:00:00 GMT");

    assertThat(gmt)
        .isEqualTo(Rfc2822Date.of("Wed, 19 Sep 2018 21:00:00 GMT"))
        .hasSameHashCodeAs(Rfc2822Date.of("Wed, 19 Sep 2018 21:00:00 GMT"))
        .isNotEqualTo(Rfc2822Date.of("Wed, 19 Sep 2018 21:00:00 +0000"))
        .isNotEqualTo("Wed, 19 Sep 2018 21:00:00 GMT");
    assertThat(gmt.hashCode()).isNotEqualTo(Rfc2822Date.of("").hashCode());
  }
}
