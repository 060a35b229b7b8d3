package io.streamwire.governance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands beside an exception from a rule, for those who come after. */
public final class Reason {

  private static final int LETTERS = 20;
  private static final int WORDS = 4;

  private Reason() {}

  /** Returns whether a text can be one: a sentence of at least four different words. */
  public static boolean isOne(String text) {
    Set<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet());
    return text.strip().length() >= LETTERS && words.size() >= WORDS;
  }
}
