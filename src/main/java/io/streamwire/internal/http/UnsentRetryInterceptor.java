package io.streamwire.internal.http;

import io.streamwire.internal.call.Attempt;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Repeats a request on another connection if the server certainly did not process it: a kept
 * connection was closed in the meantime, an HTTP/2 connection was closed before the stream started,
 * or the server refused the stream, as servers do for streams that arrive while the connection is
 * closing (RFC 9113, sections 5.4.2 and 6.8). This does not count as a retry of the call, because
 * no wait is needed.
 */
final class UnsentRetryInterceptor implements Interceptor {

  /** A server that refuses more often is not just closing old connections. */
  private static final int MAX_REFUSED = 20;

  @Override
  public Response intercept(Chain chain) throws IOException {
    Attempt attempt = Attempt.of(chain);
    int pooled = -1;
    int refused = 0;
    while (true) {
      try {
        return chain.proceed(chain.request());
      } catch (UnusableConnectionException e) {
        // Each round discards one connection. The number of rounds is limited, in case a server
        // closes new connections too.
        pooled = pooled < 0 ? chain.getConnectionPool().connectionCount() : pooled - 1;
        if (pooled < 0) {
          throw e;
        }
      } catch (IOException e) {
        if (attempt.isAnswered() || !isRefusedStream(e) && !isShutDown(e)) {
          throw e;
        }
        attempt.markNotSent();
        if (++refused > MAX_REFUSED || isOneShot(chain) || attempt.remainingNanos() <= 0) {
          throw e;
        }
      }
    }
  }

  // Both methods compare names, because the exception classes are internal to OkHttp.

  /**
   * Returns whether the connection was closed before the stream started. OkHttp throws this
   * exception in no other case.
   */
  private static boolean isShutDown(IOException e) {
    return e.getClass().getSimpleName().equals("ConnectionShutdownException");
  }

  private static boolean isRefusedStream(IOException e) {
    return "stream was reset: REFUSED_STREAM".equals(e.getMessage());
  }

  private static boolean isOneShot(Chain chain) {
    RequestBody body = chain.request().body();
    return body != null && body.isOneShot();
  }
}
