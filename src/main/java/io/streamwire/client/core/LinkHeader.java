package io.streamwire.client.core;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parses the {@code Link} header (RFC 8288, section 3). */
final class LinkHeader {

  private static final Pattern LINK =
      Pattern.compile(
          "\\s*,*\\s*<([^>]*)>((?:\\s*;\\s*[^\\s=;,]+(?:\\s*=\\s*(?:\"[^\"]*\"|[^\\s;,\"]*))?)*)");

  private static final Pattern RELATION =
      Pattern.compile(";\\s*rel\\s*=\\s*(?:\"([^\"]*)\"|([^\\s;,\"]*))", Pattern.CASE_INSENSITIVE);

  private LinkHeader() {}

  /**
   * Returns the target of the link with the relation {@code next}, or {@code null} if there is
   * none.
   */
  static @Nullable String next(List<String> headers) {
    for (String header : headers) {
      Matcher link = LINK.matcher(header);
      while (link.find()) {
        if (isNext(link.group(2))) {
          return link.group(1);
        }
      }
    }
    return null;
  }

  /**
   * Checks the first {@code rel} parameter only (RFC 8288, section 3.3); it may contain several
   * relations.
   */
  private static boolean isNext(String parameters) {
    Matcher relation = RELATION.matcher(parameters);
    if (!relation.find()) {
      return false;
    }
    String quoted = relation.group(1);
    String names = quoted == null ? relation.group(2) : quoted;
    return List.of(names.toLowerCase(Locale.ROOT).split("\\s+")).contains("next");
  }
}
