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
  private final Headers headers;
  private final List<Map.Entry<String, String>> query;
  private final List<Map.Entry<String, String>> formFields;

  private RequestOptions(Builder builder) {
    this.timeout = builder.timeout;
    this.retryPolicy = builder.retryPolicy;
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
