package io.streamwire.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Goes on to the next connection while those of the pool turn out to be closed by the server. */
final class StaleConnectionRetryInterceptor implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    int pooled = -1;
    while (true) {
      try {
        return chain.proceed(chain.request());
      } catch (StaleConnectionException e) {
        // Each round discards one. A server that closes new ones too must not keep us here.
        pooled = pooled < 0 ? chain.getConnectionPool().connectionCount() : pooled - 1;
        if (pooled < 0) {
          throw e;
        }
      }
    }
  }
}
