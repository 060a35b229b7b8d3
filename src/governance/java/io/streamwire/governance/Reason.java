package io.streamwire.governance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The reason that an accepted break or a waiver must state. */
public final class Reason {

  private static final int MIN_LENGTH = 20;
  private static final int MIN_WORDS = 4;

  private Reason() {}

  /** Returns whether a text has at least 20 characters and four different words. */
  public static boolean isSufficient(String text) {
    Set<String> words =
        Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
            .filter(word -> !word.isEmpty())
            .collect(Collectors.toSet());
    return text.strip().length() >= MIN_LENGTH && words.size() >= MIN_WORDS;
  }
}
