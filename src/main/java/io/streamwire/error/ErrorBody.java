package io.streamwire.error;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Parses the common formats of error bodies: an object, a list of objects, a list of texts, or a
 * mixture, with codes as numbers or as words. Any other body, including invalid JSON, has no
 * entries and causes no exception, because that would hide the status.
 */
final class ErrorBody {

  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "errors", "code", "message", "more_info", "url", "type", "attribute", "detail", "title");

  private final List<ApiError> entries = new ArrayList<>();

  private ErrorBody() {}

  static List<ApiError> read(String body) {
    ErrorBody errors = new ErrorBody();
    try {
      JsonReader reader = JsonReader.of(new Buffer().writeUtf8(body));
      errors.value(reader);
      return reader.peek() == JsonReader.Token.END_DOCUMENT ? errors.entries : List.of();
    } catch (IOException | JsonDataException notJson) {
      return List.of();
    }
  }

  private void value(JsonReader reader) throws IOException {
    switch (reader.peek()) {
      case BEGIN_OBJECT -> object(reader);
      case BEGIN_ARRAY -> {
        reader.beginArray();
        while (reader.hasNext()) {
          value(reader);
        }
        reader.endArray();
      }
      case STRING -> entries.add(new ApiError(null, reader.nextString(), null, null, null));
      default -> reader.skipValue();
    }
  }

  private void object(JsonReader reader) throws IOException {
    // An object's own entry is inserted before the entries of its list.
    int position = entries.size();
    @Nullable String[] values = new @Nullable String[9];
    reader.beginObject();
    while (reader.hasNext()) {
      int name = reader.selectName(NAMES);
      if (name > 0) {
        values[name] = scalar(reader);
      } else if (name == 0) {
        value(reader);
      } else {
        reader.skipName();
        reader.skipValue();
      }
    }
    reader.endObject();
    String message = first(values[2], first(values[7], values[8]));
    if (message != null || values[1] != null) {
      ApiError entry =
          new ApiError(values[1], message, first(values[3], values[4]), values[5], values[6]);
      entries.add(position, entry);
    }
  }

  private static @Nullable String scalar(JsonReader reader) throws IOException {
    JsonReader.Token token = reader.peek();
    if (token == JsonReader.Token.STRING || token == JsonReader.Token.NUMBER) {
      return reader.nextString();
    }
    reader.skipValue();
    return null;
  }

  private static @Nullable String first(@Nullable String preferred, @Nullable String fallback) {
    return preferred == null ? fallback : preferred;
  }
}
