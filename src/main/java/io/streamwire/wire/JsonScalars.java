package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonReader.Token;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * An adapter of one of JSON's own scalars. Each takes one kind of token; Moshi's own would read
 * {@code "1"} as 1 and 1 as {@code "1"}.
 */
final class JsonScalars<T> extends JsonAdapter<T> {

  /**
   * Beyond this a number is not a value but an attack: {@code 1e999999999} would take gigabytes as
   * digits, and a million digits take minutes.
   */
  private static final int MAX_DIGITS = 10_000;

  static final JsonAdapter<String> STRING =
      new JsonScalars<>("a string", Token.STRING, JsonReader::nextString, (w, v) -> w.value(v));
  static final JsonAdapter<Boolean> BOOLEAN =
      new JsonScalars<>("a boolean", Token.BOOLEAN, JsonReader::nextBoolean, (w, v) -> w.value(v));
  static final JsonAdapter<Integer> INTEGER =
      new JsonScalars<>("an int", Token.NUMBER, JsonReader::nextInt, (w, v) -> w.value(v));
  static final JsonAdapter<Long> LONG =
      new JsonScalars<>("a long", Token.NUMBER, JsonScalars::longOf, (w, v) -> w.value(v));
  static final JsonAdapter<Double> DOUBLE =
      new JsonScalars<>("a double", Token.NUMBER, JsonReader::nextDouble, (w, v) -> w.value(v));
  static final JsonAdapter<BigDecimal> BIG_DECIMAL =
      new JsonScalars<>("a number", Token.NUMBER, JsonScalars::decimal, (w, v) -> w.value(v));
  static final JsonAdapter<BigInteger> BIG_INTEGER =
      new JsonScalars<>("a whole number", Token.NUMBER, JsonScalars::whole, (w, v) -> w.value(v));

  /** Reads a value whose token was seen. */
  private interface Read<T> {
    T from(JsonReader reader) throws IOException;
  }

  /** Writes a value that is not null. */
  private interface Write<T> {
    void to(JsonWriter writer, T value) throws IOException;
  }

  private final String kind;
  private final Token token;
  private final Read<T> read;
  private final Write<T> write;

  private JsonScalars(String kind, Token token, Read<T> read, Write<T> write) {
    this.kind = kind;
    this.token = token;
    this.read = read;
    this.write = write;
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    Token next = reader.peek();
    if (next == token) {
      return read.from(reader);
    }
    if (next == Token.NULL) {
      return reader.nextNull();
    }
    throw new JsonDataException(
        "Expected " + kind + " but was " + next + " at path " + reader.getPath());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      write.to(writer, value);
    }
  }

  @Override
  public String toString() {
    return "JsonAdapter(" + kind + ")";
  }

  private static BigInteger whole(JsonReader reader) throws IOException {
    try {
      return decimal(reader).toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      throw new JsonDataException(
          "Expected a whole number but was a fraction at path " + LastPath.of(reader), fraction);
    }
  }

  /** Reads a number of any size as it was written. */
  static BigDecimal decimal(JsonReader reader) throws IOException {
    return decimal(reader.nextString(), reader);
  }

  private static BigDecimal decimal(String text, JsonReader reader) {
    try {
      return decimal(text);
    } catch (NumberFormatException outOfRange) {
      throw new JsonDataException(
          (text.length() > MAX_DIGITS
                  ? "Expected a number of at most " + MAX_DIGITS + " digits"
                  : "Expected a number with an exponent of at most " + MAX_DIGITS)
              + " but was "
              + start(text)
              + " at path "
              + LastPath.of(reader),
          outOfRange);
    }
  }

  /** {@code 1e3} and {@code 1000.0} are whole numbers too. */
  private static Long longOf(JsonReader reader) throws IOException {
    String text = reader.nextString();
    try {
      return text.length() < 19 && text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E')
          ? Long.parseLong(text)
          : decimal(text, reader).longValueExact();
    } catch (ArithmeticException beyond) {
      throw new JsonDataException(
          "Expected a long but was " + start(text) + " at path " + LastPath.of(reader), beyond);
    }
  }

  private static String start(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /**
   * Returns a number as it is written.
   *
   * @throws NumberFormatException if it is none, or an attack
   */
  static BigDecimal decimal(String text) {
    if (text.length() > MAX_DIGITS) {
      throw new NumberFormatException("too many digits");
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > MAX_DIGITS) {
      throw new NumberFormatException("too large an exponent");
    }
    return number;
  }
}
