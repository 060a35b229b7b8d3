package io.streamwire.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that OkHttp never sends twice.
 *
 * <p>By default OkHttp repeats a request if the connection fails after sending, on 408, on 503 with
 * {@code Retry-After: 0}, on 421, and if an authenticator answers a 401. A one-shot body disables
 * all of these. {@code retryOnConnectionFailure(false)} does not: it keeps the retry after 503, and
 * disables the safe retry of a request that an HTTP/2 connection refused because it was closing.
 */
final class OneShotBody extends RequestBody {

  private final RequestBody body;

  OneShotBody(RequestBody body) {
    this.body = body;
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public @Nullable MediaType contentType() {
    return body.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return body.contentLength();
  }

  @Override
  public boolean isDuplex() {
    return body.isDuplex();
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    body.writeTo(sink);
  }
}
