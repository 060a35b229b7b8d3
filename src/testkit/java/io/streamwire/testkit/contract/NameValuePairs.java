package io.streamwire.testkit.contract;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names and values of a query, a form or a {@code Cookie} header, in order. */
final class NameValuePairs {

  private static final Pattern STEP = Pattern.compile("\\[([^\\[\\]]*)]");

  private final List<Map.Entry<String, String>> pairs = new ArrayList<>();

  /**
   * Parses a query or a form.
   *
   * @throws IllegalArgumentException if an escape is malformed
   */
  static NameValuePairs ofForm(@Nullable String text) {
    NameValuePairs result = new NameValuePairs();
    for (String pair : text == null || text.isEmpty() ? new String[0] : text.split("&", -1)) {
      int equals = pair.indexOf('=');
      result.pairs.add(
          Map.entry(
              decoded(equals < 0 ? pair : pair.substring(0, equals)),
              equals < 0 ? "" : decoded(pair.substring(equals + 1))));
    }
    return result;
  }

  /** Parses the values of {@code Cookie} headers (RFC 6265, section 4.2.1). */
  static NameValuePairs ofCookies(List<String> headers) {
    NameValuePairs result = new NameValuePairs();
    for (String header : headers) {
      for (String pair : header.split(";", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          result.pairs.add(
              Map.entry(
                  pair.substring(0, equals).strip(), decoded(pair.substring(equals + 1).strip())));
        }
      }
    }
    return result;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  List<Map.Entry<String, String>> all() {
    return pairs;
  }

  boolean has(String name) {
    return pairs.stream().anyMatch(pair -> pair.getKey().equals(name));
  }

  List<String> values(String name) {
    return pairs.stream()
        .filter(pair -> pair.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Returns the value of the pairs {@code name[a][b]=…}: a text, a list if all steps are numbers or
   * empty, otherwise a map. Returns {@code null} if there is no such pair.
   */
  @Nullable Object tree(String name) {
    Branch root = new Branch();
    boolean found = false;
    for (Map.Entry<String, String> pair : pairs) {
      String key = pair.getKey();
      if (key.startsWith(name + "[") && key.endsWith("]")) {
        found = true;
        Branch branch = root;
        Matcher step = STEP.matcher(key.substring(name.length()));
        while (step.find()) {
          branch = branch.child(step.group(1));
        }
        branch.value = pair.getValue();
      }
    }
    return found ? root.value() : null;
  }

  private static final class Branch {
    private final Map<String, Branch> children = new LinkedHashMap<>();
    private @Nullable String value;

    Branch child(String step) {
      String key = step.isEmpty() ? Integer.toString(children.size()) : step;
      return children.computeIfAbsent(key, name -> new Branch());
    }

    Object value() {
      if (children.isEmpty()) {
        return value == null ? "" : value;
      }
      if (children.keySet().stream().allMatch(step -> step.matches("\\d{1,9}"))) {
        Map<Integer, Object> items = new TreeMap<>();
        children.forEach((step, child) -> items.put(Integer.valueOf(step), child.value()));
        return new ArrayList<>(items.values());
      }
      Map<String, Object> members = new LinkedHashMap<>();
      children.forEach((step, child) -> members.put(step, child.value()));
      return members;
    }
  }
}
