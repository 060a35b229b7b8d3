package io.streamwire.error;

/** HTTP 403: the token may not do this, for example because it lacks the Voice scope. */
public final class PermissionDeniedException extends ApiException {

  private static final long serialVersionUID = 1L;

  PermissionDeniedException(Details details) {
    super(details);
  }
}
