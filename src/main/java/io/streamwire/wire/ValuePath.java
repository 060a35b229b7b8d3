package io.streamwire.wire;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;

/**
 * Returns the path of the value that a reader has just read. Used only for errors, because
 * computing the path before each value would be slow.
 */
final class ValuePath {

  private ValuePath() {}

  static String of(JsonReader reader) {
    String path = reader.getPath();
    // In an array the reader is already at the next item, otherwise still at this value.
    return path.matches(".*\\[\\d{1,9}]") && isInArray(reader) ? previousItem(path) : path;
  }

  /** Distinguishes an item from a property whose name ends with a bracket. */
  private static boolean isInArray(JsonReader reader) {
    try {
      return switch (reader.peek()) {
        case NAME, END_OBJECT, END_DOCUMENT -> false;
        default -> true;
      };
    } catch (IOException | JsonDataException malformed) {
      // The rest of the document is malformed too, but the error of the value is reported first.
      return true;
    }
  }

  private static String previousItem(String path) {
    int start = path.lastIndexOf('[') + 1;
    int next = Integer.parseInt(path.substring(start, path.length() - 1));
    return path.substring(0, start) + (next - 1) + "]";
  }
}
