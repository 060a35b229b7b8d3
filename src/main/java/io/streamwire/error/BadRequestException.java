package io.streamwire.error;

/** HTTP 400: the service could not read the request. */
public final class BadRequestException extends ApiException {

  private static final long serialVersionUID = 1L;

  BadRequestException(Details details) {
    super(details);
  }
}
