package io.streamwire.governance.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.streamwire.governance.CannotRunException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Merges the files of a contract into one document. The target of a reference to another file
 * becomes a component with the same name, so moving a schema between files is no change of the
 * contract. Network addresses are not read.
 */
final class Bundle {

  private final Path main;
  private final Map<Path, JsonNode> files = new HashMap<>();

  /** Pointers of components by the place that they were copied from, {@code file#pointer}. */
  private final Map<String, String> copied = new HashMap<>();

  private final SourceLocations sources;
  private final ObjectNode document;
  private boolean changed;

  private Bundle(Path main, String shown, String text, ObjectNode document) {
    this.main = main;
    this.document = document;
    this.sources = SourceLocations.of(shown, text);
  }

  static ContractDocument read(Path file) throws IOException {
    String text = text(file);
    String name = name(file);
    JsonNode tree = parsed(file, text);
    if (!(tree.deepCopy() instanceof ObjectNode document)) {
      throw new CannotRunException(
          file + ": the root is not an object (expected: an OpenAPI or AsyncAPI document, 3.x)");
    }
    Path main = file.toAbsolutePath().normalize();
    Bundle bundle = new Bundle(main, shown(main), text, document);
    bundle.files.put(main, tree);
    bundle.aliases();
    bundle.visit("", document, bundle.main);
    return new ContractDocument(
        name,
        bundle.changed ? ContractDocument.YAML.writeValueAsString(document) : text,
        document,
        bundle.sources);
  }

  private static String name(Path file) {
    Path name = file.getFileName();
    return name == null ? file.toString() : name.toString();
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new CannotRunException(file + ": no such file (expected: an OpenAPI document)");
    }
    return Files.readString(file);
  }

  private static JsonNode parsed(Path file, String text) {
    try {
      return ContractDocument.tree(file.toString(), text);
    } catch (JsonProcessingException | YAMLException unreadable) {
      throw new CannotRunException(
          file + ": not valid YAML or JSON: " + unreadable.getMessage(), unreadable);
    }
  }

  /** Treats a component that consists of a reference to another file as the target itself. */
  private void aliases() throws IOException {
    for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        Target target = target(component.getValue().path("$ref"), main);
        if (target != null && component.getValue().size() == 1) {
          copied.putIfAbsent(
              target.key(), "/components/" + kind.getKey() + "/" + component.getKey());
        }
      }
    }
  }

  /** A node of another file. */
  private record Target(Path file, String pointer, JsonNode node) {
    String key() {
      return file + "#" + pointer;
    }
  }

  /** Returns the target of a reference; null for a network address or a missing target. */
  private @Nullable Target target(JsonNode ref, Path base) throws IOException {
    String reference = ref.asText();
    if (!ref.isTextual() || reference.matches("[a-z][a-z0-9+.-]+:.*")) {
      return null;
    }
    int hash = reference.indexOf('#');
    String name = hash < 0 ? reference : reference.substring(0, hash);
    String pointer = hash < 0 ? "" : Pointers.ofReference(reference.substring(hash));
    Path file = name.isEmpty() ? base : base.resolveSibling(name).normalize();
    if (!files.containsKey(file)) {
      if (!Files.isRegularFile(file)) {
        return null;
      }
      String text = text(file);
      files.put(file, parsed(file, text));
      sources.file(shown(file), text);
    }
    JsonNode node = files.getOrDefault(file, document).at(pointer);
    return node.isMissingNode() ? null : new Target(file, pointer, node);
  }

  /**
   * Returns the path relative to the current folder if the file is in it, else the absolute path.
   */
  private static String shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    return file.startsWith(here) ? here.relativize(file).toString() : file.toString();
  }

  private void visit(String pointer, JsonNode node, Path base) throws IOException {
    if (Pointers.isWithinExample(pointer)) {
      return;
    }
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      refer(pointer, object, base);
    }
    if (pointer.endsWith("/discriminator/mapping")) {
      mapping(pointer, node, base);
    }
    // Iterates over a copy, because a target may be added to this object as a component.
    for (Map.Entry<String, JsonNode> field : new ArrayList<>(node.properties())) {
      visit(Pointers.child(pointer, field.getKey()), field.getValue(), base);
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      visit(pointer + "/" + i, node.get(i), base);
    }
  }

  private void refer(String pointer, ObjectNode object, Path base) throws IOException {
    Target target = target(object.get("$ref"), base);
    if (target == null || target.file().equals(main) && base.equals(main)) {
      return;
    }
    changed = true;
    if (target.file().equals(main)) {
      object.put("$ref", "#" + target.pointer());
    } else if (pointer.equals(copied.get(target.key()))
        || pointer.matches("/(paths|webhooks)/[^/]+")) {
      copied.putIfAbsent(target.key(), pointer);
      object.remove("$ref");
      sources.part(pointer, shown(target.file()), target.pointer());
      if (target.node().deepCopy() instanceof ObjectNode copy) {
        visit(pointer, copy, target.file());
        copy.setAll(object);
        object.setAll(copy);
      }
    } else {
      object.put("$ref", "#" + component(pointer, target));
    }
  }

  private String component(String pointer, Target target) throws IOException {
    String existing = copied.get(target.key());
    if (existing != null) {
      return existing;
    }
    String kind = kind(pointer, target.pointer());
    ObjectNode components = document.withObject("/components").withObject("/" + kind);
    String preferredName = componentName(target);
    String name = preferredName;
    for (int i = 2; components.has(name); i++) {
      name = preferredName + i;
    }
    String at = Pointers.child("/components/" + kind, name);
    copied.put(target.key(), at);
    sources.part(at, shown(target.file()), target.pointer());
    JsonNode copy = target.node().deepCopy();
    components.set(name, copy);
    visit(at, copy, target.file());
    return at;
  }

  private void mapping(String pointer, JsonNode mapping, Path base) throws IOException {
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      String text = entry.getValue().asText();
      if (text.contains("/") || text.contains(".")) {
        Target target = target(entry.getValue(), base);
        if (target != null && !(target.file().equals(main) && base.equals(main))) {
          changed = true;
          entry.setValue(
              TextNode.valueOf(
                  "#"
                      + (target.file().equals(main)
                          ? target.pointer()
                          : component(pointer + "/schema", target))));
        }
      }
    }
  }

  private static String componentName(Target target) {
    if (!target.pointer().isEmpty()) {
      return Pointers.lastStep(target.pointer());
    }
    String stem = name(target.file()).replaceAll("\\..*", "");
    StringBuilder camel = new StringBuilder();
    for (String word : stem.split("[^A-Za-z0-9]+")) {
      if (!word.isEmpty()) {
        camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return camel.toString();
  }

  /**
   * Returns the kind of component, from the target's own place or else from the referring place.
   */
  private static String kind(String from, String pointer) {
    String[] steps = pointer.split("/");
    if (steps.length > 2 && steps[1].equals("components")) {
      return steps[2];
    }
    for (String kind : List.of("parameters", "headers", "responses", "examples", "links")) {
      if (from.matches(".*/" + kind + "/[^/]+")) {
        return kind;
      }
    }
    if (from.endsWith("/requestBody")) {
      return "requestBodies";
    }
    return from.matches(".*/callbacks/[^/]+") ? "callbacks" : "schemas";
  }
}
