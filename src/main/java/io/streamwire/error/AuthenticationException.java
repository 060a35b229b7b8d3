package io.streamwire.error;

/**
 * HTTP 401: wrong project or token, or, by the service's older documentation, a token without the
 * Voice scope.
 */
public final class AuthenticationException extends ApiException {

  private static final long serialVersionUID = 1L;

  AuthenticationException(Details details) {
    super(details);
  }
}
