package io.streamwire.error;

/** HTTP 404: the service knows no such resource, or does not show it to these credentials. */
public final class NotFoundException extends ApiException {

  private static final long serialVersionUID = 1L;

  NotFoundException(Details details) {
    super(details);
  }
}
