package io.streamwire.codegen.document;

import java.util.ArrayList;
import java.util.List;

/**
 * A Java expression of a sample: a chain of calls. A name or literal is a call without parentheses.
 */
record Expression(List<Call> calls) {

  private static final int WIDTH = 100;
  private static final int INDENT = 4;

  /** A call, or a name or literal without parentheses. */
  record Call(String name, List<Expression> arguments, boolean parentheses) {

    private String flat() {
      return parentheses
          ? name + "(" + String.join(", ", arguments.stream().map(Expression::flat).toList()) + ")"
          : name;
    }
  }

  static Expression text(String code) {
    return new Expression(List.of(new Call(code, List.of(), false)));
  }

  static Expression call(String name, Expression... arguments) {
    return new Expression(List.of(new Call(name, List.of(arguments), true)));
  }

  /** Returns this expression followed by another call. */
  Expression then(String name, List<Expression> arguments) {
    List<Call> all = new ArrayList<>(calls);
    all.add(new Call(name, arguments, true));
    return new Expression(all);
  }

  /**
   * Returns the code, on several lines if one would be too long.
   *
   * @param before the text before it on the first line
   * @param after the text after it on the last line
   */
  List<String> lines(String before, String after) {
    String whole = before + flat() + after;
    if (whole.length() <= WIDTH) {
      return List.of(whole);
    }
    String indent = " ".repeat(before.length() - before.stripLeading().length());
    List<String> lines = new ArrayList<>();
    if (calls.size() <= 2) {
      String start = before + (calls.size() == 2 ? calls.get(0).flat() + "." : "");
      broken(start, calls.get(calls.size() - 1), after, lines);
      return lines;
    }
    broken(before, calls.get(0), "", lines);
    for (Call call : calls.subList(1, calls.size())) {
      boolean last = call == calls.get(calls.size() - 1);
      broken(indent + " ".repeat(INDENT) + ".", call, last ? after : "", lines);
    }
    return lines;
  }

  private static void broken(String before, Call call, String after, List<String> lines) {
    String whole = before + call.flat() + after;
    if (whole.length() <= WIDTH || call.arguments().isEmpty()) {
      lines.add(whole);
      return;
    }
    lines.add(before + call.name() + "(");
    String indent = " ".repeat(before.length() - before.stripLeading().length() + INDENT);
    int count = call.arguments().size();
    for (int i = 0; i < count; i++) {
      String end = i == count - 1 ? ")" + after : ",";
      lines.addAll(call.arguments().get(i).lines(indent, end));
    }
  }

  private String flat() {
    return String.join(".", calls.stream().map(Call::flat).toList());
  }
}
