package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An adapter for free-form JSON. Moshi's own adapter reads every number as a double, which would
 * change 2^53+1.
 */
final class JsonAny extends JsonAdapter<Object> {

  private final JsonAdapter<List<Object>> lists = new JsonList<>(this);
  private final JsonAdapter<Map<String, Object>> maps = new JsonMap<>(this);

  @Override
  public @Nullable Object fromJson(JsonReader reader) throws IOException {
    return switch (reader.peek()) {
      case BEGIN_ARRAY -> lists.fromJson(reader);
      case BEGIN_OBJECT -> maps.fromJson(reader);
      case NUMBER -> number(JsonScalars.decimal(reader));
      case BOOLEAN -> reader.nextBoolean();
      case NULL -> reader.nextNull();
      default -> reader.nextString(); // throws with the path if there is no value
    };
  }

  private static Object number(BigDecimal number) {
    if (number.scale() > 0) {
      return number;
    }
    BigInteger whole = number.toBigIntegerExact();
    return whole.bitLength() < Long.SIZE ? (Object) whole.longValue() : whole;
  }

  @Override
  @SuppressWarnings("unchecked") // the names of a JSON object are text
  public void toJson(JsonWriter writer, @Nullable Object value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof Map<?, ?> map) {
      maps.toJson(writer, (Map<String, Object>) map);
    } else if (value instanceof List<?> list) {
      lists.toJson(writer, (List<Object>) list);
    } else if (value instanceof Number number) {
      writer.value(number);
    } else if (value instanceof Boolean bool) {
      writer.value(bool);
    } else if (value instanceof CharSequence text) {
      writer.value(text.toString());
    } else {
      throw new IllegalArgumentException(
          "Free-form JSON at "
              + writer.getPath()
              + " contains a "
              + value.getClass().getName()
              + " (expected: text, number, boolean, null, list or map)");
    }
  }
}
