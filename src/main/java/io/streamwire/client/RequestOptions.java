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

/**
 * Settings for a single call that override the client's settings. Immutable; may be used for any
 * number of calls.
 */
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

  /** Returns a builder without any settings. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns options without any settings. */
  public static RequestOptions none() {
    return NONE;
  }

  /** Returns the timeout of the whole call, or {@code null} if the client's timeout applies. */
  public @Nullable Duration timeout() {
    return timeout;
  }

  /** Returns the retry policy, or {@code null} if the client's policy applies. */
  public @Nullable RetryPolicy retryPolicy() {
    return retryPolicy;
  }

  /**
   * Returns the maximum time without any data of a stream of events, or {@code null} for the
   * default of 5 minutes.
   */
  public @Nullable Duration idleTimeout() {
    return idleTimeout;
  }

  /** Returns how often in a row, without an event in between, a stream of events is reconnected. */
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

  /** Omits values, because they may be secret. */
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

    /** Headers that the client sets. A second value would contradict them. */
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
     * Limits the whole call, including all attempts and the waits between them. The default is the
     * client's timeout.
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
     * Limits the time without any data of a stream of events. It applies after the response's
     * headers have arrived; until then {@link #timeout} applies. The default is 5 minutes.
     *
     * @throws IllegalArgumentException if it is not from 1 ms to 24 days
     */
    public Builder idleTimeout(Duration idleTimeout) {
      this.idleTimeout = Arguments.timeout("idleTimeout", idleTimeout);
      return this;
    }

    /**
     * Limits how often an interrupted stream of events is reconnected. The client sends the last
     * event id as {@code Last-Event-ID}, after the wait that the server requested (default 3 s,
     * maximum 60 s). Only GET requests are repeated. The default is 0: an interrupted stream is an
     * error.
     *
     * @param most the maximum number of times in a row without an event in between, 0 to 1000
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
     * Adds a header. The same name may be added more than once.
     *
     * @throws IllegalArgumentException if the name is not an HTTP token, if the value has a
     *     character outside visible ASCII, space and tab, or if the client sets the header itself:
     *     Authorization, Content-Length, Content-Type, Host, Transfer-Encoding
     */
    public Builder header(String name, String value) {
      Arguments.headerName(name);
      if (OWN.contains(name)) {
        throw new IllegalArgumentException(
            "header: " + name + " (expected: a header that the client does not set)");
      }
      headers.add(name, Arguments.headerValue("header " + name, value));
      return this;
    }

    /**
     * Adds a query parameter that the contract does not declare. The same name may be added more
     * than once.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder query(String name, String value) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("name of a query parameter is blank (expected: a text)");
      }
      query.add(Map.entry(name, Objects.requireNonNull(value, "value")));
      return this;
    }

    /**
     * Adds a form field that the contract does not declare. It is sent unchanged after the declared
     * fields; a declared name would be sent twice. Calling an operation that sends no form throws
     * an {@link IllegalArgumentException}.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder formField(String name, String value) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("name of a form field is blank (expected: a text)");
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
