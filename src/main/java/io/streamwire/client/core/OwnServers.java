package io.streamwire.client.core;

import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;

/**
 * Sends operations to the servers that the contract has for them. A host that the caller gave, as
 * {@code baseUrl} or as a whole host name in the place of a label, is stronger than the contract:
 * then all operations go there.
 */
final class OwnServers {

  private final ClientDescription description;
  private final ClientSettings settings;
  private final HttpUrl baseUrl;
  private final boolean hostIsGiven;

  OwnServers(ClientDescription description, ClientSettings settings, HttpUrl baseUrl) {
    this.description = description;
    this.settings = settings;
    this.baseUrl = baseUrl;
    this.hostIsGiven = hostIsGiven();
  }

  /** Returns where credentials may go: to the client's host and to those of the contract. */
  List<HttpUrl> trusted() {
    List<HttpUrl> trusted = new ArrayList<>(List.of(baseUrl));
    for (String template : hostIsGiven ? List.<String>of() : description.ownServers()) {
      HttpUrl url = usable(template);
      if (url != null) {
        trusted.add(url);
      }
    }
    return trusted;
  }

  /** The operation itself says what is wrong with its server; the others need not suffer. */
  private @Nullable HttpUrl usable(String template) {
    try {
      return url(template);
    } catch (IllegalArgumentException unusable) {
      return null;
    }
  }

  /**
   * Returns a request as it goes to its operation's server.
   *
   * @throws IllegalArgumentException if that server's URL is not usable
   */
  Request routed(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    OwnServer own =
        invocation == null || hostIsGiven
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

  private boolean hostIsGiven() {
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
