package io.streamwire.codegen.judge;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges requests by the raw contract alone: reads each value back by its style, holds it against
 * its schema and compares it with what was given.
 *
 * <p>The second opinion beside {@link LibraryJudge}, which knows neither all styles nor OpenAPI 3.1
 * nor multipart bodies.
 */
final class WireJudge {

  private final RawContract contract;
  private final Schemas schemas;
  private final StyleReader styles;
  private final BodyReader bodies;
  private final List<Objection> objections = new ArrayList<>();

  WireJudge(RawContract contract, Schemas schemas) {
    this.contract = contract;
    this.schemas = schemas;
    this.styles = new StyleReader(contract, schemas);
    this.bodies = new BodyReader(contract, schemas, styles);
  }

  List<Objection> objections(RawOperation operation, SentRequest sent, Arguments given) {
    objections.clear();
    if (!operation.method().equals(sent.method())) {
      object("method", "method", sent.method() + " was sent");
    }
    path(operation, sent, given);
    query(operation, sent, given);
    headers(operation, sent, given);
    cookies(operation, sent, given);
    objections.addAll(bodies.objections(contract.body(operation), sent, given));
    objections.addAll(SecurityJudge.objections(contract, operation, sent));
    return List.copyOf(objections);
  }

  private void object(String key, String place, String text) {
    objections.add(new Objection("wire." + key, place, text));
  }

  private void path(RawOperation operation, SentRequest sent, Arguments given) {
    List<String> names = new ArrayList<>();
    StringBuilder pattern = new StringBuilder();
    String template = PathKey.withoutQuery(operation.path());
    Matcher placeholder = Pattern.compile("\\{([^{}]*)}").matcher(template);
    int end = 0;
    while (placeholder.find()) {
      pattern.append(Pattern.quote(template.substring(end, placeholder.start()))).append("([^/]*)");
      names.add(placeholder.group(1));
      end = placeholder.end();
    }
    pattern.append(Pattern.quote(template.substring(end)));
    Matcher matcher = Pattern.compile(pattern.toString()).matcher(sent.path());
    if (!matcher.matches()) {
      object("path", "path", sent.path() + " is no " + template);
      return;
    }
    for (JsonNode parameter : operation.parameters("path")) {
      int index = names.indexOf(parameter.path("name").asText());
      if (index >= 0) {
        boolean explode = parameter.path("explode").asBoolean();
        String text = matcher.group(index + 1);
        String style = parameter.path("style").asText("simple");
        if (!style.equals("simple")) {
          text = PathKey.withoutMark(parameter, text, explode);
        }
        compare(
            parameter,
            styles.simple(schema(parameter), text, explode, SentRequest::pathDecoded),
            given);
      }
    }
  }

  private void query(RawOperation operation, SentRequest sent, Arguments given) {
    List<Entry<String, String>> pairs = new ArrayList<>(sent.query());
    // Objects last: one without a list of members takes what is left.
    for (JsonNode parameter : operation.parameters("query")) {
      if (!styles.isObject(schema(parameter))) {
        compare(parameter, query(parameter, pairs), given);
      }
    }
    for (JsonNode parameter : operation.parameters("query")) {
      if (styles.isObject(schema(parameter))) {
        compare(parameter, query(parameter, pairs), given);
      }
    }
    List<String> allowed = new ArrayList<>(SecurityJudge.queryKeys(contract, operation));
    SentRequest.pairs(PathKey.query(operation.path())).forEach(pair -> allowed.add(pair.getKey()));
    for (Entry<String, String> pair : pairs) {
      if (!allowed.contains(pair.getKey())) {
        object("query.unexpected", "query " + pair.getKey(), "is not in the contract");
      }
    }
  }

  private @Nullable JsonNode query(JsonNode parameter, List<Entry<String, String>> pairs) {
    String name = parameter.path("name").asText();
    if (parameter.has("content")) {
      return pairs.stream()
          .filter(pair -> pair.getKey().equals(name))
          .findFirst()
          .map(
              pair -> {
                pairs.remove(pair);
                return json(SentRequest.formDecoded(pair.getValue()));
              })
          .orElse(null);
    }
    String style = parameter.path("style").asText("form");
    boolean explode = parameter.path("explode").asBoolean(style.equals("form"));
    return styles.pairs(name, schema(parameter), style, explode, pairs);
  }

  private static @Nullable JsonNode json(String text) {
    try {
      return StyleReader.json(text);
    } catch (IOException notJson) {
      return null;
    }
  }

  private void headers(RawOperation operation, SentRequest sent, Arguments given) {
    for (JsonNode parameter : operation.parameters("header")) {
      String text = sent.headers().get(parameter.path("name").asText());
      JsonNode value = null;
      if (text != null) {
        value =
            parameter.has("content")
                ? json(text)
                : styles.simple(
                    schema(parameter), text, parameter.path("explode").asBoolean(), t -> t);
      }
      compare(parameter, value, given);
    }
  }

  private void cookies(RawOperation operation, SentRequest sent, Arguments given) {
    List<String> lines = sent.headers().values("Cookie");
    if (lines.size() > 1) {
      object("cookie", "cookie", lines.size() + " Cookie headers were sent");
    }
    List<Entry<String, String>> pairs = new ArrayList<>();
    for (String line : lines) {
      pairs.addAll(SentRequest.pairs(line.replace("; ", "&")));
    }
    for (JsonNode parameter : operation.parameters("cookie")) {
      compare(
          parameter,
          styles.pairs(
              parameter.path("name").asText(),
              schema(parameter),
              "form",
              parameter.path("explode").asBoolean(true),
              pairs),
          given);
    }
  }

  static JsonNode schema(JsonNode parameter) {
    return parameter.has("content")
        ? parameter.get("content").path(parameter.get("content").fieldNames().next()).path("schema")
        : parameter.path("schema");
  }

  private void compare(JsonNode parameter, @Nullable JsonNode sent, Arguments given) {
    String place = parameter.path("in").asText() + " " + parameter.path("name").asText();
    JsonNode wanted = given.parameters().get(parameter);
    if (sent == null) {
      boolean nothing = wanted == null || wanted.isContainerNode() && wanted.isEmpty();
      if (!nothing) {
        object("parameter.lost", place, wanted + " was given, nothing was sent");
      } else if (parameter.path("required").asBoolean() && wanted == null) {
        object("parameter.missing", place, "is required");
      }
      return;
    }
    schemas
        .objections(schema(parameter), sent)
        .forEach(text -> object("parameter.schema", place, sent + ": " + text));
    if (wanted == null) {
      object("parameter.unasked", place, sent + " was sent, nothing was given");
    } else if (!SentValue.same(wanted, sent)) {
      object("parameter.changed", place, wanted + " was given, " + sent + " was sent");
    }
  }
}
