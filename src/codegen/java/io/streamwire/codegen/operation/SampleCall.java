package io.streamwire.codegen.operation;

import java.util.ArrayList;
import java.util.List;

/** A sample call in the Javadoc of an operation. */
final class SampleCall {

  private static final int WIDTH = 90;

  private final List<List<String>> arguments = new ArrayList<>();
  private boolean telling;

  /**
   * Adds an argument.
   *
   * @param name its name
   * @param value its value, or its name if the contract has no example
   */
  void add(String name, String value) {
    arguments.add(List.of(value));
    telling |= !value.equals(name);
  }

  /**
   * Adds an argument that is made by a builder.
   *
   * @param type the class with the builder
   * @param setters the calls of the builder's methods, such as {@code name("a")}
   */
  void addBuilt(String type, List<String> setters) {
    List<String> links = new ArrayList<>();
    links.add(type + ".builder()");
    setters.forEach(setter -> links.add("." + setter));
    links.add(".build()");
    arguments.add(links);
    telling = true;
  }

  /**
   * Returns the lines of Javadoc; none if all arguments are variables, because the sample would
   * repeat the signature.
   *
   * @param method the method call, such as {@code client.calls().startStream}
   */
  List<String> lines(String method) {
    if (!telling) {
      return List.of();
    }
    List<String> lines = new ArrayList<>(List.of("", "<pre>{@code"));
    List<String> values = arguments.stream().map(links -> String.join("", links)).toList();
    String whole = method + "(" + String.join(", ", values) + ");";
    if (whole.length() <= WIDTH) {
      lines.add(whole);
    } else {
      lines.add(method + "(");
      for (int i = 0; i < arguments.size(); i++) {
        argument(arguments.get(i), i == arguments.size() - 1 ? ");" : ",", lines);
      }
    }
    lines.add("}</pre>");
    return lines;
  }

  private static void argument(List<String> links, String end, List<String> lines) {
    String whole = "    " + String.join("", links) + end;
    if (whole.length() <= WIDTH) {
      lines.add(whole);
      return;
    }
    for (int i = 0; i < links.size(); i++) {
      String indent = i == 0 ? "    " : "        ";
      lines.add(indent + links.get(i) + (i == links.size() - 1 ? end : ""));
    }
  }
}
