package io.streamwire.testkit.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Creates the responses that a contract declares, from its examples and schemas. Thread-safe. */
final class ResponseMaker {

  private static final int NO_CONTENT = 204;
  private static final String PROBLEM = "application/problem+json";

  private final SchemaCheck schemas;

  ResponseMaker(Documents documents) {
    this.schemas = SchemaCheck.ofReplies(documents);
  }

  /** Returns the first success response that the contract declares. */
  MockResponse success(DescribedOperation operation, ReceivedRequest request)
      throws RejectedRequestException {
    Map<String, ContractNode> replies = operation.tree().get("responses").members();
    String status =
        replies.keySet().stream()
            .filter(key -> key.startsWith("2"))
            .min(String::compareTo)
            .orElse(replies.containsKey("default") ? "default" : "204");
    int code = status.equals("default") || status.contains("X") ? 200 : Integer.parseInt(status);
    return reply(
        operation,
        code,
        request.headers().get("Accept"),
        null,
        new SamplePages(operation, request));
  }

  /**
   * Returns the response for a status.
   *
   * @param example the name of the example to use; {@code null} for the first
   */
  MockResponse reply(
      DescribedOperation operation, int status, @Nullable String accept, @Nullable String example)
      throws RejectedRequestException {
    return reply(operation, status, accept, example, null);
  }

  private MockResponse reply(
      DescribedOperation operation,
      int status,
      @Nullable String accept,
      @Nullable String example,
      @Nullable SamplePages pages)
      throws RejectedRequestException {
    ContractNode reply = described(operation, status);
    MockResponse.Builder response = new MockResponse.Builder().code(status);
    if (reply == null) {
      return response.build();
    }
    reply
        .get("headers")
        .members()
        .forEach((name, header) -> header(response, name, header.resolved()));
    Map<String, ContractNode> content = reply.get("content").members();
    if (content.isEmpty() || status == NO_CONTENT) {
      return response.build();
    }
    String mediaType = AcceptHeader.choose(content.keySet(), accept);
    if (mediaType == null) {
      throw new RejectedRequestException(
          406,
          "header Accept is "
              + accept
              + " (expected: "
              + String.join(", ", content.keySet())
              + ")");
    }
    ContractNode media = reply.get("content").get(mediaType);
    String sent = mediaType.contains("*") ? "application/json" : mediaType;
    response.setHeader("Content-Type", sent);
    SamplePages activePages = pages != null && pages.isActive() ? pages : null;
    String link = activePages == null ? null : activePages.linkHeader();
    if (link != null) {
      response.setHeader("Link", link);
    }
    Buffer body = body(operation, status, sent, media, example, activePages);
    return operation.method().equals("HEAD") ? response.build() : response.body(body).build();
  }

  private static @Nullable ContractNode described(DescribedOperation operation, int status) {
    ContractNode replies = operation.tree().get("responses");
    for (String key : List.of(Integer.toString(status), status / 100 + "XX", "default")) {
      if (replies.has(key)) {
        return replies.get(key).resolved();
      }
    }
    return null;
  }

  private void header(MockResponse.Builder response, String name, ContractNode header) {
    boolean hasExample = header.has("example") || header.has("examples");
    ContractNode schema = header.get("schema");
    JsonNode value = hasExample ? example(header, null) : new ValueMaker(schemas).value(schema);
    if (value != null && value.isValueNode() && (hasExample || header.isTrue("required"))) {
      response.setHeader(name, value.asText());
    }
  }

  private Buffer body(
      DescribedOperation operation,
      int status,
      String mediaType,
      ContractNode media,
      @Nullable String name,
      @Nullable SamplePages pages)
      throws RejectedRequestException {
    JsonNode example = example(media, name);
    if (name != null && example == null) {
      throw new IllegalArgumentException(
          "example: "
              + name
              + " (expected: an example of "
              + operation.id()
              + " for "
              + status
              + " "
              + mediaType
              + ")");
    }
    JsonNode value = example == null ? generated(operation.id(), status, media) : example;
    if (StreamBodies.isStream(mediaType)) {
      String end = operation.tree().get("x-event-stream").text("done");
      boolean isWholeBody = example != null && example.isTextual();
      return new Buffer()
          .writeUtf8(
              isWholeBody
                  ? value.asText()
                  : StreamBodies.of(mediaType, value, end.isEmpty() ? null : end));
    }
    if (pages != null) {
      value = pages.page(value);
    }
    boolean text = value.isTextual() && !MediaTypes.isJson(MediaTypes.plain(mediaType));
    return new Buffer().writeUtf8(text ? value.asText() : value.toString());
  }

  private JsonNode generated(String operation, int status, ContractNode media)
      throws RejectedRequestException {
    ContractNode schema = media.has("schema") ? media.get("schema") : media.get("itemSchema");
    JsonNode value = new ValueMaker(schemas).value(schema);
    if (value == null || !schemas.accepts(schema, value)) {
      List<String> violations =
          value == null
              ? List.of("the schema is infinitely recursive")
              : schemas.violations(schema, value);
      throw new RejectedRequestException(
          501,
          operation
              + " has no example for "
              + status
              + ", and none can be generated from its schema: "
              + String.join("; ", violations)
              + " (expected: an example in the contract, or a reply set by the test)");
    }
    return value;
  }

  private static @Nullable JsonNode example(ContractNode holder, @Nullable String name) {
    if (name == null && holder.has("example")) {
      return holder.json().get("example");
    }
    for (Map.Entry<String, ContractNode> entry : holder.get("examples").members().entrySet()) {
      ContractNode example = entry.getValue().resolved();
      if ((name == null || entry.getKey().equals(name)) && example.has("value")) {
        return example.json().get("value");
      }
    }
    return null;
  }

  /** Returns the response that reports the problems of a request. */
  static MockResponse rejection(RejectedRequestException rejection) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("title", "The request does not match the contract");
    if (rejection.status() >= 500) {
      problem.put("title", "The contract is incomplete");
    }
    problem.put("status", rejection.status());
    problem.put("detail", rejection.getMessage());
    rejection.problems().forEach(problem.putArray("problems")::add);
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(rejection.status())
            .setHeader("Content-Type", PROBLEM)
            .body(problem.toString());
    Headers headers = rejection.headers();
    headers.names().forEach(name -> response.setHeader(name, String.valueOf(headers.get(name))));
    return response.build();
  }
}
