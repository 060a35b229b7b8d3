package io.streamwire.governance.check;

import io.streamwire.governance.contract.ContractDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Searches the generated sources for the line that corresponds to a place of the contract. */
final class GeneratedJava {

  private static final Pattern SCHEMA =
      Pattern.compile("/components/schemas/([^/]+)(?:/properties/([^/]+))?.*");
  private static final Pattern OPERATION = Pattern.compile("(/paths/[^/]+/[a-z]+).*");

  private final Map<String, List<String>> files;

  private GeneratedJava(Map<String, List<String>> files) {
    this.files = files;
  }

  static GeneratedJava none() {
    return new GeneratedJava(Map.of());
  }

  static GeneratedJava in(Path folder) throws IOException {
    Map<String, List<String>> files = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path file : found.filter(f -> f.toString().endsWith(".java")).toList()) {
          files.put(
              folder.relativize(file).toString().replace('\\', '/'), Files.readAllLines(file));
        }
      }
    }
    return new GeneratedJava(files);
  }

  /** Returns {@code File.java:LINE}; empty if no line is found. */
  String line(ContractDocument contract, String pointer) {
    Matcher schema = SCHEMA.matcher(pointer);
    if (schema.matches()) {
      String file = "(.*/)?" + Pattern.quote(schema.group(1)) + "\\.java";
      return schema.group(2) == null
          ? first(
              file, "\\b(class|interface|enum|record) " + Pattern.quote(schema.group(1)) + "\\b")
          : first(file, "\\bpublic .*\\b" + Pattern.quote(accessor(schema.group(2))) + "\\(");
    }
    Matcher operation = OPERATION.matcher(pointer);
    if (operation.matches()) {
      String id = contract.tree().at(operation.group(1) + "/operationId").asText();
      return id.isEmpty() ? "" : first(".*", "\\bpublic .*\\b" + Pattern.quote(id) + "\\(");
    }
    return "";
  }

  /**
   * Returns the accessor's name, the same for {@code status_callback} and {@code StatusCallback}.
   */
  private static String accessor(String property) {
    List<String> words = new ArrayList<>(List.of(property.split("[^A-Za-z0-9]+")));
    words.removeIf(String::isEmpty);
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      boolean first = name.length() == 0;
      name.append(
          first
              ? word.substring(0, 1).toLowerCase(Locale.ROOT)
              : word.substring(0, 1).toUpperCase(Locale.ROOT));
      name.append(word.substring(1));
    }
    return name.toString();
  }

  private String first(String file, String line) {
    Pattern pattern = Pattern.compile(line);
    for (Map.Entry<String, List<String>> candidate : files.entrySet()) {
      if (candidate.getKey().matches(file)) {
        for (int at = 0; at < candidate.getValue().size(); at++) {
          if (pattern.matcher(candidate.getValue().get(at)).find()) {
            return candidate.getKey() + ":" + (at + 1);
          }
        }
      }
    }
    return "";
  }
}
