package io.streamwire.error;

/** HTTP 422: a field has an invalid value. {@link #errors()} returns the fields and the reasons. */
public final class UnprocessableEntityException extends ApiException {

  private static final long serialVersionUID = 1L;

  UnprocessableEntityException(Details details) {
    super(details);
  }
}
