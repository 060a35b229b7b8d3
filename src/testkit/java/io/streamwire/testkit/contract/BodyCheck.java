package io.streamwire.testkit.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Checks the body of a request against the contract. */
final class BodyCheck {

  private final SchemaCheck schemas;
  private final TypedValue typed;

  BodyCheck(SchemaCheck schemas, TypedValue typed) {
    this.schemas = schemas;
    this.typed = typed;
  }

  /**
   * Returns the problems of a body.
   *
   * @throws RejectedRequestException with 415 if the contract does not declare the content type
   */
  List<String> problems(DescribedOperation operation, ReceivedRequest request)
      throws RejectedRequestException {
    ContractNode declared = operation.tree().get("requestBody").resolved();
    String contentType = request.headers().get("Content-Type");
    if (request.body().size() == 0 && contentType == null) {
      return declared.isTrue("required") ? List.of("body is missing (expected: one)") : List.of();
    }
    ContractNode content = declared.get("content");
    if (!content.exists()) {
      return List.of();
    }
    MediaType type = contentType == null ? null : MediaType.parse(contentType);
    ContractNode media = MediaTypes.best(content, type);
    if (type == null || media == null) {
      throw new RejectedRequestException(
          415,
          "body: Content-Type is "
              + contentType
              + " (expected: "
              + String.join(", ", content.members().keySet())
              + ")");
    }
    try {
      return problems(request, type, media);
    } catch (JsonProcessingException e) {
      return List.of("body is not JSON: " + e.getOriginalMessage());
    } catch (IOException | IllegalArgumentException e) {
      return List.of("body cannot be read as " + contentType + ": " + e.getMessage());
    }
  }

  private List<String> problems(ReceivedRequest request, MediaType type, ContractNode media)
      throws IOException {
    ContractNode schema = media.get("schema");
    String plain = type.type() + "/" + type.subtype();
    if (MediaTypes.isJson(plain)) {
      JsonNode value = Documents.JSON.readTree(request.body().utf8());
      if (plain.equals("application/merge-patch+json")) {
        removeNulls(value);
      }
      return value.isMissingNode()
          ? List.of("body is empty (expected: JSON)")
          : withPlace(schemas.violations(schema, value));
    }
    if (plain.equals("application/x-www-form-urlencoded")) {
      NameValuePairs form = NameValuePairs.ofForm(request.body().utf8());
      JsonNode value = new FormReader(typed).read(form, schema, media.get("encoding"));
      return withPlace(schemas.violations(schema, value));
    }
    String boundary = type.parameter("boundary");
    if (type.type().equals("multipart") && boundary != null) {
      return multipart(request, boundary, schema);
    }
    boolean text = type.type().equals("text") && FlatSchema.of(schema).type().equals("string");
    return text
        ? withPlace(schemas.violations(schema, TextNode.valueOf(request.body().utf8())))
        : List.of();
  }

  /**
   * Removes members that are null: they mean a removal, regardless of the schema (RFC 7396, section
   * 2).
   */
  private static void removeNulls(JsonNode patch) {
    if (patch instanceof ObjectNode object) {
      object.properties().removeIf(member -> member.getValue().isNull());
      object.forEach(BodyCheck::removeNulls);
    }
  }

  /** Checks a multipart body: files by their presence, other parts by their schemas. */
  private List<String> multipart(ReceivedRequest request, String boundary, ContractNode schema)
      throws IOException {
    List<String> files = new ArrayList<>();
    ObjectNode parts = new MultipartParts(typed).read(request.body(), boundary, schema, files);
    FlatSchema flat = FlatSchema.of(schema);
    List<String> problems = new ArrayList<>();
    for (String required : flat.required()) {
      ContractNode property = flat.properties().get(required);
      boolean present = parts.has(required) || files.contains(required);
      if (!present && (property == null || !property.resolved().isTrue("readOnly"))) {
        problems.add("body: part " + required + " is missing (expected: one)");
      }
    }
    parts
        .properties()
        .forEach(
            part -> {
              ContractNode property = flat.properties().get(part.getKey());
              for (String violation : violations(property, part.getValue())) {
                problems.add("body: part " + part.getKey() + ": " + violation);
              }
            });
    return problems;
  }

  private List<String> violations(@Nullable ContractNode schema, JsonNode value) {
    return schema == null ? List.of() : schemas.violations(schema, value);
  }

  private static List<String> withPlace(List<String> violations) {
    return violations.stream().map(violation -> "body: " + violation).toList();
  }
}
