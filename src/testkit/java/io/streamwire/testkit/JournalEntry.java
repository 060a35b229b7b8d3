package io.streamwire.testkit;

import java.util.List;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * One request as it came over the socket, and how it was answered. Immutable; {@link #toString()}
 * masks secrets.
 */
public final class JournalEntry {
  private final String method;
  private final String target;
  private final Headers headers;
  private final ByteString body;
  private final List<FormPair> form;
  private final int status;

  JournalEntry(
      String method,
      String target,
      Headers headers,
      ByteString body,
      List<FormPair> form,
      int status) {
    this.method = method;
    this.target = target;
    this.headers = headers;
    this.body = body;
    this.form = form;
    this.status = status;
  }

  /** The HTTP method, such as {@code POST}. */
  public String method() {
    return method;
  }

  /** The request target exactly as sent: path and query, escapes untouched. */
  public String target() {
    return target;
  }

  /** All headers in arrival order, the credentials among them. */
  public Headers headers() {
    return headers;
  }

  /** The body's raw bytes. */
  public ByteString body() {
    return body;
  }

  /** The decoded form in arrival order; empty if the body is not a well-formed form. */
  public List<FormPair> form() {
    return form;
  }

  /** The first value of a form field, or null if the field was not sent. */
  public @Nullable String field(String name) {
    return form.stream()
        .filter(pair -> pair.name().equals(name))
        .map(FormPair::value)
        .findFirst()
        .orElse(null);
  }

  /** The HTTP status of the answer; 0 if the connection was dropped instead. */
  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return method + " " + target + " " + form + " -> " + status;
  }
}
