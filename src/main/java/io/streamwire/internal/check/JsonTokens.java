package io.streamwire.internal.check;

import java.util.function.IntPredicate;

/**
 * Finds numbers and words in JSON that are too long. The JSON reader needs quadratic time for them:
 * minutes for a million digits. Call {@link #test} for each character or UTF-8 byte in order. Not
 * thread-safe.
 */
public final class JsonTokens implements IntPredicate {

  /** The maximum length of a number or word, in characters. */
  public static final int MAX_LENGTH = 1_000;

  private boolean quoted;
  private boolean escaped;
  private int length;

  /** Returns whether the number or word that contains this character is too long. */
  @Override
  public boolean test(int character) {
    if (quoted) {
      quoted = escaped || character != '"';
      escaped = !escaped && character == '\\';
      return false;
    }
    quoted = character == '"';
    length = quoted || isStructure(character) ? 0 : length + 1;
    return length > MAX_LENGTH;
  }

  private static boolean isStructure(int character) {
    return switch (character) {
      case '{', '}', '[', ']', ',', ':', ' ', '\n', '\r', '\t' -> true;
      default -> false;
    };
  }
}
