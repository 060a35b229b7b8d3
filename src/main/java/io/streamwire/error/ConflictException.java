package io.streamwire.error;

/** HTTP 409: the request contradicts the state of the call or stream. */
public final class ConflictException extends ApiException {

  private static final long serialVersionUID = 1L;

  ConflictException(Details details) {
    super(details);
  }
}
