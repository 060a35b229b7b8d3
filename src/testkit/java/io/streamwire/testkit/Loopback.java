package io.streamwire.testkit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Restricts the simulator to this machine. Names in the domain {@code test}, which <a
 * href="https://www.rfc-editor.org/rfc/rfc6761#section-6.2">RFC 6761</a> reserves for tests, and
 * {@code localhost} resolve to the loopback interface. All other names cannot be resolved.
 */
final class Loopback implements Dns {

  private static final Pattern LITERAL = Pattern.compile("127(\\.[0-9]{1,3}){3}|::1");

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    if (!isName(host)) {
      throw new UnknownHostException(
          host + " (expected: localhost, or a name that ends with .test)");
    }
    return List.of(InetAddress.getAllByName("localhost"));
  }

  /** Returns whether an http, https, ws or wss URL refers to this machine. */
  static boolean holds(String url) {
    HttpUrl parsed = parse(url);
    return parsed != null && (isName(parsed.host()) || LITERAL.matcher(parsed.host()).matches());
  }

  private static @Nullable HttpUrl parse(String url) {
    return HttpUrl.parse(url.replaceFirst("^(?i)ws(s?)://", "http$1://"));
  }

  private static boolean isName(String host) {
    return host.equals("localhost") || host.endsWith(".test");
  }
}
