package io.streamwire.error;

/** HTTP 409: the request contradicts the state of what it is about. */
public final class ConflictException extends ApiException {

  private static final long serialVersionUID = 1L;

  ConflictException(Details details) {
    super(details);
  }
}
