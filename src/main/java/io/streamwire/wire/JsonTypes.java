package io.streamwire.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
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
 * Adds the adapters of {@link Json} to a {@code Moshi}, for bodies that are not generated classes.
 */
final class JsonTypes implements JsonAdapter.Factory {

  private static final Map<Type, JsonAdapter<?>> ADAPTERS =
      Map.ofEntries(
          Map.entry(String.class, Json.STRING),
          Map.entry(Boolean.class, Json.BOOLEAN),
          Map.entry(Integer.class, Json.INTEGER),
          Map.entry(Long.class, Json.LONG),
          Map.entry(BigInteger.class, Json.BIG_INTEGER),
          Map.entry(Double.class, Json.DOUBLE),
          Map.entry(BigDecimal.class, Json.BIG_DECIMAL),
          Map.entry(LocalDate.class, Json.DATE),
          Map.entry(OffsetDateTime.class, Json.DATE_TIME),
          Map.entry(Rfc2822Date.class, Json.RFC_2822),
          Map.entry(UUID.class, Json.UUID),
          Map.entry(ByteString.class, Json.BYTES),
          Map.entry(Object.class, Json.ANY));

  /** The adapters by the type of the parsed value. */
  private static final Map<Type, JsonAdapter<?>> FORMATTED =
      Map.ofEntries(
          Map.entry(LocalDate.class, Json.DATE_TEXT),
          Map.entry(OffsetDateTime.class, Json.DATE_TIME_TEXT),
          Map.entry(UUID.class, Json.UUID_TEXT),
          Map.entry(ByteString.class, Json.BYTES_TEXT),
          Map.entry(BigDecimal.class, Json.DECIMAL_TEXT));

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = Types.getRawType(type);
      Type[] arguments = generic.getActualTypeArguments();
      if (raw == FormattedText.class) {
        return FORMATTED.get(arguments[0]);
      }
      JsonAdapter<?> items = moshi.adapter(arguments[arguments.length - 1]);
      if (raw == List.class) {
        return Json.list(items);
      }
      if (raw == Set.class) {
        return Json.set(items);
      }
      return raw == Map.class && arguments[0] == String.class ? Json.map(items) : null;
    }
    return ADAPTERS.get(type);
  }
}
