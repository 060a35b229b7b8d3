package io.streamwire.internal.secret;

/**
 * A text that is searched in others, in time that grows with their length alone (Knuth, Morris and
 * Pratt): {@code String.indexOf} takes the product of both lengths for a server that answers with
 * one letter, a million times.
 */
final class SearchedText {

  private final String text;

  /** For each place, how much of the start ends there. */
  private final int[] borders;

  private SearchedText(String text, int[] borders) {
    this.text = text;
    this.borders = borders;
  }

  /** Takes the found places, in order. */
  interface Found {
    void at(int start, int end);
  }

  /** Prepares a text that is not empty. */
  static SearchedText of(String text) {
    int[] borders = new int[text.length()];
    for (int i = 1, border = 0; i < borders.length; i++) {
      border = grown(text, borders, border, text.charAt(i));
      borders[i] = border;
    }
    return new SearchedText(text, borders);
  }

  /** Finds all places in another text; where two overlap, the second is cut to what is new. */
  void findIn(String other, Found found) {
    int matched = 0;
    int told = 0;
    for (int i = 0; i < other.length(); i++) {
      matched = grown(text, borders, matched, other.charAt(i));
      if (matched == borders.length) {
        found.at(Math.max(told, i + 1 - matched), i + 1);
        told = i + 1;
        matched = borders[matched - 1];
      }
    }
  }

  private static int grown(String text, int[] borders, int matched, char next) {
    int length = matched;
    while (length > 0 && text.charAt(length) != next) {
      length = borders[length - 1];
    }
    return text.charAt(length) == next ? length + 1 : length;
  }
}
