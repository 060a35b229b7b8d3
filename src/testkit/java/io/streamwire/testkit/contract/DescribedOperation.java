package io.streamwire.testkit.contract;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** An operation of the contract. Immutable. */
final class DescribedOperation {

  private static final Pattern NAME = Pattern.compile("\\{([^{}]+)}");

  private final String method;
  private final String path;
  private final ContractNode tree;
  private final List<ContractNode> parameters;
  private final ContractNode security;
  private final Pattern pattern;
  private final List<String> names = new ArrayList<>();

  DescribedOperation(
      String method, String path, ContractNode item, ContractNode tree, ContractNode root) {
    this.method = method.toUpperCase(Locale.ROOT);
    this.path = path;
    this.tree = tree;
    this.parameters = parameters(item, tree);
    this.security = tree.has("security") ? tree.get("security") : root.get("security");
    this.pattern = pattern(path.replaceFirst("[?#].*", ""));
  }

  private Pattern pattern(String template) {
    StringBuilder regex = new StringBuilder();
    Matcher name = NAME.matcher(template);
    int end = 0;
    while (name.find()) {
      regex.append(Pattern.quote(template.substring(end, name.start()))).append("([^/]+?)");
      names.add(name.group(1));
      end = name.end();
    }
    return Pattern.compile(regex.append(Pattern.quote(template.substring(end))).toString());
  }

  private static List<ContractNode> parameters(ContractNode item, ContractNode tree) {
    Map<String, ContractNode> byPlace = new LinkedHashMap<>();
    for (ContractNode holder : List.of(item, tree)) {
      for (ContractNode declared : holder.get("parameters").items()) {
        ContractNode parameter = declared.resolved();
        byPlace.put(parameter.text("in") + " " + parameter.text("name"), parameter);
      }
    }
    byPlace.values().removeIf(DescribedOperation::isIgnored);
    return List.copyOf(byPlace.values());
  }

  /** OpenAPI, Parameter Object: definitions of these headers must be ignored. */
  private static boolean isIgnored(ContractNode parameter) {
    return parameter.text("in").equals("header")
        && List.of("accept", "content-type", "authorization")
            .contains(parameter.text("name").toLowerCase(Locale.ROOT));
  }

  /** Returns the {@code operationId}, or method and path if there is none. */
  String id() {
    String id = tree.text("operationId");
    return id.isEmpty() ? method + " " + path : id;
  }

  String method() {
    return method;
  }

  ContractNode tree() {
    return tree;
  }

  List<ContractNode> parameters() {
    return parameters;
  }

  /** Returns the security requirements; a missing node if there are none. */
  ContractNode security() {
    return security;
  }

  /**
   * Returns a measure of the constant part of the path, because the most concrete path takes
   * precedence.
   */
  int concreteness() {
    return NAME.matcher(path).replaceAll("").length() * 100 - names.size();
  }

  /**
   * Returns the encoded values of the path parameters by name; {@code null} if the path does not
   * match.
   *
   * @param encodedPath the path as sent
   */
  @Nullable Map<String, String> match(String encodedPath) {
    Matcher matcher = pattern.matcher(encodedPath);
    if (!matcher.matches()) {
      return null;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), matcher.group(i + 1));
    }
    return values;
  }

  /** Decodes a part of a path. A plus sign is not a space there. */
  static String decoded(String encoded) {
    byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
    okio.Buffer decoded = new okio.Buffer();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%' && i + 2 < bytes.length) {
        decoded.write(ByteString.decodeHex(encodedOctet(bytes, i)));
        i += 2;
      } else {
        decoded.writeByte(bytes[i]);
      }
    }
    return decoded.readUtf8();
  }

  private static String encodedOctet(byte[] bytes, int at) {
    return new String(bytes, at + 1, 2, StandardCharsets.US_ASCII);
  }
}
