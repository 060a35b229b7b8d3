package io.streamwire.codegen.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Converts names of a contract to Java identifiers, in the case style of each use. */
public final class JavaNames {

  private static final Set<String> KEYWORDS =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "true",
          "false",
          "null",
          "_",
          "var",
          "yield",
          "record",
          "sealed",
          "permits");

  /** Methods of {@code Object}, whose names no member may have. */
  public static final List<String> OBJECT_METHODS =
      List.of(
          "hashCode",
          "toString",
          "equals",
          "getClass",
          "wait",
          "notify",
          "notifyAll",
          "clone",
          "finalize");

  private static final Map<Character, String> SYMBOLS =
      Map.ofEntries(
          Map.entry('+', "PLUS"),
          Map.entry('-', "MINUS"),
          Map.entry('*', "ASTERISK"),
          Map.entry('/', "SLASH"),
          Map.entry('=', "EQUAL"),
          Map.entry('<', "LESS_THAN"),
          Map.entry('>', "GREATER_THAN"),
          Map.entry('!', "EXCLAMATION_MARK"),
          Map.entry('#', "HASH"),
          Map.entry('@', "AT"),
          Map.entry('$', "DOLLAR"),
          Map.entry('%', "PERCENT"),
          Map.entry('&', "AMPERSAND"),
          Map.entry('|', "PIPE"),
          Map.entry('.', "DOT"),
          Map.entry(',', "COMMA"),
          Map.entry(':', "COLON"),
          Map.entry(';', "SEMICOLON"),
          Map.entry('?', "QUESTION_MARK"),
          Map.entry('~', "TILDE"),
          Map.entry('^', "CARET"),
          Map.entry('\\', "BACKSLASH"),
          Map.entry(' ', "SPACE"),
          Map.entry('"', "QUOTE"),
          Map.entry('\'', "APOSTROPHE"),
          Map.entry('(', "LEFT_PARENTHESIS"),
          Map.entry(')', "RIGHT_PARENTHESIS"),
          Map.entry('[', "LEFT_BRACKET"),
          Map.entry(']', "RIGHT_BRACKET"),
          Map.entry('{', "LEFT_BRACE"),
          Map.entry('}', "RIGHT_BRACE"),
          Map.entry('_', "UNDERSCORE"));

  private JavaNames() {}

  /**
   * {@code call_stream} becomes {@code CallStream}; a name without a letter or digit becomes the
   * fallback.
   */
  public static String type(String name, String fallback) {
    StringBuilder result = new StringBuilder();
    for (String word : words(name)) {
      result.append(capitalized(word));
    }
    if (result.length() == 0) {
      return fallback;
    }
    return Character.isDigit(result.charAt(0)) ? fallback + result : result.toString();
  }

  /** {@code account_sid} becomes {@code accountSid}, {@code URL} becomes {@code url}. */
  public static String member(String name, String fallback) {
    String type = type(name, capitalized(fallback));
    int head = 0;
    while (head < type.length() && Character.isUpperCase(type.charAt(head))) {
      head++;
    }
    // "URLPath" keeps the P of its second word: urlPath.
    boolean nextWord = head > 1 && head < type.length() && Character.isLowerCase(type.charAt(head));
    int lower = nextWord ? head - 1 : head;
    String result = type.substring(0, lower).toLowerCase(Locale.ROOT) + type.substring(lower);
    return KEYWORDS.contains(result) ? result + "Value" : result;
  }

  /**
   * {@code in-progress} becomes {@code IN_PROGRESS}, {@code -1} becomes {@code MINUS_1}, nothing
   * becomes {@code EMPTY}.
   */
  public static String constant(String value) {
    StringBuilder result = new StringBuilder();
    for (String word : words(value)) {
      if (result.length() > 0) {
        result.append('_');
      }
      result.append(word.toUpperCase(Locale.ROOT));
    }
    if (result.length() == 0) {
      return value.isEmpty() ? "EMPTY" : symbolNames(value);
    }
    boolean signed =
        (value.startsWith("-") || value.startsWith("+")) && Character.isDigit(result.charAt(0));
    if (signed) {
      return SYMBOLS.get(value.charAt(0)) + "_" + result;
    }
    return Character.isDigit(result.charAt(0)) ? "VALUE_" + result : result.toString();
  }

  private static String symbolNames(String symbols) {
    StringBuilder result = new StringBuilder();
    symbols
        .chars()
        .limit(8)
        .forEach(
            c -> {
              String word =
                  SYMBOLS.getOrDefault(
                      (char) c, "U" + Integer.toHexString(c).toUpperCase(Locale.ROOT));
              result.append(result.length() == 0 ? "" : "_").append(word);
            });
    return result.toString();
  }

  public static String capitalized(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /**
   * Splits at every character that is not an ASCII letter or digit, and before an upper-case letter
   * that follows a lower-case one.
   */
  private static Iterable<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    char before = ' ';
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean part = c < 0x80 && Character.isLetterOrDigit(c);
      boolean hump = Character.isUpperCase(c) && Character.isLowerCase(before);
      if (!part || hump) {
        flush(word, words);
      }
      if (part) {
        word.append(c);
      }
      before = c;
    }
    flush(word, words);
    return words;
  }

  private static void flush(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
