package io.streamwire.internal.http;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * A body that OkHttp will not send twice.
 *
 * <p>Left alone, OkHttp repeats a request by itself when a connection breaks after sending, on 408,
 * on 503 with {@code Retry-After: 0}, on 421, and when an authenticator answers a 401. Declaring
 * the body one-shot rules out all of these. {@code retryOnConnectionFailure(false)} would not: it
 * leaves the 503 in place, and takes away a repeat that is safe, that of a request which an HTTP/2
 * connection refused because it was closing.
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
