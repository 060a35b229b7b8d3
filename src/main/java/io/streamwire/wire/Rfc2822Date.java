package io.streamwire.wire;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A date in the format of e-mail and HTTP headers, for example {@code Wed, 19 Sep 2018 21:00:00
 * +0000} (RFC 2822, section 3.3), kept as the text received.
 *
 * <p>Parsing is lenient: the weekday is not checked, months may be written in full or abbreviated
 * ({@code Sept}), the day may have one digit, and the zone may be {@code GMT}. A text that is not a
 * date is kept and has no {@link #toOffsetDateTime() value}. Immutable; equal if the texts are
 * equal.
 */
public final class Rfc2822Date {

  private final String text;

  /**
   * Parsed on first use, because many callers need only the text and parsing takes longer than the
   * rest of a response. Concurrent calls may parse it twice with the same result. A text that is
   * not a date is parsed each time.
   */
  private @Nullable OffsetDateTime value;

  private Rfc2822Date(String text, @Nullable OffsetDateTime value) {
    this.text = text;
    this.value = value;
  }

  /** Returns a date with this text, which may be any text. Never fails. */
  public static Rfc2822Date of(String text) {
    return new Rfc2822Date(text, null);
  }

  /** Formats a date, for example {@code Wed, 19 Sep 2018 21:00:00 +0000}. */
  public static Rfc2822Date of(OffsetDateTime value) {
    String text =
        DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss xx", Locale.ROOT).format(value);
    return new Rfc2822Date(text, value);
  }

  /** Returns the date; {@code null} if the text is not a date. */
  public @Nullable OffsetDateTime toOffsetDateTime() {
    OffsetDateTime parsed = value;
    if (parsed == null) {
      parsed = Rfc2822Reader.read(text);
      value = parsed;
    }
    return parsed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Rfc2822Date that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Returns the text as received. */
  @Override
  public String toString() {
    return text;
  }
}
