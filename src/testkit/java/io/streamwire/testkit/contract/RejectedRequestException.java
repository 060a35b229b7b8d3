package io.streamwire.testkit.contract;

import java.io.Serial;
import java.util.List;
import okhttp3.Headers;

/** Ends the processing of a request with a status and a list of problems. */
final class RejectedRequestException extends Exception {

  @Serial private static final long serialVersionUID = 1;

  private final int status;
  private final transient List<String> problems;
  private final transient Headers headers;

  RejectedRequestException(int status, String problem) {
    this(status, List.of(problem), Headers.EMPTY);
  }

  RejectedRequestException(int status, List<String> problems, Headers headers) {
    super(String.join("; ", problems));
    this.status = status;
    this.problems = List.copyOf(problems);
    this.headers = headers;
  }

  int status() {
    return status;
  }

  List<String> problems() {
    return problems;
  }

  Headers headers() {
    return headers;
  }
}
