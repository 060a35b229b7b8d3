package io.streamwire.wire;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;

/**
 * Where the value stood that a reader has just read. To ask for the path before each value would
 * build a text that only an error needs.
 */
final class ValuePath {

  private ValuePath() {}

  static String of(JsonReader reader) {
    String path = reader.getPath();
    // In an array the reader already points at the next item, elsewhere still at this value.
    return path.matches(".*\\[\\d{1,9}]") && isInArray(reader) ? previousItem(path) : path;
  }

  /** Tells an item from a property whose name ends in a bracket. */
  private static boolean isInArray(JsonReader reader) {
    try {
      return switch (reader.peek()) {
        case NAME, END_OBJECT, END_DOCUMENT -> false;
        default -> true;
      };
    } catch (IOException | JsonDataException malformed) {
      // What comes next is broken too, but the value before it is reported first.
      return true;
    }
  }

  private static String previousItem(String path) {
    int start = path.lastIndexOf('[') + 1;
    int next = Integer.parseInt(path.substring(start, path.length() - 1));
    return path.substring(0, start) + (next - 1) + "]";
  }
}
