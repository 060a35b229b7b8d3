package io.streamwire.internal;

import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where requests go: a base URL that credentials may be sent to, so {@code https}, or {@code http}
 * to this very machine.
 */
public final class Endpoint {

  /** Where the Compatibility API lives on each Space's host. */
  private static final String PATH = "/api/laml/2010-04-01/";

  private static final String EXPECTED =
      "a Space like example, a host like example.signalwire.com or an http(s) URL";

  private static final Pattern SPACE = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");
  private static final Pattern LOCAL =
      Pattern.compile("(localhost|127(\\.[0-9]{1,3}){3}|\\[::1])(:[0-9]+)?");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|::1", Pattern.CASE_INSENSITIVE);

  private Endpoint() {}

  /**
   * Returns the base URL of a host in any of the spellings in use: {@code example}, {@code
   * example.signalwire.com}, or a URL of scheme and host. A bare loopback host means {@code http},
   * so that a simulator is within reach.
   *
   * @throws IllegalArgumentException if the host is blank, does not parse, has a path, or is not
   *     loopback although the scheme is {@code http}
   */
  public static HttpUrl ofHost(@Nullable String value) {
    String host = Arguments.requireText("host", value);
    if (SPACE.matcher(host).matches() && !host.equals("localhost")) {
      return parse("host", host, "https://" + host + ".signalwire.com" + PATH);
    }
    if (host.indexOf('.') < 0 && host.indexOf(':') < 0 && !host.equals("localhost")) {
      throw Arguments.refused("host", host, EXPECTED);
    }
    String scheme = LOCAL.matcher(host).matches() ? "http://" : "https://";
    HttpUrl url = parse("host", host, host.contains("://") ? host : scheme + host);
    if (!url.encodedPath().equals("/")) {
      throw Arguments.refused("host", host, "no path; a URL with a path goes to baseUrl");
    }
    return url.newBuilder().encodedPath(PATH).build();
  }

  /**
   * Returns a base URL that takes the place of host and path.
   *
   * @throws IllegalArgumentException if it does not parse, has a query, or is not loopback although
   *     the scheme is {@code http}
   */
  public static HttpUrl ofBaseUrl(String baseUrl) {
    Arguments.requireText("baseUrl", baseUrl);
    HttpUrl url = parse("baseUrl", baseUrl, baseUrl);
    // Retrofit resolves relative paths, and those replace what follows the last slash.
    return url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build();
  }

  private static HttpUrl parse(String name, String value, String text) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw Arguments.refused(name, value, EXPECTED);
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw Arguments.refused(name, url.redact(), "no credentials: they go to project and token");
    }
    if (url.query() != null || url.fragment() != null) {
      throw Arguments.refused(name, value, "no query and no fragment");
    }
    if (!url.isHttps() && !LOOPBACK.matcher(url.host()).matches()) {
      throw Arguments.refused(name, value, "https; plain http only to a loopback host");
    }
    return url;
  }
}
