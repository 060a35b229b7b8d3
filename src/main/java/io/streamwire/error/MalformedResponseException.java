package io.streamwire.error;

import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The service returned a success response whose body does not match the contract: for example an
 * empty body, HTML, invalid JSON, or an object without a required member. The request was executed.
 */
@SuppressWarnings("deprecation") // the former root stays in the tree for source compatibility
public final class MalformedResponseException extends SignalWireException {

  private static final long serialVersionUID = 1L;

  private final RawResponse response;

  /**
   * Creates an exception.
   *
   * @param body the response's body as text; {@link #body()} keeps the first 65,536 characters
   */
  public MalformedResponseException(
      String message, int status, Headers headers, String body, @Nullable Throwable cause) {
    super(OneLine.of(message, 1_000), cause);
    response = new RawResponse(status, headers, body);
  }

  /** Returns the HTTP status, from 200 to 299. */
  public int status() {
    return response.status;
  }

  /** Returns the response's headers. Credentials that the server echoed are masked. */
  public Headers headers() {
    return response.headers();
  }

  /**
   * Returns the id by which the service's support can find the request, or {@code null} if the
   * response had none.
   */
  public @Nullable String requestId() {
    return response.requestId();
  }

  /**
   * Returns the body as received, limited to 65,536 characters; a longer body ends with a note that
   * it was cut. Credentials that the server echoed are masked.
   */
  public String body() {
    return response.body;
  }
}
