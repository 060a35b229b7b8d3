package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * The JSON adapters that generated code uses.
 *
 * <p>All are immutable and thread-safe, and read JSON {@code null} as {@code null}. They are
 * strict: a number is not accepted as a text nor a text as a number. A value of the wrong type
 * throws a {@code JsonDataException} with its path. Lists, sets and maps are read as unmodifiable
 * collections in the order of the document.
 */
public final class Json {

  /** Text. */
  public static final JsonAdapter<String> STRING = JsonScalars.STRING;

  /** {@code true} or {@code false}. */
  public static final JsonAdapter<Boolean> BOOLEAN = JsonScalars.BOOLEAN;

  /** A whole number of 32 bits. */
  public static final JsonAdapter<Integer> INTEGER = JsonScalars.INTEGER;

  /** A whole number of 64 bits. */
  public static final JsonAdapter<Long> LONG = JsonScalars.LONG;

  /** A whole number of any size. */
  public static final JsonAdapter<BigInteger> BIG_INTEGER = JsonScalars.BIG_INTEGER;

  /** A binary floating-point number of 64 bits. */
  public static final JsonAdapter<Double> DOUBLE = JsonScalars.DOUBLE;

  /** A number of any size and precision, as written. */
  public static final JsonAdapter<BigDecimal> BIG_DECIMAL = JsonScalars.BIG_DECIMAL;

  /** A number that is sent as text, so that no JSON parser rounds it. */
  public static final JsonAdapter<BigDecimal> DECIMAL = new JsonText<>(JsonText.Format.DECIMAL);

  /** A date without time (RFC 3339, full-date). */
  public static final JsonAdapter<LocalDate> DATE = new JsonText<>(JsonText.Format.DATE);

  /** A date and time with offset (RFC 3339, date-time). */
  public static final JsonAdapter<OffsetDateTime> DATE_TIME =
      new JsonText<>(JsonText.Format.DATE_TIME);

  /**
   * A date in the format of e-mail and HTTP headers; any other text is kept, see {@link
   * Rfc2822Date}.
   */
  public static final JsonAdapter<Rfc2822Date> RFC_2822 = new JsonText<>(JsonText.Format.RFC_2822);

  /** A UUID in its canonical form (RFC 9562). */
  public static final JsonAdapter<UUID> UUID = new JsonText<>(JsonText.Format.UUID);

  /** Bytes that are sent as Base64 text. */
  public static final JsonAdapter<ByteString> BYTES = new JsonText<>(JsonText.Format.BASE64);

  /** A {@link #DECIMAL}; any other text is kept. */
  public static final JsonAdapter<FormattedText<BigDecimal>> DECIMAL_TEXT =
      JsonText.kept(JsonText.Format.DECIMAL);

  /** A {@link #DATE}; any other text is kept. */
  public static final JsonAdapter<FormattedText<LocalDate>> DATE_TEXT =
      JsonText.kept(JsonText.Format.DATE);

  /** A {@link #DATE_TIME}; any other text is kept. */
  public static final JsonAdapter<FormattedText<OffsetDateTime>> DATE_TIME_TEXT =
      JsonText.kept(JsonText.Format.DATE_TIME);

  /** A {@link #UUID}; any other text is kept. */
  public static final JsonAdapter<FormattedText<UUID>> UUID_TEXT =
      JsonText.kept(JsonText.Format.UUID);

  /** {@link #BYTES}; any other text is kept. */
  public static final JsonAdapter<FormattedText<ByteString>> BYTES_TEXT =
      JsonText.kept(JsonText.Format.BASE64);

  /**
   * Any JSON: text, {@code Boolean}, {@code Long} (or {@code BigInteger}) for whole numbers, {@code
   * BigDecimal} for other numbers, and unmodifiable lists and maps. Numbers are not rounded.
   */
  public static final JsonAdapter<Object> ANY = new JsonAny();

  private Json() {}

  /**
   * Returns the adapter of a generated type. It is looked up when it is first used, because types
   * may refer to each other in cycles and a large contract should not slow down the start.
   */
  public static <T> JsonAdapter<T> of(Moshi moshi, Class<T> type) {
    return new JsonLazy<>(moshi, (Type) type);
  }

  /** Returns an adapter for unmodifiable lists. */
  public static <T> JsonAdapter<List<T>> list(JsonAdapter<T> items) {
    return new JsonList<>(items);
  }

  /** Returns an adapter for unmodifiable sets; a repeated item is an error. */
  public static <T> JsonAdapter<Set<T>> set(JsonAdapter<T> items) {
    return new JsonSet<>(items);
  }

  /** Returns an adapter for unmodifiable maps; a repeated name is an error. */
  public static <T> JsonAdapter<Map<String, T>> map(JsonAdapter<T> values) {
    return new JsonMap<>(values);
  }

  /**
   * Returns whether a request body is written. It omits properties that the contract declares as
   * {@code readOnly}.
   */
  public static boolean isRequest(JsonWriter writer) {
    return writer.tag(RequestJson.class) != null;
  }

  /** Writes a property even if it is {@code null}, for a property that is required and nullable. */
  public static <T> void writeAlways(
      JsonWriter writer, String name, JsonAdapter<T> adapter, @Nullable T value)
      throws IOException {
    writer.name(name);
    if (value != null) {
      adapter.toJson(writer, value);
      return;
    }
    boolean serializeNulls = writer.getSerializeNulls();
    writer.setSerializeNulls(true); // for this null only, not for absent properties
    writer.nullValue();
    writer.setSerializeNulls(serializeNulls);
  }
}
