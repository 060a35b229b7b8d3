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
 * An adapter for a JSON scalar. Each accepts only one kind of token; Moshi's own adapters read
 * {@code "1"} as 1 and 1 as {@code "1"}.
 */
final class JsonScalars<T> extends JsonAdapter<T> {

  /**
   * The limit prevents denial of service: {@code 1e999999999} would need gigabytes as digits, and
   * parsing a million digits takes minutes.
   */
  private static final int MAX_DIGITS = 10_000;

  static final JsonAdapter<String> STRING = new JsonScalars<>(Kind.STRING);
  static final JsonAdapter<Boolean> BOOLEAN = new JsonScalars<>(Kind.BOOLEAN);
  static final JsonAdapter<Integer> INTEGER = new JsonScalars<>(Kind.INTEGER);
  static final JsonAdapter<Long> LONG = new JsonScalars<>(Kind.LONG);
  static final JsonAdapter<Double> DOUBLE = new JsonScalars<>(Kind.DOUBLE);
  static final JsonAdapter<BigDecimal> BIG_DECIMAL = new JsonScalars<>(Kind.BIG_DECIMAL);
  static final JsonAdapter<BigInteger> BIG_INTEGER = new JsonScalars<>(Kind.BIG_INTEGER);

  private enum Kind {
    STRING("a string", Token.STRING),
    BOOLEAN("a boolean", Token.BOOLEAN),
    INTEGER("an int", Token.NUMBER),
    LONG("a long", Token.NUMBER),
    DOUBLE("a double", Token.NUMBER),
    BIG_DECIMAL("a number", Token.NUMBER),
    BIG_INTEGER("a whole number", Token.NUMBER);

    private final String text;
    private final Token token;

    Kind(String text, Token token) {
      this.text = text;
      this.token = token;
    }
  }

  private final Kind kind;

  private JsonScalars(Kind kind) {
    this.kind = kind;
  }

  @Override
  public @Nullable T fromJson(JsonReader reader) throws IOException {
    Token next = reader.peek();
    if (next == kind.token) {
      return read(reader);
    }
    if (next == Token.NULL) {
      return reader.nextNull();
    }
    throw new JsonDataException(
        "Expected " + kind.text + " but was " + next + " at path " + reader.getPath());
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    switch (kind) {
      case STRING -> writer.value((String) value);
      case BOOLEAN -> writer.value((Boolean) value);
      default -> writer.value((Number) value);
    }
  }

  @Override
  public String toString() {
    return "JsonAdapter(" + kind.text + ")";
  }

  /**
   * Reads a value of the expected token. A switch rather than one lambda for each kind, because
   * creating all the lambdas slows down the first response.
   */
  @SuppressWarnings("unchecked") // each constant above has the type of its kind
  private T read(JsonReader reader) throws IOException {
    Object value =
        switch (kind) {
          case STRING -> reader.nextString();
          case BOOLEAN -> reader.nextBoolean();
          case INTEGER -> reader.nextInt();
          case LONG -> longOf(reader);
          case DOUBLE -> reader.nextDouble();
          case BIG_DECIMAL -> decimal(reader);
          case BIG_INTEGER -> whole(reader);
        };
    return (T) value;
  }

  private static BigInteger whole(JsonReader reader) throws IOException {
    try {
      return decimal(reader).toBigIntegerExact();
    } catch (ArithmeticException fraction) {
      throw new JsonDataException(
          "Expected a whole number but was a fraction at path " + ValuePath.of(reader), fraction);
    }
  }

  /** Reads a number of any size without rounding. */
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
              + ValuePath.of(reader),
          outOfRange);
    }
  }

  /** Also accepts {@code 1e3} and {@code 1000.0}, which are whole numbers. */
  private static Long longOf(JsonReader reader) throws IOException {
    String text = reader.nextString();
    try {
      return text.length() < 19 && text.chars().noneMatch(c -> c == '.' || c == 'e' || c == 'E')
          ? Long.parseLong(text)
          : decimal(text, reader).longValueExact();
    } catch (ArithmeticException outOfRange) {
      throw new JsonDataException(
          "Expected a long but was " + start(text) + " at path " + ValuePath.of(reader),
          outOfRange);
    }
  }

  private static String start(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /**
   * Returns a number without rounding.
   *
   * @throws NumberFormatException if it is not a number, or exceeds the limit of digits
   */
  static BigDecimal decimal(String text) {
    if (text.length() > MAX_DIGITS) {
      throw new NumberFormatException("number has too many digits");
    }
    BigDecimal number = new BigDecimal(text);
    if (Math.abs((long) number.scale()) > MAX_DIGITS) {
      throw new NumberFormatException("exponent is too large");
    }
    return number;
  }
}
