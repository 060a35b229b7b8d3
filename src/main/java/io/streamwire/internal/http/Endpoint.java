package io.streamwire.internal.http;

import io.streamwire.internal.check.Arguments;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Checks base URLs. Credentials may be sent only to an {@code https} URL, or to an {@code http} URL
 * of a loopback host.
 */
public final class Endpoint {

  private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?");

  /**
   * Octets of at most three digits and up to 255. Any other text is a host name, which is resolved.
   */
  private static final String LOOPBACK_V4 =
      "127(\\.(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])){3}";

  private static final Pattern LOCAL =
      Pattern.compile("(localhost|" + LOOPBACK_V4 + "|\\[::1])(:[0-9]+)?");
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|" + LOOPBACK_V4 + "|::1", Pattern.CASE_INSENSITIVE);

  private Endpoint() {}

  /**
   * Returns the base URL of a host in any common form: {@code example}, {@code
   * example.signalwire.com}, or a URL with a scheme and a host. A loopback host without a scheme
   * means {@code http}, for local simulators.
   *
   * @param name the name of the builder method that set the value
   * @param suffix the rest of the contract's host after the label, for example {@code
   *     .signalwire.com}
   * @param path the path of the contract's server, which ends with a slash
   * @throws IllegalArgumentException if the host is blank or malformed, has a path, or is not a
   *     loopback host although the scheme is {@code http}
   */
  public static HttpUrl ofHost(String name, @Nullable String value, String suffix, String path) {
    String expected = "a label like example, a host like example" + suffix + " or an http(s) URL";
    String host = Arguments.requireText(name, value);
    if (LABEL.matcher(host).matches() && !host.equals("localhost")) {
      return parse(name, host, "https://" + host + suffix + path, expected);
    }
    if (host.indexOf('.') < 0 && host.indexOf(':') < 0 && !host.equals("localhost")) {
      throw Arguments.refusedUrl(name, host, expected);
    }
    String scheme = LOCAL.matcher(host).matches() ? "http://" : "https://";
    HttpUrl url = parse(name, host, host.contains("://") ? host : scheme + host, expected);
    if (!url.encodedPath().equals("/")) {
      throw Arguments.refusedUrl(name, host, "no path; set a URL with a path as baseUrl");
    }
    HttpUrl base = url.resolve(path);
    if (base == null) {
      throw Arguments.refused(name, path, "a path of a URL");
    }
    return base;
  }

  /**
   * Returns a base URL that ends with a slash.
   *
   * @param name the name of the setting
   * @throws IllegalArgumentException if it is malformed, has a query, or is not a loopback host
   *     although the scheme is {@code http}
   */
  public static HttpUrl ofUrl(String name, @Nullable String value) {
    String text = Arguments.requireText(name, value);
    HttpUrl url = parse(name, text, text, "an http(s) URL");
    // Retrofit resolves relative paths, which replace the part after the last slash.
    return url.encodedPath().endsWith("/") ? url : url.newBuilder().addPathSegment("").build();
  }

  /**
   * Returns the URL of a token endpoint, which may have a query.
   *
   * @param value an absolute URL, or a URL relative to the base URL
   * @throws IllegalArgumentException if it is malformed, or is not a loopback host although the
   *     scheme is {@code http}
   */
  public static HttpUrl ofToken(String value, HttpUrl baseUrl) {
    HttpUrl url = baseUrl.resolve(value);
    if (url == null) {
      throw Arguments.refusedUrl("tokenUrl", value, "an http(s) URL");
    }
    return requireSafe("tokenUrl", value, url);
  }

  private static HttpUrl parse(String name, String value, String text, String expected) {
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw Arguments.refusedUrl(name, value, expected);
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw Arguments.refused(
          name, url.redact(), "no credentials; set them with their own builder methods");
    }
    if (url.query() != null || url.fragment() != null) {
      throw Arguments.refusedUrl(name, value, "no query and no fragment");
    }
    return requireSafe(name, value, url);
  }

  private static HttpUrl requireSafe(String name, String value, HttpUrl url) {
    if (!url.isHttps() && !LOOPBACK.matcher(url.host()).matches()) {
      throw Arguments.refusedUrl(name, value, "https; plain http only for a loopback host");
    }
    return url;
  }
}
