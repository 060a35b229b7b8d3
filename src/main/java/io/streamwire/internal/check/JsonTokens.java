package io.streamwire.internal.check;

import java.util.function.IntPredicate;

/**
 * Looks for a number or word of JSON that is too long to be one. The JSON reader takes a time for
 * it that grows with the square of its length: minutes for a million digits. Give it one character,
 * or one byte of UTF-8, after the other. Not thread-safe.
 */
public final class JsonTokens implements IntPredicate {

  /** The longest number or word, in characters. */
  public static final int MAX_LENGTH = 1_000;

  private boolean quoted;
  private boolean escaped;
  private int length;

  /** Returns whether the number or word that this character belongs to is too long. */
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
