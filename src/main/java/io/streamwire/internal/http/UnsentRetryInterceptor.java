package io.streamwire.internal.http;

import io.streamwire.internal.call.Attempt;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Goes on to the next connection when a request provably was not acted on: a kept connection was
 * closed meanwhile, an HTTP/2 connection was over before the stream began, or the server refused
 * the stream, as it does with those that come too late on a connection which it is closing (RFC
 * 9113, sections 5.4.2 and 6.8). This is no attempt of the call's: there is nothing to wait for.
 */
final class UnsentRetryInterceptor implements Interceptor {

  /** A server that refuses so often is not recycling connections. */
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
        // Each round discards one. A server that closes new ones too must not keep us here.
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

  // Both compare texts, because the exceptions' classes are internal to OkHttp.

  /** The connection was over before the stream began: OkHttp throws it nowhere else. */
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
