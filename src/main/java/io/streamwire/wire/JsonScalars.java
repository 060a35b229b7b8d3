package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Adapters of JSON's own scalars. Each takes one kind of token; Moshi's own would read {@code "1"}
 * as 1 and 1 as "1".
 */
abstract class JsonScalars<T> extends JsonAdapter<T> {

  /**
   * Beyond this a number is not a value but an attack: {@code 1e999999999} would take gigabytes as
   * digits.
   */
  private static final int MAX_EXPONENT = 10_000;

  static final JsonAdapter<String> STRING =
      new JsonScalars<>("a string", JsonReader.Token.STRING) {
        @Override
        String read(JsonReader reader) throws IOException {
          return reader.nextString();
        }

        @Override
        void write(JsonWriter writer, String value) throws IOException {
          writer.value(value);
        }
      };

  static final JsonAdapter<Boolean> BOOLEAN =
      new JsonScalars<>("a boolean", JsonReader.Token.BOOLEAN) {
        @Override
        Boolean read(JsonReader reader) throws IOException {
          return reader.nextBoolean();
        }

        @Override
        void write(JsonWriter writer, Boolean value) throws IOException {
          writer.value(value);
        }
      };

  static final JsonAdapter<Integer> INTEGER =
      new JsonScalars<>("an int", JsonReader.Token.NUMBER) {
        @Override
        Integer read(JsonReader reader) throws IOException {
          return reader.nextInt();
        }

        @Override
        void write(JsonWriter writer, Integer value) throws IOException {
          writer.value(value);
        }
      };

  static final JsonAdapter<Long> LONG =
      new JsonScalars<>("a long", JsonReader.Token.NUMBER) {
        @Override
        Long read(JsonReader reader) throws IOException {
          return reader.nextLong();
        }

        @Override
        void write(JsonWriter writer, Long value) throws IOException {
          writer.value(value);
        }
      };

  static final JsonAdapter<Double> DOUBLE =
      new JsonScalars<>("a double", JsonReader.Token.NUMBER) {
        @Override
        Double read(JsonReader reader) throws IOException {
          return reader.nextDouble();
        }

        @Override
        void write(JsonWriter writer, Double value) throws IOException {
          writer.value(value);
        }
      };

  static final JsonAdapter<BigDecimal> BIG_DECIMAL =
      new JsonScalars<>("a number", JsonReader.Token.NUMBER) {
        @Override
        BigDecimal read(JsonReader reader) throws IOException {
          return decimal(reader);
        }

        @Override
        void write(JsonWriter writer, BigDecimal value) throws IOException {
          writer.value(value);
        }
      };

  static final JsonAdapter<BigInteger> BIG_INTEGER =
      new JsonScalars<>("a whole number", JsonReader.Token.NUMBER) {
        @Override
        BigInteger read(JsonReader reader) throws IOException {
          String path = reader.getPath();
          try {
            return decimal(reader).toBigIntegerExact();
          } catch (ArithmeticException fraction) {
            throw new JsonDataException(
                "Expected a whole number but was a fraction at path " + path, fraction);
          }
        }

        @Override
        void write(JsonWriter writer, BigInteger value) throws IOException {
          writer.value(value);
        }
      };

  private final String kind;
  private final JsonReader.Token token;

  private JsonScalars(String kind, JsonReader.Token token) {
    this.kind = kind;
    this.token = token;
  }

  abstract T read(JsonReader reader) throws IOException;

  abstract void write(JsonWriter writer, T value) throws IOException;

  @Override
  public final @Nullable T fromJson(JsonReader reader) throws IOException {
    JsonReader.Token next = reader.peek();
    if (next == token) {
      return read(reader);
    }
    if (next == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    throw new JsonDataException(
        "Expected " + kind + " but was " + next + " at path " + reader.getPath());
  }

  @Override
  public final void toJson(JsonWriter writer, @Nullable T value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else {
      write(writer, value);
    }
  }

  @Override
  public final String toString() {
    return "JsonAdapter(" + kind + ")";
  }

  /** Reads a number of any size as it was written. */
  static BigDecimal decimal(JsonReader reader) throws IOException {
    String path = reader.getPath();
    String text = reader.nextString();
    try {
      BigDecimal number = new BigDecimal(text);
      if (Math.abs((long) number.scale()) <= MAX_EXPONENT) {
        return number;
      }
    } catch (NumberFormatException outOfRange) {
      // An exponent beyond an int: falls through to the same message.
    }
    String start = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    throw new JsonDataException(
        "Expected a number with an exponent of at most "
            + MAX_EXPONENT
            + " but was "
            + start
            + " at path "
            + path);
  }
}
