package io.streamwire.client;

import io.streamwire.internal.Arguments;
import io.streamwire.internal.CallOptions;
import io.streamwire.internal.FormField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** What one call does differently from its client. Immutable, reusable for any number of calls. */
public final class RequestOptions {

  private final CallOptions options;

  private RequestOptions(CallOptions options) {
    this.options = options;
  }

  /** Returns a builder of options that change nothing yet. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns what the run time takes. */
  public CallOptions toCallOptions() {
    return options;
  }

  /** Without values, which may be secrets. */
  @Override
  public String toString() {
    return "RequestOptions{timeout="
        + options.timeout()
        + ", retryPolicy="
        + options.retryPolicy()
        + ", headers="
        + options.headers().names()
        + ", fields="
        + options.fields()
        + "}";
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
    private final List<FormField> fields = new ArrayList<>();

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
     * Adds a form field that the contract does not know yet. It is sent after the known ones, as
     * given; a known name would be sent twice.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public Builder formField(String name, String value) {
      if (name.isBlank()) {
        throw new IllegalArgumentException("form field's name is blank (expected: a text)");
      }
      fields.add(new FormField(name, Objects.requireNonNull(value, "value")));
      return this;
    }

    /** Returns the options. */
    public RequestOptions build() {
      return new RequestOptions(
          new CallOptions(timeout, retryPolicy, headers.build(), List.copyOf(fields)));
    }
  }
}
