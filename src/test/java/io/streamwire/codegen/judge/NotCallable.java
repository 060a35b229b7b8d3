package io.streamwire.codegen.judge;

/** Says why an operation cannot be called with arguments that fit its contract. */
final class NotCallable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotCallable(String reason) {
    super(reason);
  }
}
