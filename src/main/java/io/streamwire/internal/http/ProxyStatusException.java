package io.streamwire.internal.http;

import java.io.IOException;
import okhttp3.Response;

/**
 * Carries a response with status 407 past OkHttp, which would treat it as a response of a proxy.
 */
final class ProxyStatusException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Response response;

  ProxyStatusException(Response response) {
    super("HTTP 407 without a proxy");
    this.response = response;
  }

  Response response() {
    return response;
  }
}
