package io.streamwire.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A text for which the contract declares a format. The text is kept as received and written
 * unchanged. The format is not enforced: a text that does not match it is not an error, but has no
 * {@link #value() value}. Immutable; equal if format and text are equal.
 *
 * @param <T> the type of the parsed value
 */
public final class FormattedText<T> {

  private final JsonText.Format format;
  private final String text;

  /**
   * Parsed on first use, because many callers need only the text. Concurrent calls may parse it
   * twice with the same result. A text that does not match the format is parsed each time.
   */
  private @Nullable T value;

  FormattedText(JsonText.Format format, String text, @Nullable T value) {
    this.format = format;
    this.text = text;
    this.value = value;
  }

  private static <T> FormattedText<T> formatted(JsonText.Format format, T value) {
    return new FormattedText<>(format, WireText.of(value), value);
  }

  /** Formats a date, for example {@code 2026-01-31}. */
  public static FormattedText<LocalDate> of(LocalDate value) {
    return formatted(JsonText.Format.DATE, value);
  }

  /** Formats a date and time, for example {@code 2026-01-31T12:00:00Z}. */
  public static FormattedText<OffsetDateTime> of(OffsetDateTime value) {
    return formatted(JsonText.Format.DATE_TIME, value);
  }

  /** Formats a UUID. */
  public static FormattedText<UUID> of(UUID value) {
    return formatted(JsonText.Format.UUID, value);
  }

  /** Formats bytes as Base64. */
  public static FormattedText<ByteString> of(ByteString value) {
    return formatted(JsonText.Format.BASE64, value);
  }

  /** Formats a number that is sent as text. */
  public static FormattedText<BigDecimal> of(BigDecimal value) {
    return formatted(JsonText.Format.DECIMAL, value);
  }

  /** Returns a text that should be a date. Never fails. */
  public static FormattedText<LocalDate> date(String text) {
    return new FormattedText<>(JsonText.Format.DATE, text, null);
  }

  /** Returns a text that should be a date and time. Never fails. */
  public static FormattedText<OffsetDateTime> dateTime(String text) {
    return new FormattedText<>(JsonText.Format.DATE_TIME, text, null);
  }

  /** Returns a text that should be a UUID. Never fails. */
  public static FormattedText<UUID> uuid(String text) {
    return new FormattedText<>(JsonText.Format.UUID, text, null);
  }

  /** Returns a text that should be Base64. Never fails. */
  public static FormattedText<ByteString> bytes(String text) {
    return new FormattedText<>(JsonText.Format.BASE64, text, null);
  }

  /** Returns a text that should be a number. Never fails. */
  public static FormattedText<BigDecimal> decimal(String text) {
    return new FormattedText<>(JsonText.Format.DECIMAL, text, null);
  }

  /** Returns the parsed value; {@code null} if the text does not match its format. */
  @SuppressWarnings("unchecked") // the factories pair each format with its type
  public @Nullable T value() {
    T parsed = value;
    if (parsed == null) {
      parsed = (T) format.read(text);
      value = parsed;
    }
    return parsed;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormattedText<?> that
        && format == that.format
        && text.equals(that.text);
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
