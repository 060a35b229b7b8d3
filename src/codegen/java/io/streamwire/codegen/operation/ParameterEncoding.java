package io.streamwire.codegen.operation;

import io.streamwire.codegen.plan.JavaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a parameter travels.
 *
 * @param sent the type that Retrofit takes
 * @param converter the expression that makes it of a caller's value, which is {@code $} in it;
 *     {@code null} if the value travels as it is
 * @param encoded whether the text is percent-encoded when Retrofit gets it
 * @param spelled the arguments of {@code @Styled}; {@code null} if there is none
 */
record ParameterEncoding(
    JavaType sent, @Nullable String converter, boolean encoded, @Nullable String spelled) {

  static ParameterEncoding of(JavaType value) {
    return new ParameterEncoding(value, null, false, null);
  }

  static ParameterEncoding of(JavaType sent, String converter) {
    return new ParameterEncoding(sent, converter, false, null);
  }

  ParameterEncoding asEncoded() {
    return new ParameterEncoding(sent, converter, true, spelled);
  }

  /**
   * Returns this with the annotation that makes one text of the value.
   *
   * @param name what a matrix repeats, as a Java literal; {@code null} if no one needs it
   */
  ParameterEncoding spelled(
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
