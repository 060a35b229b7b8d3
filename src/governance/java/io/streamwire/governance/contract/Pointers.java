package io.streamwire.governance.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** JSON pointers (RFC 6901) into a contract. */
public final class Pointers {

  private static final Pattern STEP = Pattern.compile("\\['((?:[^'\\\\]|\\\\.)*)']|\\[(\\d+)]");

  private Pointers() {}

  public static String child(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  /** Returns the name of what a reference refers to: its last step. */
  public static String lastStep(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  /** Turns a normalized JSONPath, {@code $['a'][0]}, into a pointer. */
  public static String ofPath(String path) {
    StringBuilder pointer = new StringBuilder();
    Matcher step = STEP.matcher(path);
    while (step.find()) {
      String name = step.group(1) != null ? step.group(1).replace("\\'", "'") : step.group(2);
      pointer.append(child("", name));
    }
    return pointer.toString();
  }

  /**
   * Visits every node that is part of the contract itself, hence not what lies within an example.
   */
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
    return pointer.contains("/example/")
        || pointer.contains("/default/")
        || pointer.matches(".*/examples/[^/]+/value/.*");
  }

  /** Returns the line of every pointer of a YAML text. */
  public static Map<String, Integer> lines(String text) {
    Map<String, Integer> lines = new TreeMap<>();
    lines("", new Yaml().compose(new StringReader(text)), lines);
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
