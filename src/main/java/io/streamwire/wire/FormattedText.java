package io.streamwire.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A text that the contract gives a format, kept as it arrived. A format is a hint: a text that does
 * not fit it has no {@link #value() value}, and is no reason to refuse a reply; one that fits is
 * written again as it was spelled. Immutable; equal if format and text are.
 *
 * @param <T> what a text of the format stands for
 */
public final class FormattedText<T> {

  private final JsonText.Format format;
  private final String text;

  /**
   * Read on first demand: many callers never ask, and reading takes longer than keeping the text. A
   * race reads it twice, to the same end; a text that does not fit is read each time.
   */
  private @Nullable T value;

  FormattedText(JsonText.Format format, String text, @Nullable T value) {
    this.format = format;
    this.text = text;
    this.value = value;
  }

  private static <T> FormattedText<T> spelled(JsonText.Format format, T value) {
    return new FormattedText<>(format, WireText.of(value), value);
  }

  /** Spells a date, for example {@code 2026-01-31}. */
  public static FormattedText<LocalDate> of(LocalDate value) {
    return spelled(JsonText.Format.DATE, value);
  }

  /** Spells a date and time, for example {@code 2026-01-31T12:00:00Z}. */
  public static FormattedText<OffsetDateTime> of(OffsetDateTime value) {
    return spelled(JsonText.Format.DATE_TIME, value);
  }

  /** Spells a UUID. */
  public static FormattedText<UUID> of(UUID value) {
    return spelled(JsonText.Format.UUID, value);
  }

  /** Spells bytes as Base64. */
  public static FormattedText<ByteString> of(ByteString value) {
    return spelled(JsonText.Format.BASE64, value);
  }

  /** Spells a number that travels as text. */
  public static FormattedText<BigDecimal> of(BigDecimal value) {
    return spelled(JsonText.Format.DECIMAL, value);
  }

  /** Keeps a text that should be a date. Never fails. */
  public static FormattedText<LocalDate> date(String text) {
    return new FormattedText<>(JsonText.Format.DATE, text, null);
  }

  /** Keeps a text that should be a date and time. Never fails. */
  public static FormattedText<OffsetDateTime> dateTime(String text) {
    return new FormattedText<>(JsonText.Format.DATE_TIME, text, null);
  }

  /** Keeps a text that should be a UUID. Never fails. */
  public static FormattedText<UUID> uuid(String text) {
    return new FormattedText<>(JsonText.Format.UUID, text, null);
  }

  /** Keeps a text that should be Base64. Never fails. */
  public static FormattedText<ByteString> bytes(String text) {
    return new FormattedText<>(JsonText.Format.BASE64, text, null);
  }

  /** Keeps a text that should be a number. Never fails. */
  public static FormattedText<BigDecimal> decimal(String text) {
    return new FormattedText<>(JsonText.Format.DECIMAL, text, null);
  }

  /** Returns what the text stands for; {@code null} if it does not fit its format. */
  @SuppressWarnings("unchecked") // the factories pair each format with its type
  public @Nullable T value() {
    T known = value;
    if (known == null) {
      known = (T) format.read(text);
      value = known;
    }
    return known;
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

  /** Returns the text as it arrived. */
  @Override
  public String toString() {
    return text;
  }
}
