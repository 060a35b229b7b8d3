package io.streamwire.client.core;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Routes operations to the servers that the contract declares for them. If the user sets a host, as
 * {@code baseUrl} or as a whole host name for a host label, all operations use that host.
 */
final class OwnServers {

  private final ClientDescription description;
  private final ClientSettings settings;
  private final HttpUrl baseUrl;
  private final boolean userSetsHost;

  OwnServers(ClientDescription description, ClientSettings settings, HttpUrl baseUrl) {
    this.description = description;
    this.settings = settings;
    this.baseUrl = baseUrl;
    this.userSetsHost = userSetsHost();
  }

  /**
   * Returns the URLs to which credentials may be sent: the client's base URL and the contract's
   * servers.
   */
  List<HttpUrl> trusted() {
    List<HttpUrl> trusted = new ArrayList<>(List.of(baseUrl));
    for (String template : userSetsHost ? List.<String>of() : description.ownServers()) {
      HttpUrl url = urlOrNull(template);
      if (url != null) {
        trusted.add(url);
      }
    }
    return trusted;
  }

  /**
   * Returns {@code null} for an invalid URL. Its operation reports the error when it is called, so
   * that the other operations remain usable.
   */
  private @Nullable HttpUrl urlOrNull(String template) {
    try {
      return url(template);
    } catch (IllegalArgumentException invalidUrl) {
      return null;
    }
  }

  /**
   * Returns a request with the URL of its operation's server.
   *
   * @throws IllegalArgumentException if that server's URL is invalid
   */
  Request routed(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    OwnServer own =
        invocation == null || userSetsHost
            ? null
            : invocation.method().getAnnotation(OwnServer.class);
    if (own == null) {
      return request;
    }
    String base = baseUrl.toString();
    String url = request.url().toString();
    if (!url.startsWith(base)) {
      return request;
    }
    return request.newBuilder().url(url(own.value()) + url.substring(base.length())).build();
  }

  private boolean userSetsHost() {
    return settings.baseUrl != null
        || description.variables().values().stream()
            .anyMatch(
                variable ->
                    variable.isHostLabel()
                        && isHost(settings.serverVariables.get(variable.name())));
  }

  private static boolean isHost(@Nullable String value) {
    return value != null
        && (value.contains(".") || value.contains(":") || value.equals("localhost"));
  }

  private HttpUrl url(String template) {
    if (ServerUrl.isAbsolute(template)) {
      return ServerUrl.of(template, description.variables(), settings.serverVariables);
    }
    HttpUrl url = baseUrl.resolve(template.endsWith("/") ? template : template + "/");
    if (url == null) {
      throw new IllegalArgumentException("server: " + template + " (expected: a URL or a path)");
    }
    return url;
  }
}
