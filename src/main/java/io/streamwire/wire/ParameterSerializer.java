package io.streamwire.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Serializes a value as one text, as the tables of OpenAPI's Parameter Object and RFC 6570 define
 * it. Values that these do not cover, such as an object in a list, are written as JSON.
 */
final class ParameterSerializer {

  private final ParameterStyle style;
  private final boolean explode;
  private final String name;
  private final UnaryOperator<String> encode;

  /**
   * Creates a serializer.
   *
   * @param encode encodes each name and text, but not the delimiters
   */
  ParameterSerializer(Styled styled, UnaryOperator<String> encode) {
    this(styled.value(), styled.explode(), encode.apply(styled.name()), encode);
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
   * @throws IllegalArgumentException if the value contains anything that has no text
   */
  String of(Object value) {
    Object tree = WireTree.of(value);
    if (tree instanceof Map<?, ?> members) {
      return members.isEmpty() ? undefined() : object(members);
    }
    if (tree instanceof List<?> items) {
      return items.isEmpty() ? undefined() : list(items);
    }
    return named(encoded(tree));
  }

  private String object(Map<?, ?> members) {
    List<String> parts = new ArrayList<>();
    members.forEach(
        (member, value) -> {
          String key = encode.apply(String.valueOf(member));
          String text = encoded(value);
          if (!explode) {
            parts.add(key);
            parts.add(text);
          } else {
            parts.add(style == ParameterStyle.MATRIX && text.isEmpty() ? key : key + "=" + text);
          }
        });
    if (!explode) {
      return named(String.join(delimiter(), parts));
    }
    return switch (style) {
      case MATRIX -> ";" + String.join(";", parts);
      case LABEL -> "." + String.join(".", parts);
      default -> String.join(delimiter(), parts);
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
      case MATRIX -> text.isEmpty() ? undefined() : ";" + name + "=" + text;
      default -> text;
    };
  }

  /** Returns the text of an undefined value. RFC 6570 treats an empty list as undefined. */
  private String undefined() {
    return switch (style) {
      case LABEL -> ".";
      case MATRIX -> ";" + name;
      default -> "";
    };
  }
}
