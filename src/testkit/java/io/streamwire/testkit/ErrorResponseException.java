package io.streamwire.testkit;

import java.io.Serial;

/** Ends the processing of a request with a documented error object. */
final class ErrorResponseException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  final int status;
  final int code;

  ErrorResponseException(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static ErrorResponseException unauthorized() {
    return new ErrorResponseException(401, 20003, "Authentication failed");
  }

  static ErrorResponseException notFound(String what) {
    return new ErrorResponseException(404, 20404, what + " was not found");
  }

  static ErrorResponseException badArgument(String message) {
    return new ErrorResponseException(422, 10000, message);
  }
}
