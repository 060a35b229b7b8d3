package io.streamwire.error;

/** HTTP 401: the service did not accept the credentials, or the request carried none. */
public final class AuthenticationException extends ApiException {

  private static final long serialVersionUID = 1L;

  AuthenticationException(Details details) {
    super(details);
  }
}
