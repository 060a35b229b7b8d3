package io.streamwire.error;

/**
 * Makes a server's words fit for an exception's message: one line, bounded, nothing that forges a
 * log.
 */
final class OneLine {

  private OneLine() {}

  static String of(CharSequence text, int most) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), most) + 1);
    for (int i = 0; i < text.length(); i++) {
      if (i == most) {
        return line.append('…').toString();
      }
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return line.toString();
  }
}
