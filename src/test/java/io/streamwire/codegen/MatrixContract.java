package io.streamwire.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of the matrix, and the contract that has one operation for each kind of row. */
final class MatrixContract {

  private static final Path FOLDER = Path.of("src/test/resources/wire-matrix");

  private MatrixContract() {}

  /** A line of the table. */
  record Row(
      String place,
      String style,
      String explode,
      String shape,
      String flags,
      String value,
      String expected) {

    /** Says which operation of the contract sends it. */
    String operation() {
      StringBuilder name = new StringBuilder("send");
      for (String cell : List.of(place, style, explode, shape, flags)) {
        String word = cell.equals("-") ? "none" : cell.replaceAll("[^A-Za-z]", "");
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
      return name.toString();
    }

    boolean isBody() {
      return !List.of("path", "query", "header", "cookie").contains(place);
    }

    @Override
    public String toString() {
      return String.join(" ", place, style, explode, shape, flags, value);
    }
  }

  static List<Row> rows() throws IOException {
    List<Row> rows = new ArrayList<>();
    for (String line : Files.readAllLines(FOLDER.resolve("rows.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split(" \\| ", -1);
        if (cells.length != 7) {
          throw new IOException(line + ": " + cells.length + " cells (expected: 7)");
        }
        rows.add(new Row(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6]));
      }
    }
    return rows;
  }

  static String of(List<Row> rows) throws IOException {
    StringBuilder text = new StringBuilder("openapi: 3.0.3\ninfo: {title: Matrix, version: '1'}\n");
    text.append("paths:\n");
    Set<String> operations = new LinkedHashSet<>();
    Set<String> shapes = new LinkedHashSet<>();
    for (Row row : rows) {
      if (!row.shape().startsWith("File")) {
        shapes.add(row.shape());
      }
      if (operations.add(row.operation())) {
        text.append(row.isBody() ? body(row) : parameter(row));
      }
    }
    text.append("  /json:\n    post:\n      operationId: json\n      tags: [other]\n");
    text.append("      requestBody:\n        content:\n          application/json:\n");
    text.append("            schema:\n              type: object\n              properties:\n");
    for (String shape : shapes) {
      text.append("                ").append(shape).append(": ").append(reference(shape));
      text.append('\n');
    }
    text.append("      responses: {'204': {description: None.}}\n");
    text.append("components:\n  schemas:\n");
    for (String line : Files.readAllLines(FOLDER.resolve("shapes.yaml"))) {
      text.append("    ").append(line).append('\n');
    }
    return text.toString();
  }

  private static String reference(String shape) {
    return "{$ref: '#/components/schemas/" + shape + "'}";
  }

  private static String head(Row row, String path, String method) {
    return "  "
        + path
        + ":\n    "
        + method
        + ":\n      operationId: "
        + row.operation()
        + "\n      tags: ["
        + row.place()
        + "]\n      responses: {'204': {description: None.}}\n";
  }

  private static String parameter(Row row) {
    boolean path = row.place().equals("path");
    List<String> keywords = new ArrayList<>(List.of("name: color", "in: " + row.place()));
    if (row.style().equals("content")) {
      keywords.add("content: {application/json: {schema: " + reference(row.shape()) + "}}");
    } else {
      keywords.add("schema: " + reference(row.shape()));
      add(keywords, "style", row.style());
      add(keywords, "explode", row.explode());
    }
    if (path || row.flags().contains("required")) {
      keywords.add("required: true");
    }
    if (row.flags().contains("allowReserved")) {
      keywords.add("allowReserved: true");
    }
    String where = "/" + row.operation() + (path ? "/{color}" : "");
    return head(row, where, "get") + "      parameters: [{" + String.join(", ", keywords) + "}]\n";
  }

  private static void add(List<String> keywords, String name, String value) {
    if (!value.equals("-")) {
      keywords.add(name + ": " + value);
    }
  }

  private static String body(Row row) {
    List<String> keywords = new ArrayList<>();
    add(keywords, row.style().contains("/") ? "contentType" : "style", row.style());
    add(keywords, "explode", row.explode());
    String encoding =
        keywords.isEmpty()
            ? ""
            : "            encoding: {color: {" + String.join(", ", keywords) + "}}\n";
    return head(row, "/" + row.operation(), "post")
        + "      requestBody:\n        required: true\n        content:\n"
        + "          "
        + (row.place().equals("form") ? "application/x-www-form-urlencoded" : "multipart/form-data")
        + ":\n"
        + "            schema: {type: object, properties: {color: "
        + reference(row.shape())
        + "}}\n"
        + encoding;
  }
}
