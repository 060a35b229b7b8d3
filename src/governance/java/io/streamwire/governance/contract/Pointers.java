package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** JSON pointers (RFC 6901) into a contract. */
public final class Pointers {

  private static final Pattern STEP = Pattern.compile("\\['((?:[^'\\\\]|\\\\.)*)']|\\[(\\d+)]");

  /**
   * Matches examples and defaults, but no response {@code default} and no property of these names.
   */
  private static final Pattern EXAMPLE =
      Pattern.compile("(?<!/responses|/properties)/(example|default)/|/examples/[^/]+/value/");

  private Pointers() {}

  public static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Returns the last step of a reference, the name of its target. */
  public static String lastStep(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /**
   * Returns the decoded JSON pointer of a reference within a document, such as {@code
   * #/paths/~1a%7Bid%7D}.
   */
  static String ofReference(String fragment) {
    String pointer = fragment.substring(1);
    return pointer.contains("%")
        ? URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8)
        : pointer;
  }

  /** Converts a normalized JSONPath such as {@code $['a'][0]} to a pointer. */
  public static String ofPath(String path) {
    StringBuilder pointer = new StringBuilder();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      String name = step.group(1) != null ? step.group(1).replace("\\'", "'") : step.group(2);
      pointer.append(child("", name));
    }
    return pointer.toString();
  }

  /** Visits every node except the content of examples. */
  public static void visit(String pointer, JsonNode node, BiConsumer<String, JsonNode> visitor) {
    if (isWithinExample(pointer)) {
      return;
    }
    visitor.accept(pointer, node);
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      visit(child(pointer, field.getKey()), field.getValue(), visitor);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(pointer + "/" + i, node.get(i), visitor);
    }
  }

  public static boolean isWithinExample(String pointer) {
    // A cheap test first: most pointers contain none of these words.
    return (pointer.contains("/example") || pointer.contains("/default/"))
        && EXAMPLE.matcher(pointer).find();
  }

  /** Returns the line of every pointer of a YAML text. */
  public static Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new TreeMap<>();
    try {
      Node root = new Yaml(ContractDocument.LARGE).compose(new StringReader(text));
      if (root != null) {
        lines("", root, lines);
      }
    } catch (YAMLException unreadable) {
      return lines; // JSON may contain tabs where YAML may not.
    }
    return lines;
  }

  private static void lines(String pointer, Node node, Map<String, Integer> lines) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    if (node instanceof MappingNode mapping) {
      mapping
          .getValue()
          .forEach(
              pair -> {
                String inner = child(pointer, ((ScalarNode) pair.getKeyNode()).getValue());
                lines.put(inner, pair.getKeyNode().getStartMark().getLine() + 1);
                lines(inner, pair.getValueNode(), lines);
              });
    } else if (node instanceof SequenceNode sequence) {
      int index = 0;
      for (Node item : sequence.getValue()) {
        lines(pointer + "/" + index++, item, lines);
      }
    }
  }
}
