package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** An adapter of a value that travels as text. */
final class JsonText<T> extends JsonAdapter<T> {

  /** What a text is to be. */
  enum Format {
    DECIMAL("a decimal number"),
    DATE("a date like 2026-01-31"),
    DATE_TIME("a date and time like 2026-01-31T12:00:00Z"),
    RFC_2822("a date"),
    UUID("a UUID of 36 characters"),
    BASE64("Base64 text");

    private final String text;

    Format(String text) {
      this.text = text;
    }

    /** Returns what a text stands for; {@code null} if it does not fit. */
    @Nullable Object read(String text) {
      try {
        return parse(this, text);
      } catch (IllegalArgumentException | DateTimeException unreadable) {
        return null;
      }
    }
  }

  private final Format format;
  private final boolean kept;

  /** The caller gives the type that the format stands for. */
  JsonText(Format format) {
    this(format, false);
  }

  private JsonText(Format format, boolean kept) {
    this.format = format;
    this.kept = kept;
  }

  /** Returns an adapter that refuses no text. The caller gives the type. */
  static <T> JsonAdapter<FormattedText<T>> kept(Format format) {
    return new JsonText<>(format, true);
  }

  @Override
  @SuppressWarnings("unchecked") // the caller's promise
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    String text = JsonScalars.STRING.fromJson(reader);
    if (text == null) {
      return null;
    }
    if (kept) {
      return keep(text, reader);
    }
    try {
      return (T) parse(format, text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      String start = text.length() <= 60 ? text : text.substring(0, 60) + "…";
      throw new JsonDataException(
          "Expected " + format.text + " but was \"" + start + "\" at path " + ValuePath.of(reader),
          unreadable);
    }
  }

  @SuppressWarnings("unchecked") // the caller's promise
  private T keep(String text, JsonReader reader) {
    FormattedText<Object> value = new FormattedText<>(format, text, null);
    if (UnionMatch.of(reader) != null && value.value() == null) {
      UnionMatch.note(
          reader, UnionMatch.UNKNOWN_VALUE); // another variant of a union may fit better
    }
    return (T) value;
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    writer.value(value == null ? null : WireText.of(value));
  }

  @Override
  public String toString() {
    return "JsonAdapter(" + format.text + ")";
  }

  private static Object parse(Format format, String text) {
    return switch (format) {
      case DECIMAL -> JsonScalars.decimal(text);
      case DATE -> LocalDate.parse(text);
      case DATE_TIME -> dateTime(text);
      case RFC_2822 -> Rfc2822Date.of(text);
      case UUID -> uuid(text);
      case BASE64 -> bytes(text);
    };
  }

  /** RFC 3339, section 5.6: the letters T and Z may be small, and a space may stand for T. */
  private static OffsetDateTime dateTime(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    boolean spaced = upper.length() > 10 && upper.charAt(10) == ' ';
    return OffsetDateTime.parse(
        spaced ? upper.substring(0, 10) + "T" + upper.substring(11) : upper,
        DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /**
   * {@code UUID.fromString} alone would turn {@code 1-1-1-1-1} into another value without a word.
   */
  private static UUID uuid(String text) {
    UUID value = UUID.fromString(text);
    if (!value.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not canonical");
    }
    return value;
  }

  private static ByteString bytes(String text) {
    ByteString value = ByteString.decodeBase64(text);
    if (value == null) {
      throw new IllegalArgumentException("not Base64");
    }
    return value;
  }
}
