package io.streamwire.codegen.operation;

import io.streamwire.codegen.naming.JavaNames;
import io.streamwire.codegen.naming.NameScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path in Retrofit's syntax: relative to the base URL, with placeholders that are identifiers. In
 * a contract, placeholders may contain any character ({@code {user.id}}).
 */
final class PathTemplate {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final Pattern RETROFIT_NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9_-]*");

  private final String text;
  private final Map<String, String> placeholders = new LinkedHashMap<>();

  PathTemplate(String path) {
    NameScope names = new NameScope(List.of());
    Matcher matcher = PLACEHOLDER.matcher(path);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String name = matcher.group(1);
      String placeholder =
          placeholders.computeIfAbsent(
              name,
              n ->
                  RETROFIT_NAME.matcher(n).matches() && names.isFree(n)
                      ? names.unique(n, "")
                      : names.unique(JavaNames.member(n, "part"), ""));
      matcher.appendReplacement(result, Matcher.quoteReplacement("{" + placeholder + "}"));
    }
    matcher.appendTail(result);
    // OkHttp treats a backslash as a slash.
    this.text = relative(result.toString().replace("\\", "%5C"));
  }

  private static String relative(String path) {
    String noFragment = path.indexOf('#') < 0 ? path : path.substring(0, path.indexOf('#'));
    int query = noFragment.indexOf('?');
    String plain =
        query >= 0 && noFragment.indexOf('{', query) >= 0
            ? noFragment.substring(0, query)
            : noFragment;
    String relative = plain.startsWith("/") ? plain.substring(1) : plain;
    if (relative.isEmpty()) {
      return "."; // Retrofit treats an empty path as a missing one
    }
    int colon = relative.indexOf(':');
    int slash = relative.indexOf('/');
    boolean likeScheme = colon >= 0 && (slash < 0 || colon < slash);
    return likeScheme
        ? (relative.contains("{") ? relative.replaceFirst(":", "%3A") : "./" + relative)
        : relative;
  }

  String text() {
    return text;
  }

  /**
   * Returns the placeholder of a path parameter. A parameter that the path does not mention keeps
   * its name, and Retrofit rejects it.
   */
  String placeholder(String parameter) {
    return placeholders.getOrDefault(parameter, parameter);
  }

  boolean has(String parameter) {
    return placeholders.containsKey(parameter);
  }

  Iterable<String> names() {
    return placeholders.keySet();
  }
}
