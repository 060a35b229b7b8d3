package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** An adapter of a value that travels as text. */
final class JsonText<T> extends JsonAdapter<T> {

  private final String expected;
  private final Function<String, T> parser;

  private JsonText(String expected, Function<String, T> parser) {
    this.expected = expected;
    this.parser = parser;
  }

  static <T> JsonText<T> of(String expected, Function<String, T> parser) {
    return new JsonText<>(expected, parser);
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    String text = JsonScalars.STRING.fromJson(reader);
    if (text == null) {
      return null;
    }
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      String start = text.length() <= 60 ? text : text.substring(0, 60) + "…";
      throw new JsonDataException(
          "Expected " + expected + " but was \"" + start + "\" at path " + LastPath.of(reader),
          unreadable);
    }
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    writer.value(value == null ? null : WireText.of(value));
  }

  @Override
  public String toString() {
    return "JsonAdapter(" + expected + ")";
  }

  /** RFC 3339, section 5.6: the letters T and Z may be small, and a space may stand for T. */
  static OffsetDateTime dateTime(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    boolean spaced = upper.length() > 10 && upper.charAt(10) == ' ';
    return OffsetDateTime.parse(
        spaced ? upper.substring(0, 10) + "T" + upper.substring(11) : upper,
        DateTimeFormatter.ISO_OFFSET_DATE_TIME);
  }

  /**
   * {@code UUID.fromString} alone would turn {@code 1-1-1-1-1} into another value without a word.
   */
  static UUID uuid(String text) {
    UUID value = UUID.fromString(text);
    if (!value.toString().equalsIgnoreCase(text)) {
      throw new IllegalArgumentException("not canonical");
    }
    return value;
  }

  static ByteString bytes(String text) {
    ByteString value = ByteString.decodeBase64(text);
    if (value == null) {
      throw new IllegalArgumentException("not Base64");
    }
    return value;
  }
}
