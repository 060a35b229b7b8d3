package io.streamwire.error;

/** HTTP 404: the resource does not exist, or these credentials have no access to it. */
public final class NotFoundException extends ApiException {

  private static final long serialVersionUID = 1L;

  NotFoundException(Details details) {
    super(details);
  }
}
