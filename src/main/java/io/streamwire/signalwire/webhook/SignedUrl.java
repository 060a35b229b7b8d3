package io.streamwire.signalwire.webhook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variants of a URL that may have been signed. Only the authority is rewritten, as text,
 * because rebuilding the URL with {@code java.net.URI} would decode {@code %2B}, {@code %26} and
 * {@code %2F}.
 */
final class SignedUrl {

  private final String scheme; // with "://"
  private final String credentials; // with "@", or empty
  private final String host;
  private final String port; // with ":", or empty
  private final String rest; // path and query
  private final String fragment; // with "#", or empty

  private SignedUrl(
      String scheme, String credentials, String host, String port, String rest, String fragment) {
    this.scheme = scheme;
    this.credentials = credentials;
    this.host = host;
    this.port = port;
    this.rest = rest;
    this.fragment = fragment;
  }

  /** Parses an absolute http or https URL; returns null for any other text. */
  static @Nullable SignedUrl parse(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("https://") && !lower.startsWith("http://")) {
      return null;
    }
    int schemeEnd = url.indexOf("://") + 3;
    int fragmentStart = firstOf(url, "#", schemeEnd, url.length());
    int authorityEnd = firstOf(url, "/?", schemeEnd, fragmentStart);
    String authority = url.substring(schemeEnd, authorityEnd);
    int hostStart = authority.lastIndexOf('@') + 1;
    int colon = authority.lastIndexOf(':');
    // The colons of an IPv6 address are inside brackets.
    int hostEnd =
        colon > authority.lastIndexOf(']') && colon >= hostStart ? colon : authority.length();
    if (hostStart == hostEnd) {
      return null;
    }
    return new SignedUrl(
        url.substring(0, schemeEnd),
        authority.substring(0, hostStart),
        authority.substring(hostStart, hostEnd),
        authority.substring(hostEnd),
        url.substring(authorityEnd, fragmentStart),
        url.substring(fragmentStart));
  }

  /**
   * Returns the URL as received, then without the credentials, which the platform sometimes omits.
   * The fragment comes last.
   */
  Set<String> texts() {
    Set<String> texts = new LinkedHashSet<>();
    addAll(texts, port);
    return texts;
  }

  /**
   * Returns {@link #texts()}, each with and without a default port, because the platform is not
   * consistent.
   */
  Set<String> textsOverPorts(boolean withoutAnyPort) {
    String standard = scheme.equalsIgnoreCase("https://") ? ":443" : ":80";
    Set<String> texts = texts();
    if (port.isEmpty()) {
      addAll(texts, standard);
    } else if (port.equals(standard) || withoutAnyPort) {
      addAll(texts, "");
    }
    return texts;
  }

  private void addAll(Set<String> texts, String withPort) {
    for (String end : new String[] {"", fragment}) {
      texts.add(scheme + credentials + host + withPort + rest + end);
      texts.add(scheme + host + withPort + rest + end);
    }
  }

  String pathAndQuery() {
    return rest;
  }

  /**
   * Returns the raw values of one query parameter in order, because the query is signed without
   * decoding.
   */
  List<String> queryValues(String name) {
    List<String> values = new ArrayList<>();
    int queryStart = Math.min(rest.length(), firstOf(rest, "?", 0, rest.length()) + 1);
    for (String pair : rest.substring(queryStart).split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        values.add(pair.substring(name.length() + 1));
      }
    }
    return values;
  }

  private static int firstOf(String text, String wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (wanted.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return to;
  }
}
