package io.streamwire.testkit;

import java.util.List;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A request as received, and the status of its response. Immutable. {@link #toString()} masks
 * secrets.
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

  /** Returns the HTTP method, for example {@code POST}. */
  public String method() {
    return method;
  }

  /** Returns the request target as received: path and query, without decoding. */
  public String target() {
    return target;
  }

  /** Returns all headers in order, including the credentials. */
  public Headers headers() {
    return headers;
  }

  /** Returns the raw bytes of the body. */
  public ByteString body() {
    return body;
  }

  /** Returns the decoded form in order; empty if the body is not a well-formed form. */
  public List<FormPair> form() {
    return form;
  }

  /** Returns the first value of a form field, or null if the field was not sent. */
  public @Nullable String field(String name) {
    return form.stream()
        .filter(pair -> pair.name().equals(name))
        .map(FormPair::value)
        .findFirst()
        .orElse(null);
  }

  /** Returns the HTTP status of the response; 0 if the connection was closed instead. */
  public int status() {
    return status;
  }

  @Override
  public String toString() {
    return method + " " + target + " " + form + " -> " + status;
  }
}
