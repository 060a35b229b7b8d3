package io.streamwire.signalwire.webhook;

import io.streamwire.signalwire.model.StreamStatusEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A callback as your web server received it. Immutable and thread-safe. {@link #toString()}
 * contains neither headers nor body.
 *
 * <p>Take the body's bytes before a framework parses them, because the signature covers the bytes
 * as sent.
 */
public final class WebhookRequest {

  private final String method;
  private final String url;
  private final Map<String, List<String>> headers;
  private final ByteString body;

  private WebhookRequest(Builder builder) {
    method = required("method", builder.method);
    url = required("url", builder.url);
    headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    builder.headers.forEach((name, values) -> headers.put(name, List.copyOf(values)));
    body = builder.body;
  }

  /** Returns a builder. Method and URL are required. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns the HTTP method in upper case. */
  public String method() {
    return method.toUpperCase(Locale.ROOT);
  }

  /** Returns the URL as received: an absolute URL, or a request target that starts with a slash. */
  public String url() {
    return url;
  }

  /**
   * Returns the values of a header. The name is case-insensitive. Empty if the header was not sent.
   */
  public List<String> headers(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** Returns the raw body; empty if there was none. */
  public ByteString body() {
    return body;
  }

  /**
   * Parses the status callback of a stream, from the query of a GET or the form of a POST. Verify
   * the request with a {@link WebhookVerifier} first.
   *
   * @throws MalformedWebhookException if it is not the status of a stream
   */
  public StreamStatusEvent streamStatusEvent() {
    return StatusCallback.read(this);
  }

  /** Returns the media type without parameters, in lower case; null if none was sent. */
  @Nullable String contentType() {
    List<String> values = headers("Content-Type");
    return values.isEmpty()
        ? null
        : values.get(0).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "WebhookRequest[" + method() + ", " + body.size() + " bytes]";
  }

  private static String required(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          name + " is missing (expected: the " + name + " of the callback)");
    }
    return value;
  }

  /** Builds {@link WebhookRequest}s. Method and URL are required. Not thread-safe. */
  public static final class Builder {
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable String method;
    private @Nullable String url;
    private ByteString body = ByteString.EMPTY;

    private Builder() {}

    /** Sets the HTTP method. */
    public Builder method(String value) {
      method = Objects.requireNonNull(value, "method");
      return this;
    }

    /**
     * Sets the URL that SignalWire requested, with the raw query and without decoding. A request
     * target such as {@code /status?tenant=7} is sufficient if the verifier has a public URL.
     */
    public Builder url(String value) {
      url = Objects.requireNonNull(value, "url");
      return this;
    }

    /** Adds a header. The name is case-insensitive. */
    public Builder header(String name, String value) {
      headers
          .computeIfAbsent(name, absent -> new ArrayList<>())
          .add(Objects.requireNonNull(value, name));
      return this;
    }

    /** Adds all headers, in the form that most web servers provide. */
    public Builder headers(Map<String, ? extends Collection<String>> values) {
      values.forEach((name, headerValues) -> headerValues.forEach(value -> header(name, value)));
      return this;
    }

    /** Sets the raw bytes of the body. They are copied. */
    public Builder body(byte[] value) {
      body = ByteString.of(value);
      return this;
    }

    /**
     * Builds the request.
     *
     * @throws IllegalArgumentException if method or URL is missing
     */
    public WebhookRequest build() {
      return new WebhookRequest(this);
    }
  }
}
