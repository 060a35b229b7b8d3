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

/** An adapter for a value that is sent as text. */
final class JsonText<T> extends JsonAdapter<T> {

  /** The format of the text. */
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

    /** Returns the parsed value; {@code null} if the text does not match the format. */
    @Nullable Object read(String text) {
      try {
        return parse(this, text);
      } catch (IllegalArgumentException | DateTimeException malformed) {
        return null;
      }
    }
  }

  private final Format format;
  private final boolean kept;

  /** Creates an adapter. The caller must choose the type of the format. */
  JsonText(Format format) {
    this(format, false);
  }

  private JsonText(Format format, boolean kept) {
    this.format = format;
    this.kept = kept;
  }

  /** Returns an adapter that accepts every text. The caller must choose the type of the format. */
  static <T> JsonAdapter<FormattedText<T>> kept(Format format) {
    return new JsonText<>(format, true);
  }

  @Override
  @SuppressWarnings("unchecked") // guaranteed by the caller
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
    } catch (IllegalArgumentException | DateTimeException malformed) {
      String start = text.length() <= 60 ? text : text.substring(0, 60) + "…";
      throw new JsonDataException(
          "Expected " + format.text + " but was \"" + start + "\" at path " + ValuePath.of(reader),
          malformed);
    }
  }

  @SuppressWarnings("unchecked") // guaranteed by the caller
  private T keep(String text, JsonReader reader) {
    FormattedText<Object> value = new FormattedText<>(format, text, null);
    if (UnionMatch.of(reader) != null && value.value() == null) {
      UnionMatch.addPenalty(
          reader, UnionMatch.UNKNOWN_VALUE); // another variant of a union may match better
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

  /**
   * Parses the format of RFC 3339, section 5.6, which allows lower-case letters t and z, and a
   * space instead of T.
   */
  private static OffsetDateTime dateTime(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    boolean spaced = upper.length() > 10 && upper.charAt(10) == ' ';
    return OffsetDateTime.parse(
        spaced ? upper.substring(0, 10) + "T" + upper.substring(11) : upper,
        DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /**
   * Rejects text that is not canonical: {@code UUID.fromString} would read {@code 1-1-1-1-1} as a
   * different value.
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
