package io.streamwire.wire;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of a {@code Cookie} header (RFC 6265, section 4.2.1): pairs separated by a
 * semicolon and a space. Characters that a cookie does not allow are percent-encoded.
 */
final class Cookies extends FormWriter {

  private final List<String> pairs = new ArrayList<>();

  /** Returns the cookies of an object, one for each field; {@code null} if there are none. */
  static @Nullable String of(FormFields fields) {
    Cookies cookies = new Cookies();
    fields.writeTo(cookies);
    return cookies.text();
  }

  /**
   * Returns the cookies of one parameter; {@code null} if there are none.
   *
   * @param explode whether each item and each member is a separate cookie
   */
  static @Nullable String of(String name, Object value, boolean explode) {
    Cookies cookies = new Cookies();
    Object plain = value instanceof Delimited<?> list ? list.items() : value;
    if (explode) {
      cookies.exploded(name, plain);
    } else {
      cookies.joined(name, ",", plain);
    }
    return cookies.text();
  }

  private @Nullable String text() {
    return pairs.isEmpty() ? null : String.join("; ", pairs);
  }

  @Override
  void pair(String name, String value) {
    parts(name, List.of(value), "");
  }

  @Override
  void parts(String name, List<String> parts, String delimiter) {
    List<String> encoded = new ArrayList<>();
    for (String part : parts) {
      WireText.requirePaired(name, part);
      encoded.add(WireText.cookieEncoded(part));
    }
    pairs.add(name + "=" + String.join(delimiter, encoded));
  }
}
