package io.streamwire.internal.secret;

/**
 * A text to search for in other texts, in linear time (Knuth, Morris and Pratt). {@code
 * String.indexOf} needs time proportional to the product of both lengths, for example for a
 * response of one letter repeated a million times.
 */
final class SearchedText {

  private final String text;

  /** For each position, the length of the longest proper prefix of the text that ends there. */
  private final int[] borders;

  private SearchedText(String text, int[] borders) {
    this.text = text;
    this.borders = borders;
  }

  /** Receives the matches in order. */
  interface Found {
    void at(int start, int end);
  }

  /** Returns a searcher for a text that must not be empty. */
  static SearchedText of(String text) {
    int[] borders = new int[text.length()];
    for (int i = 1, border = 0; i < borders.length; i++) {
      border = extended(text, borders, border, text.charAt(i));
      borders[i] = border;
    }
    return new SearchedText(text, borders);
  }

  /**
   * Finds all matches in another text. If two matches overlap, the second is reduced to its new
   * part.
   */
  void findIn(String other, Found found) {
    int matched = 0;
    int reported = 0;
    for (int i = 0; i < other.length(); i++) {
      matched = extended(text, borders, matched, other.charAt(i));
      if (matched == borders.length) {
        found.at(Math.max(reported, i + 1 - matched), i + 1);
        reported = i + 1;
        matched = borders[matched - 1];
      }
    }
  }

  private static int extended(String text, int[] borders, int matched, char next) {
    int length = matched;
    while (length > 0 && text.charAt(length) != next) {
      length = borders[length - 1];
    }
    return text.charAt(length) == next ? length + 1 : length;
  }
}
