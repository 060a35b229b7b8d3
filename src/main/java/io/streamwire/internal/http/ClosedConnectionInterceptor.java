package io.streamwire.internal.http;

import io.streamwire.internal.okhttp.StaleConnectionDetector;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Refuses a connection that the server has closed, before anything is written to it. */
final class ClosedConnectionInterceptor implements Interceptor {

  private final StaleConnectionDetector detector = new StaleConnectionDetector();

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (detector.isClosed(chain.connection())) {
      throw new StaleConnectionException();
    }
    return chain.proceed(chain.request());
  }
}
