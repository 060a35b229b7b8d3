package io.streamwire.testkit.contract;

import java.util.List;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request as received, and its result. Immutable. {@link #toString()} contains neither query nor
 * body.
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

  ReceivedRequest answered(@Nullable String operationId, List<String> problems, int status) {
    return new ReceivedRequest(
        method, target, headers, body, operationId, List.copyOf(problems), status);
  }

  /** Returns the HTTP method, for example {@code POST}. */
  public String method() {
    return method;
  }

  /** Returns the request target as received: path and query, without decoding. */
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

  /** Returns all headers in order, including credentials. */
  public Headers headers() {
    return headers;
  }

  /** Returns the raw bytes of the body. */
  public ByteString body() {
    return body;
  }

  /**
   * Returns the {@code operationId} of the request's operation, or method and path of the contract
   * if it has none. Returns {@code null} if the contract has no such path.
   */
  public @Nullable String operationId() {
    return operationId;
  }

  /** Returns the violations of the contract, each with its place; empty if there are none. */
  public List<String> problems() {
    return problems;
  }

  /** Returns the HTTP status of the response; 0 if the connection was closed instead. */
  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return method + " " + path() + " -> " + status + (problems.isEmpty() ? "" : " " + problems);
  }
}
