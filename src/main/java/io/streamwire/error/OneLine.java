package io.streamwire.error;

/**
 * Formats a server's text for an exception message: on one line, without control characters that
 * could forge a log entry, and limited in length.
 */
final class OneLine {

  private OneLine() {}

  static String of(CharSequence text, int maxLength) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), maxLength) + 1);
    for (int i = 0; i < text.length(); i++) {
      if (i == maxLength) {
        return line.append('…').toString();
      }
      char c = text.charAt(i);
      line.append(Character.isISOControl(c) || c == '\u2028' || c == '\u2029' ? ' ' : c);
    }
    return line.toString();
  }
}
