package io.streamwire.client;

import io.streamwire.internal.check.Arguments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What one call does differently from its client. Immutable, reusable for any number of calls. */
public final class RequestOptions {

  private static final RequestOptions NONE = builder().build();

  private final @Nullable Duration timeout;
  private final @Nullable RetryPolicy retryPolicy;
  private final @Nullable Duration idleTimeout;
  private final int maxReconnects;
  private final Headers headers;
  private final List<Map.Entry<String, String>> query;
  private final List<Map.Entry<String, String>> formFields;

  private RequestOptions(Builder builder) {
    this.timeout = builder.timeout;
    this.retryPolicy = builder.retryPolicy;
    this.idleTimeout = builder.idleTimeout;
    this.maxReconnects = builder.maxReconnects;
    this.headers = builder.headers.build();
    this.query = List.copyOf(builder.query);
    this.formFields = List.copyOf(builder.formFields);
  }

  /** Returns a builder of options that change nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns options that change nothing. */
  public static RequestOptions none() {
    return NONE;
  }

  /** Returns the limit of the whole call, or {@code null} if the client's applies. */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /** Returns the retry policy, or {@code null} if the client's applies. */
  public @Nullable RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  /**
   * Returns how long the server may say nothing in the middle of a stream, or {@code null} for 5
   * minutes.
   */
  public @Nullable Duration idleTimeout() {
    return idleTimeout;
  }

  /** Returns how often a stream of events is taken up again without an event in between. */
  public int maxReconnects() {
    return maxReconnects;
  }

  /** Returns the additional headers. */
  public Headers headers() {
    return headers;
  }

  /** Returns the additional query parameters, in order. */
  public List<Map.Entry<String, String>> query() {
    return query;
  }

  /** Returns the additional form fields, in order. */
  public List<Map.Entry<String, String>> formFields() {
    return formFields;
  }

  /** Without values, which may be secrets. */
  @Override
  public String toString() {
    return "RequestOptions{timeout="
        + timeout
        + ", retryPolicy="
        + retryPolicy
        + ", headers="
        + headers.names()
        + (query.isEmpty() ? "" : ", query=" + names(query))
        + ", fields="
        + names(formFields)
        + "}";
  }

  private static List<String> names(List<Map.Entry<String, String>> pairs) {
    return pairs.stream().map(pair -> pair.getKey() + "=***").toList();
  }

  /** Builds {@link RequestOptions}. Not thread-safe. */
  public static final class Builder {

    /** What the client itself says about the request, and would contradict. */
    private static final Set<String> OWN = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    static {
      OWN.addAll(
          List.of("Authorization", "Content-Length", "Content-Type", "Host", "Transfer-Encoding"));
    }

    private @Nullable Duration timeout;
    private @Nullable RetryPolicy retryPolicy;
    private @Nullable Duration idleTimeout;
    private int maxReconnects;
    private final Headers.Builder headers = new Headers.Builder();
    private final List<Map.Entry<String, String>> query = new ArrayList<>();
    private final List<Map.Entry<String, String>> formFields = new ArrayList<>();

    private Builder() {}

    /**
     * Limits the whole call, with all its attempts and the waits between them. The client's own
     * limit is the default.
     *
     * @throws IllegalArgumentException if it is not from 1 ms to 24 days
     */
    public Builder timeout(Duration timeout) {
      this.timeout = Arguments.timeout("timeout", timeout);
      return this;
    }

    /** Replaces the client's retry policy. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = Objects.requireNonNull(retryPolicy, "retryPolicy");
      return this;
    }

    /**
     * Limits how long the server may say nothing in the middle of a stream of events, once the head
     * of the reply is there: the {@link #timeout} counts until then. The default is 5 minutes.
     *
     * @throws IllegalArgumentException if it is not from 1 ms to 24 days
     */
    public Builder idleTimeout(Duration idleTimeout) {
      this.idleTimeout = Arguments.timeout("idleTimeout", idleTimeout);
      return this;
    }

    /**
     * Takes a stream of events that broke off up again, with the last id that the server gave as
     * {@code Last-Event-ID}, after the wait that the server asks for (by default 3 s, at most 60
     * s). Only a GET is made again. The default is 0: a broken stream is an error.
     *
     * @param most how often in a row without an event in between; 0 to 1000
     * @throws IllegalArgumentException if {@code most} is out of range
     */
    public Builder maxReconnects(int most) {
      if (most < 0 || most > 1000) {
        throw new IllegalArgumentException("maxReconnects: " + most + " (expected: 0 to 1000)");
      }
      this.maxReconnects = most;
      return this;
    }

    /**
     * Adds a header; the same name may be added more than once.
     *
     * @throws IllegalArgumentException if the name is no HTTP token, if the value has a character
     *     outside visible ASCII, space and tab, or if it is a header that the client sets itself:
     *     Authorization, Content-Length, Content-Type, Host, Transfer-Encoding
     */
    public Builder header(String name, String value) {
      Arguments.headerName(name);
      if (OWN.contains(name)) {
        throw new IllegalArgumentException("header " + name + " is set by the client itself");
      }
      headers.add(name, Arguments.headerValue("header " + name, value));
      return this;
    }

    /**
     * Adds a query parameter that the contract does not know yet; the same name may be added more
     * than once.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder query(String name, String value) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("query parameter's name is blank (expected: a text)");
      }
      query.add(Map.entry(name, Objects.requireNonNull(value, "value")));
      return this;
    }

    /**
     * Adds a form field that the contract does not know yet. It is sent after the known ones, as
     * given; a known name would be sent twice. A call of an operation that sends no form is
     * refused.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder formField(String name, String value) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("form field's name is blank (expected: a text)");
      }
      formFields.add(Map.entry(name, Objects.requireNonNull(value, "value")));
      return this;
    }

    /** Returns the options. */
    public RequestOptions build() {
      return new RequestOptions(this);
    }
  }
}
