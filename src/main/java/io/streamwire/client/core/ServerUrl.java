package io.streamwire.client.core;

import io.streamwire.internal.check.Arguments;
import io.streamwire.internal.http.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Makes a base URL of a server's template and the values of its variables. */
final class ServerUrl {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]+)}");
  private static final Pattern HOST_VARIABLE = Pattern.compile("https?://\\{([^{}]+)}([^/]*)(.*)");

  private ServerUrl() {}

  /** Returns whether a template has a host; one without is relative to where the contract lies. */
  static boolean isAbsolute(String template) {
    return template.contains("://");
  }

  /**
   * Returns the base URL.
   *
   * @param values what the user gave, by the names of the variables
   * @throws IllegalArgumentException if a value is missing, not allowed, or leaves its place
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
      ServerVariable known = declared == null ? ServerVariable.of(name) : declared;
      String value = known.value(values.get(name));
      variable.appendReplacement(
          url, Matcher.quoteReplacement(inPlace(known.argument(), value, authority)));
    }
    return variable.appendTail(url).toString();
  }

  /** A value may not turn the host into another one, or the path into a query. */
  private static String inPlace(String argument, String value, boolean authority) {
    String foreign = authority ? "/\\?#@% " : "\\?# ";
    for (int i = 0; i < value.length(); i++) {
      if (foreign.indexOf(value.charAt(i)) >= 0) {
        throw Arguments.refused(argument, value, "none of the characters " + foreign.strip());
      }
    }
    if (List.of(value.split("/", -1)).contains("..")) {
      throw Arguments.refused(argument, value, "no dot segment");
    }
    return value;
  }
}
