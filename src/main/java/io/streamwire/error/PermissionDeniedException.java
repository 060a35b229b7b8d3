package io.streamwire.error;

/** HTTP 403: the credentials do not permit this operation. */
public final class PermissionDeniedException extends ApiException {

  private static final long serialVersionUID = 1L;

  PermissionDeniedException(Details details) {
    super(details);
  }
}
