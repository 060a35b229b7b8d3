package io.streamwire.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Spells a value as one text: the tables of OpenAPI's Parameter Object, which are those of RFC
 * 6570. What they leave open, such as an object in a list, is JSON.
 */
final class ParameterSerializer {

  private final ParameterStyle style;
  private final boolean explode;
  private final String name;
  private final UnaryOperator<String> encode;

  /**
   * Creates a spelling.
   *
   * @param encode what becomes of each name and text, but not of the marks between them
   */
  ParameterSerializer(Styled spelled, UnaryOperator<String> encode) {
    this(spelled.value(), spelled.explode(), encode.apply(spelled.name()), encode);
  }

  ParameterSerializer(
      ParameterStyle style, boolean explode, String name, UnaryOperator<String> encode) {
    this.style = style;
    this.explode = explode;
    this.name = name;
    this.encode = encode;
  }

  /**
   * Returns the text of a value.
   *
   * @throws IllegalArgumentException if there is anything in the value that has no text
   */
  String of(Object value) {
    Object tree = WireTree.of(value);
    if (tree instanceof Map<?, ?> members) {
      return members.isEmpty() ? nothing() : object(members);
    }
    if (tree instanceof List<?> items) {
      return items.isEmpty() ? nothing() : list(items);
    }
    return named(encoded(tree));
  }

  private String object(Map<?, ?> members) {
    List<String> words = new ArrayList<>();
    members.forEach(
        (member, value) -> {
          String key = encode.apply(String.valueOf(member));
          String text = encoded(value);
          if (!explode) {
            words.add(key);
            words.add(text);
          } else {
            words.add(style == ParameterStyle.MATRIX && text.isEmpty() ? key : key + "=" + text);
          }
        });
    if (!explode) {
      return named(String.join(delimiter(), words));
    }
    return switch (style) {
      case MATRIX -> ";" + String.join(";", words);
      case LABEL -> "." + String.join(".", words);
      default -> String.join(delimiter(), words);
    };
  }

  private String list(List<?> items) {
    List<String> texts = items.stream().map(this::encoded).toList();
    if (explode && style == ParameterStyle.MATRIX) {
      return String.join("", texts.stream().map(this::named).toList());
    }
    boolean dots = explode && style == ParameterStyle.LABEL;
    return named(String.join(dots ? "." : delimiter(), texts));
  }

  private String encoded(Object part) {
    return encode.apply(WireTree.text(part));
  }

  private String delimiter() {
    return switch (style) {
      case SPACE_DELIMITED -> "%20";
      case PIPE_DELIMITED -> "%7C";
      default -> ",";
    };
  }

  private String named(String text) {
    return switch (style) {
      case LABEL -> "." + text;
      case MATRIX -> text.isEmpty() ? nothing() : ";" + name + "=" + text;
      default -> text;
    };
  }

  /** The tables' column for what is not there: RFC 6570 counts an empty list as that. */
  private String nothing() {
    return switch (style) {
      case LABEL -> ".";
      case MATRIX -> ";" + name;
      default -> "";
    };
  }
}
