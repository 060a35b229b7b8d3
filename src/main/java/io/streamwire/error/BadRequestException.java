package io.streamwire.error;

/** HTTP 400: the service rejected the request as malformed. */
public final class BadRequestException extends ApiException {

  private static final long serialVersionUID = 1L;

  BadRequestException(Details details) {
    super(details);
  }
}
