package io.streamwire.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Completes each request on its way out: credentials, user agent, a body that is sent once. It
 * comes after the user's own interceptors, so these never see the credentials, and where they send
 * a request elsewhere the credentials do not follow.
 */
final class ServiceInterceptor implements Interceptor {

  private final Executions executions;
  private final HttpUrl baseUrl;
  private final String authorization;
  private final String userAgent;

  ServiceInterceptor(
      Executions executions, HttpUrl baseUrl, Credentials credentials, String userAgent) {
    this.executions = executions;
    this.baseUrl = baseUrl;
    this.authorization = "Basic " + credentials.base64();
    this.userAgent = userAgent;
  }

  /** Returns what {@link RequestTemplate} may give its requests, where nobody else sees them. */
  Headers headers() {
    return Headers.of("User-Agent", userAgent, "Authorization", authorization);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Execution<?> execution = executions.of(chain.call());
    if (execution != null && execution.isOverdue()) {
      // OkHttp's clock starts here. The caller's began before the dispatcher's queue.
      throw new InterruptedIOException("timed out in the dispatcher's queue");
    }
    Request request = chain.request();
    return proceed(chain, isComplete(request) ? request : completed(request));
  }

  /** Whether {@link RequestTemplate} made it complete, and nobody changed it on the way. */
  private boolean isComplete(Request request) {
    return authorization.equals(request.header("Authorization"))
        && userAgent.equals(request.header("User-Agent"))
        && (request.body() == null || request.body().isOneShot());
  }

  private Request completed(Request request) {
    Request.Builder complete = request.newBuilder().header("User-Agent", userAgent);
    if (isService(request.url())) {
      complete.header("Authorization", authorization);
    }
    RequestBody body = request.body();
    if (body != null && !body.isOneShot()) {
      complete.method(request.method(), new OneShotBody(body));
    }
    return complete.build();
  }

  /** Goes on to the next connection while kept ones turn out to be closed. */
  private static Response proceed(Chain chain, Request request) throws IOException {
    int kept = -1;
    while (true) {
      try {
        return chain.proceed(request);
      } catch (StaleConnectionException e) {
        // Each round discards one. A server that closes new ones too must not keep us here.
        kept = kept < 0 ? chain.getConnectionPool().connectionCount() : kept - 1;
        if (kept < 0) {
          throw e;
        }
      }
    }
  }

  private boolean isService(HttpUrl url) {
    return url.port() == baseUrl.port()
        && url.host().equals(baseUrl.host())
        && url.scheme().equals(baseUrl.scheme());
  }
}
