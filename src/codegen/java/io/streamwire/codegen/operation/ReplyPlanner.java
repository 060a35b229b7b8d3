package io.streamwire.codegen.operation;

import io.streamwire.codegen.contract.Contract;
import io.streamwire.codegen.contract.Files;
import io.streamwire.codegen.contract.MediaTypes;
import io.streamwire.codegen.contract.Schemas;
import io.streamwire.codegen.contract.Shape;
import io.streamwire.codegen.contract.Shapes;
import io.streamwire.codegen.model.TypeResolver;
import io.streamwire.codegen.plan.Import;
import io.streamwire.codegen.plan.JavaType;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Plans what a successful call yields. */
public final class ReplyPlanner {

  /**
   * The reply of an operation.
   *
   * @param empty whether a success may also come without a body
   * @param accept the media type to ask for; {@code null} to ask for none
   */
  record Reply(
      String type,
      boolean streaming,
      boolean plainText,
      boolean empty,
      @Nullable String accept,
      Set<Import> imports) {}

  private static final Import RESPONSE_BODY = new Import("okhttp3.ResponseBody", false);

  private final Contract contract;
  private final Shapes shapes;
  private final TypeResolver types;

  public ReplyPlanner(Contract contract, Shapes shapes, TypeResolver types) {
    this.contract = contract;
    this.shapes = shapes;
    this.types = types;
  }

  private static final Reply NOTHING = new Reply("Void", false, false, false, null, Set.of());

  Reply plan(PathItem.HttpMethod http, Operation operation, String className) {
    if (http == PathItem.HttpMethod.HEAD) {
      return NOTHING; // RFC 9110, section 9.3.2: a reply to HEAD has no content, whatever it
      // describes
    }
    Map<String, Schema<?>> json = new LinkedHashMap<>();
    String accept = null;
    boolean untypedJson = false;
    String text = null;
    String raw = null;
    boolean empty = false;
    for (ApiResponse response : successes(operation)) {
      Content content = response.getContent();
      if (content == null || content.isEmpty()) {
        empty = true;
        continue;
      }
      for (Map.Entry<String, MediaType> entry : content.entrySet()) {
        Schema<?> schema = entry.getValue() == null ? null : entry.getValue().getSchema();
        boolean binary = schema != null && Files.isFile(contract, schema);
        String plain = MediaTypes.plain(entry.getKey());
        if (MediaTypes.isJson(plain) && !binary) {
          accept = accept == null ? (plain.contains("*") ? "application/json" : plain) : accept;
          untypedJson |= schema == null;
          if (schema != null) {
            json.putIfAbsent(types.of(schema, className + "Response").text(), schema);
          }
        } else if (plain.startsWith("text/")
            && !binary
            && (schema == null || shapes.of(schema) == Shape.STRING)) {
          text = text == null ? plain : text;
        } else {
          raw = raw == null ? plain : raw;
        }
      }
    }
    if (!json.isEmpty()) {
      Schema<?> schema =
          json.size() == 1
              ? json.values().iterator().next()
              : Schemas.anyOf(new ArrayList<>(json.values()));
      JavaType type = types.of(schema, className + "Response");
      return new Reply(type.text(), false, false, empty, accept, type.imports());
    }
    if (untypedJson) {
      return new Reply("Object", false, false, empty, accept, Set.of());
    }
    if (text != null) {
      return new Reply(
          "String",
          false,
          true,
          empty,
          text,
          Set.of(new Import("io.streamwire.wire.PlainText", false)));
    }
    return raw != null
        ? new Reply(
            "ResponseBody",
            true,
            false,
            empty,
            raw,
            Set.of(RESPONSE_BODY, new Import("retrofit2.http.Streaming", false)))
        : NOTHING;
  }

  /** The declared 2xx replies; if there are none, the default one, as it then describes them. */
  private List<ApiResponse> successes(Operation operation) {
    List<ApiResponse> successes = new ArrayList<>();
    if (operation.getResponses() == null) {
      return successes;
    }
    operation
        .getResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                successes.add(contract.resolve(response));
              }
            });
    boolean declared =
        operation.getResponses().keySet().stream().anyMatch(status -> !status.equals("default"));
    ApiResponse fallback = operation.getResponses().get("default");
    if (successes.isEmpty() && fallback != null && !declared) {
      successes.add(contract.resolve(fallback));
    }
    return successes;
  }
}
