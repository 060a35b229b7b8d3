package io.streamwire.error;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the shapes of error bodies that services are known to send: one flat object, a list of
 * objects, a list of texts, or a mixture, with codes as numbers or as words. Anything else, broken
 * JSON included, has no entries: a body must never hide the status.
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
    // An object's own entry comes before those of its list.
    int position = entries.size();
    @Nullable String[] found = new @Nullable String[9];
    reader.beginObject();
    while (reader.hasNext()) {
      int name = reader.selectName(NAMES);
      if (name > 0) {
        found[name] = scalar(reader);
      } else if (name == 0) {
        value(reader);
      } else {
        reader.skipName();
        reader.skipValue();
      }
    }
    reader.endObject();
    String message = first(found[2], first(found[7], found[8]));
    if (message != null || found[1] != null) {
      ApiError entry =
          new ApiError(found[1], message, first(found[3], found[4]), found[5], found[6]);
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

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one == null ? other : one;
  }
}
