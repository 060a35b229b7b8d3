package io.streamwire.support;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Wire vectors as data: maps, lists and texts as the JSON file has them. */
public final class Vectors {

  private static final JsonAdapter<List<Map<String, Object>>> ADAPTER =
      new Moshi.Builder()
          .build()
          .adapter(
              Types.newParameterizedType(
                  List.class, Types.newParameterizedType(Map.class, String.class, Object.class)));

  private Vectors() {}

  /** Returns the vectors of a file, each with its name first so that a report can say it. */
  public static Stream<Arguments> of(String file) {
    try (InputStream in = Vectors.class.getResourceAsStream("/wire/" + file)) {
      String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Objects.requireNonNull(ADAPTER.fromJson(json)).stream()
          .map(vector -> Arguments.of(vector.get("name"), vector));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Map<String, ?> of, String name) {
    return (String) Objects.requireNonNull(of.get(name), name);
  }

  @SuppressWarnings("unchecked") // what a JSON object is read as
  public static Map<String, Object> object(Map<String, ?> of, String name) {
    return (Map<String, Object>) Objects.requireNonNull(of.get(name), name);
  }

  @SuppressWarnings("unchecked") // what a JSON array of one kind of items is read as
  public static <T> List<T> list(Map<String, ?> of, String name) {
    return (List<T>) Objects.requireNonNull(of.get(name), name);
  }

  public static int number(Map<String, ?> of, String name) {
    return ((Double) Objects.requireNonNull(of.get(name), name)).intValue();
  }
}
