package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.JavaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a parameter is sent.
 *
 * @param sent the type of the Retrofit parameter
 * @param converter the expression that converts a caller's value, with {@code $} for the value;
 *     {@code null} for no conversion
 * @param encoded whether Retrofit receives a percent-encoded text
 * @param styled the arguments of {@code @Styled}; {@code null} for none
 */
record ParameterEncoding(
    JavaType sent, @Nullable String converter, boolean encoded, @Nullable String styled) {

  static ParameterEncoding of(JavaType value) {
    return new ParameterEncoding(value, null, false, null);
  }

  static ParameterEncoding of(JavaType sent, String converter) {
    return new ParameterEncoding(sent, converter, false, null);
  }

  ParameterEncoding asEncoded() {
    return new ParameterEncoding(sent, converter, true, styled);
  }

  /**
   * Returns this encoding with the annotation that serializes the value as one text.
   *
   * @param name the name that style matrix repeats, as a Java literal; {@code null} for other
   *     styles
   */
  ParameterEncoding styled(
      String style, boolean explode, @Nullable String name, boolean allowReserved) {
    List<String> more = new ArrayList<>();
    if (explode) {
      more.add("explode = true");
    }
    if (name != null) {
      more.add("name = " + name);
    }
    if (allowReserved) {
      more.add("allowReserved = true");
    }
    String constant = "ParameterStyle." + style;
    return new ParameterEncoding(
        sent,
        converter,
        encoded,
        more.isEmpty() ? constant : "value = " + constant + ", " + String.join(", ", more));
  }

  boolean isFields() {
    return sent.text().startsWith("QueryFields<");
  }
}
