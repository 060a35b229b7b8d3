package io.streamwire.error;

/** HTTP 404: no such call or stream in this project. */
public final class NotFoundException extends ApiException {

  private static final long serialVersionUID = 1L;

  NotFoundException(Details details) {
    super(details);
  }
}
