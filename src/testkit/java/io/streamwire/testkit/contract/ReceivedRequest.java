package io.streamwire.testkit.contract;

import java.util.List;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came over the socket, and how it was answered. Immutable; {@link #toString()}
 * shows neither query nor body.
 */
public final class ReceivedRequest {

  private final String method;
  private final String target;
  private final Headers headers;
  private final ByteString body;
  private final @Nullable String operationId;
  private final List<String> problems;
  private final int status;

  ReceivedRequest(String method, String target, Headers headers, ByteString body) {
    this(method, target, headers, body, null, List.of(), 0);
  }

  private ReceivedRequest(
      String method,
      String target,
      Headers headers,
      ByteString body,
      @Nullable String operationId,
      List<String> problems,
      int status) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
    this.operationId = operationId;
    this.problems = problems;
    this.status = status;
  }

  ReceivedRequest answered(@Nullable String toOperation, List<String> found, int with) {
    return new ReceivedRequest(
        method, target, headers, body, toOperation, List.copyOf(found), with);
  }

  /** The HTTP method, such as {@code POST}. */
  public String method() {
    return method;
  }

  /** The request target exactly as sent: path and query, escapes untouched. */
  public String target() {
    return target;
  }

  String path() {
    return target.replaceFirst("\\?.*", "");
  }

  @Nullable String query() {
    int query = target.indexOf('?');
    return query < 0 ? null : target.substring(query + 1);
  }

  /** All headers in arrival order, credentials among them. */
  public Headers headers() {
    return headers;
  }

  /** The body's raw bytes. */
  public ByteString body() {
    return body;
  }

  /**
   * The {@code operationId} of the operation that the request is for, or method and path of the
   * contract where it has none; {@code null} if the contract has no such path.
   */
  public @Nullable String operationId() {
    return operationId;
  }

  /** What is not as the contract says, each with its place; empty if all is. */
  public List<String> problems() {
    return problems;
  }

  /** The HTTP status of the answer; 0 if the connection was dropped instead. */
  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return method + " " + path() + " -> " + status + (problems.isEmpty() ? "" : " " + problems);
  }
}
