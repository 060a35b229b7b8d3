package io.streamwire.client.core;

import io.streamwire.internal.check.Arguments;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The URLs that a service accepts as a value. Immutable: each method returns a copy. */
public final class UrlRule {

  private final List<String> schemes;
  private final @Nullable String schemesHint;
  private final @Nullable String noQuery;
  private final boolean relative;

  private UrlRule(
      List<String> schemes,
      @Nullable String schemesHint,
      @Nullable String noQuery,
      boolean relative) {
    this.schemes = List.copyOf(schemes);
    this.schemesHint = schemesHint;
    this.noQuery = noQuery;
    this.relative = relative;
  }

  /** Returns a rule that accepts absolute URLs with a host and one of these schemes. */
  public static UrlRule of(String... schemes) {
    return new UrlRule(List.of(schemes), null, null, false);
  }

  /**
   * Sets the reason why no other scheme is accepted.
   *
   * @param hint follows the names of the schemes in the message
   */
  public UrlRule schemesHint(String hint) {
    return new UrlRule(schemes, hint, noQuery, relative);
  }

  /**
   * Rejects URLs with a query.
   *
   * @param hint the reason and the alternative; follows the words "no query string, " in the
   *     message
   */
  public UrlRule withoutQuery(String hint) {
    return new UrlRule(schemes, schemesHint, hint, relative);
  }

  /** Accepts relative URLs too. */
  public UrlRule allowingRelative() {
    return new UrlRule(schemes, schemesHint, noQuery, true);
  }

  void check(String name, String url) {
    if (url.isBlank()) {
      throw new IllegalArgumentException(name + " is blank (expected: a " + schemes() + " URL)");
    }
    for (int i = 0; i < url.length(); i++) {
      if (Character.isWhitespace(url.charAt(i)) || Character.isSpaceChar(url.charAt(i))) {
        throw Arguments.refusedUrl(name, url, "no white space");
      }
    }
    URI uri;
    try {
      uri = new URI(url);
    } catch (URISyntaxException e) {
      // No cause: its message would repeat the value, which may contain a password.
      throw Arguments.refusedUrl(
          name, url, "a well-formed URL; " + e.getReason() + " at " + e.getIndex());
    }
    if (uri.isAbsolute()) {
      checkAbsolute(name, url, uri);
    } else if (!relative) {
      throw Arguments.refusedUrl(name, url, "an absolute URL such as " + example());
    }
    if (noQuery != null && uri.getRawQuery() != null) {
      throw Arguments.refusedUrl(name, url, "no query string, " + noQuery);
    }
  }

  private void checkAbsolute(String name, String url, URI uri) {
    if (!schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))) {
      throw Arguments.refusedUrl(
          name, url, "the scheme " + schemes() + (schemesHint == null ? "" : "; " + schemesHint));
    }
    String authority = uri.getRawAuthority();
    if (authority == null || authority.isEmpty() || authority.startsWith(":")) {
      throw Arguments.refusedUrl(name, url, "a host, for example in " + example());
    }
  }

  private String schemes() {
    return String.join(" or ", schemes);
  }

  private String example() {
    return schemes.get(0) + "://example.com";
  }
}
