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
 * A callback as your web server received it. Immutable and thread-safe; {@link #toString()} tells
 * neither headers nor body.
 *
 * <p>Take the body's bytes before a framework parses them: what was signed is what came over the
 * wire.
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

  public static Builder builder() {
    return new Builder();
  }

  /** The HTTP method in upper case. */
  public String method() {
    return method.toUpperCase(Locale.ROOT);
  }

  /** The URL as received: absolute, or the request target, which starts with a slash. */
  public String url() {
    return url;
  }

  /** The values of a header, whose name may be in any case; empty if it was not sent. */
  public List<String> headers(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** The raw body; empty if there was none. */
  public ByteString body() {
    return body;
  }

  /**
   * Reads the status callback of a stream, from the query of a GET or the form of a POST. Let a
   * {@link WebhookVerifier} say first that it is genuine.
   *
   * @throws MalformedWebhookException if it is something else
   */
  public StreamStatusEvent streamStatusEvent() {
    return StatusCallback.read(this);
  }

  /** The media type without its parameters, in lower case; null if none was sent. */
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
          name + ": missing (expected: the callback's own " + name + ")");
    }
    return value;
  }

  /** Method and URL are required. Not thread-safe. */
  public static final class Builder {
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private @Nullable String method;
    private @Nullable String url;
    private ByteString body = ByteString.EMPTY;

    private Builder() {}

    public Builder method(String value) {
      method = Objects.requireNonNull(value, "method");
      return this;
    }

    /**
     * The URL that SignalWire requested, raw query included and nothing decoded. A request target
     * such as {@code /status?tenant=7} does where the verifier knows its public URL.
     */
    public Builder url(String value) {
      url = Objects.requireNonNull(value, "url");
      return this;
    }

    /** Adds one header; the name may be in any case. */
    public Builder header(String name, String value) {
      headers
          .computeIfAbsent(name, absent -> new ArrayList<>())
          .add(Objects.requireNonNull(value, name));
      return this;
    }

    /** Adds all headers, as most web servers have them. */
    public Builder headers(Map<String, ? extends Collection<String>> values) {
      values.forEach((name, all) -> all.forEach(value -> header(name, value)));
      return this;
    }

    /** The raw bytes of the body; they are copied. */
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
