package io.streamwire.client.core;

import io.streamwire.internal.check.Arguments;
import io.streamwire.internal.http.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Builds URLs from server URL templates and the values of its variables. */
final class ServerUrl {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern HOST_VARIABLE = Pattern.compile("https?://\\{([^{}]+)}([^/]*)(.*)");

  private ServerUrl() {}

  /**
   * Returns the base URL of a client: the one that the user set, or that of the selected server.
   *
   * @throws IllegalArgumentException if it is missing or invalid
   */
  static HttpUrl base(ClientDescription description, ClientSettings settings) {
    if (settings.baseUrl != null) {
      return Endpoint.ofUrl("baseUrl", settings.baseUrl);
    }
    List<String> servers = description.servers();
    String server = servers.isEmpty() ? "" : servers.get(settings.server);
    if (!isAbsolute(server)) {
      throw new IllegalArgumentException(
          "baseUrl is missing (expected: an http(s) URL; the contract declares no server)");
    }
    return of(server, description.variables(), settings.serverVariables);
  }

  /**
   * Returns whether a template has a host. A template without a host is relative to the URL of the
   * contract.
   */
  static boolean isAbsolute(String template) {
    return template.contains("://");
  }

  /**
   * Returns the base URL.
   *
   * @param values the user's values, by the names of the variables
   * @throws IllegalArgumentException if a value is missing or not allowed, or would change another
   *     component of the URL
   */
  static HttpUrl of(
      String template, Map<String, ServerVariable> variables, Map<String, String> values) {
    Matcher host = HOST_VARIABLE.matcher(template);
    if (host.matches()) {
      ServerVariable label = variables.get(host.group(1));
      if (label != null && label.isHostLabel()) {
        String path = filled(host.group(3), variables, values, false);
        return Endpoint.ofHost(
            label.argument(),
            label.value(values.get(label.name())),
            filled(host.group(2), variables, values, true),
            path.endsWith("/") ? path : path + "/");
      }
    }
    int path = template.indexOf('/', template.indexOf("://") + 3);
    int end = path < 0 ? template.length() : path;
    return Endpoint.ofUrl(
        "server",
        filled(template.substring(0, end), variables, values, true)
            + filled(template.substring(end), variables, values, false));
  }

  private static String filled(
      String template,
      Map<String, ServerVariable> variables,
      Map<String, String> values,
      boolean authority) {
    StringBuilder url = new StringBuilder();
    Matcher variable = VARIABLE.matcher(template);
    while (variable.find()) {
      String name = variable.group(1);
      ServerVariable declared = variables.get(name);
      ServerVariable variableOrDefault = declared == null ? ServerVariable.of(name) : declared;
      String value = variableOrDefault.value(values.get(name));
      variable.appendReplacement(
          url, Matcher.quoteReplacement(checked(variableOrDefault.argument(), value, authority)));
    }
    return variable.appendTail(url).toString();
  }

  /** Rejects a value that would change the host, or turn the rest of the path into a query. */
  private static String checked(String argument, String value, boolean authority) {
    String delimiters = authority ? "/\\?#@% " : "\\?# ";
    for (int i = 0; i < value.length(); i++) {
      if (delimiters.indexOf(value.charAt(i)) >= 0) {
        throw Arguments.refused(argument, value, "none of the characters " + delimiters.strip());
      }
    }
    if (List.of(value.split("/", -1)).contains("..")) {
      throw Arguments.refused(argument, value, "no dot segment");
    }
    return value;
  }
}
