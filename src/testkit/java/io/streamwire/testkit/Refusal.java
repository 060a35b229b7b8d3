package io.streamwire.testkit;

import java.io.Serial;

/** Ends the handling of a request with the documented error object. */
final class Refusal extends Exception {
  @Serial private static final long serialVersionUID = 1;

  final int status;
  final int code;

  Refusal(int status, int code, String message) {
    super(message);
    this.status = status;
    this.code = code;
  }

  static Refusal unauthorized() {
    return new Refusal(401, 20003, "Authentication failed");
  }

  static Refusal notFound(String what) {
    return new Refusal(404, 20404, what + " was not found");
  }

  static Refusal badArgument(String message) {
    return new Refusal(422, 10000, message);
  }
}
