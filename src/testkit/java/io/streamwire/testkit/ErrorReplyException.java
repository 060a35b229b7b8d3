package io.streamwire.testkit;

import java.io.Serial;

/** Ends the processing of a request with a documented error object. */
final class ErrorReplyException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  final int status;
  final int code;

  ErrorReplyException(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static ErrorReplyException unauthorized() {
    return new ErrorReplyException(401, 20003, "Authentication failed");
  }

  static ErrorReplyException notFound(String what) {
    return new ErrorReplyException(404, 20404, what + " was not found");
  }

  static ErrorReplyException badArgument(String message) {
    return new ErrorReplyException(422, 10000, message);
  }
}
