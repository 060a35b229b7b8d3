package io.streamwire.error;

/** HTTP 422: a field was refused; {@link #errors()} says which and why. */
public final class UnprocessableEntityException extends ApiException {

  private static final long serialVersionUID = 1L;

  UnprocessableEntityException(Details details) {
    super(details);
  }
}
