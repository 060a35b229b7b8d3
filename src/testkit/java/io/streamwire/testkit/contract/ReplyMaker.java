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

/** Makes the replies that a contract describes, of its examples and schemas. Thread-safe. */
final class ReplyMaker {

  private static final int NO_CONTENT = 204;
  private static final String PROBLEM = "application/problem+json";

  private final SchemaCheck schemas;

  ReplyMaker(Documents documents) {
    this.schemas = SchemaCheck.ofReplies(documents);
  }

  /** Returns the reply of the first success that the contract describes. */
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
   * Returns the reply of a status.
   *
   * @param example the name of the example to answer with; {@code null} for the first
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
    SamplePages played = pages != null && pages.isPlayed() ? pages : null;
    String link = played == null ? null : played.linkHeader();
    if (link != null) {
      response.setHeader("Link", link);
    }
    Buffer body = body(operation, status, sent, media, example, played);
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
    boolean shown = header.has("example") || header.has("examples");
    ContractNode schema = header.get("schema");
    JsonNode value = shown ? example(header, null) : new ValueMaker(schemas).value(schema);
    if (value != null && value.isValueNode() && (shown || header.isTrue("required"))) {
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
          operation.id() + " has no example " + name + " for " + status + " " + mediaType);
    }
    JsonNode value = example == null ? made(operation.id(), status, media) : example;
    if (StreamBodies.isStream(mediaType)) {
      String end = operation.tree().get("x-event-stream").text("done");
      boolean whole = example != null && example.isTextual();
      return new Buffer()
          .writeUtf8(
              whole
                  ? value.asText()
                  : StreamBodies.of(mediaType, value, end.isEmpty() ? null : end));
    }
    if (pages != null) {
      value = pages.page(value);
    }
    boolean text = value.isTextual() && !MediaTypes.isJson(MediaTypes.plain(mediaType));
    return new Buffer().writeUtf8(text ? value.asText() : value.toString());
  }

  private JsonNode made(String operation, int status, ContractNode media)
      throws RejectedRequestException {
    ContractNode schema = media.has("schema") ? media.get("schema") : media.get("itemSchema");
    JsonNode value = new ValueMaker(schemas).value(schema);
    if (value == null || !schemas.accepts(schema, value)) {
      List<String> objections =
          value == null ? List.of("it has no end") : schemas.objections(schema, value);
      throw new RejectedRequestException(
          501,
          operation
              + " has no example for "
              + status
              + ", and none can be made of its schema: "
              + String.join("; ", objections)
              + " (expected: an example in the contract, or a reply given by the test)");
    }
    return value;
  }

  private static @Nullable JsonNode example(ContractNode holder, @Nullable String name) {
    if (name == null && holder.has("example")) {
      return holder.json().get("example");
    }
    for (Map.Entry<String, ContractNode> named : holder.get("examples").members().entrySet()) {
      ContractNode example = named.getValue().resolved();
      if ((name == null || named.getKey().equals(name)) && example.has("value")) {
        return example.json().get("value");
      }
    }
    return null;
  }

  /** Returns the answer that says what is wrong. */
  static MockResponse refusal(RejectedRequestException refusal) {
    ObjectNode problem = JsonNodeFactory.instance.objectNode();
    problem.put("title", "The request is not as the contract says");
    if (refusal.status() >= 500) {
      problem.put("title", "The contract does not say enough");
    }
    problem.put("status", refusal.status());
    problem.put("detail", refusal.getMessage());
    refusal.problems().forEach(problem.putArray("problems")::add);
    MockResponse.Builder response =
        new MockResponse.Builder()
            .code(refusal.status())
            .setHeader("Content-Type", PROBLEM)
            .body(problem.toString());
    Headers headers = refusal.headers();
    headers.names().forEach(name -> response.setHeader(name, String.valueOf(headers.get(name))));
    return response.build();
  }
}
