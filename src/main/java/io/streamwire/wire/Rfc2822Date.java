package io.streamwire.wire;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date as it stands in e-mail and HTTP headers, for example {@code Wed, 19 Sep 2018 21:00:00
 * +0000} (RFC 2822, section 3.3), kept as the text that arrived.
 *
 * <p>Reading is lenient where servers are sloppy: the weekday is not checked, months may be spelled
 * out or shortened ({@code Sept}), the day may have one digit, the zone may be {@code GMT}. A text
 * that is still no date keeps its text and has no {@link #toOffsetDateTime() value}. Immutable;
 * equal if the texts are.
 */
public final class Rfc2822Date {

  private final String text;

  /**
   * Read on first demand: many callers never ask, and reading takes longer than the rest of a
   * reply. A race reads it twice, to the same end; a text that is no date is read each time.
   */
  private @Nullable OffsetDateTime value;

  private Rfc2822Date(String text, @Nullable OffsetDateTime value) {
    this.text = text;
    this.value = value;
  }

  /** Keeps the text, which need not be a date. Never fails. */
  public static Rfc2822Date of(String text) {
    return new Rfc2822Date(text, null);
  }

  /** Spells a date, for example {@code Wed, 19 Sep 2018 21:00:00 +0000}. */
  public static Rfc2822Date of(OffsetDateTime value) {
    String text =
        DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT).format(value);
    return new Rfc2822Date(text, value);
  }

  /** Returns the date; {@code null} if the text is none. */
  public @Nullable OffsetDateTime toOffsetDateTime() {
    OffsetDateTime known = value;
    if (known == null) {
      known = Rfc2822Reader.read(text);
      value = known;
    }
    return known;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rfc2822Date that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the text as it arrived. */
  @Override
  public String toString() {
    return text;
  }
}
