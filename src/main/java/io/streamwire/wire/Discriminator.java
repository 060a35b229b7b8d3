package io.streamwire.wire;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The property of an object that determines its type. */
final class Discriminator {

  private final String name;
  private final JsonReader.Options options;

  Discriminator(String name) {
    this.name = name;
    this.options = JsonReader.Options.of(name);
  }

  /**
   * Returns the property's text without consuming anything; {@code null} if it is missing or not a
   * scalar.
   */
  @Nullable String peek(JsonReader reader) throws IOException {
    JsonReader peek = reader.peekJson();
    peek.setFailOnUnknown(false);
    peek.beginObject();
    while (peek.hasNext()) {
      if (peek.selectName(options) == 0) {
        return switch (peek.peek()) {
          case STRING, NUMBER -> peek.nextString();
          case BOOLEAN -> String.valueOf(peek.nextBoolean());
          default -> null;
        };
      }
      peek.skipName();
      peek.skipValue();
    }
    return null;
  }

  @Override
  public String toString() {
    return name;
  }
}
