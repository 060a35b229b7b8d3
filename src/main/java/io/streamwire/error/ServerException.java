package io.streamwire.error;

/**
 * HTTP 500 to 599. After 503 the operation was not executed; after any other status it may have
 * been.
 */
public final class ServerException extends ApiException {

  private static final long serialVersionUID = 1L;

  ServerException(Details details) {
    super(details);
  }
}
