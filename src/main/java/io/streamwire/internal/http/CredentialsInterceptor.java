package io.streamwire.internal.http;

import io.streamwire.internal.call.Attempt;
import io.streamwire.internal.secret.Credential;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Adds the credentials of the operation if the request goes to the configured scheme, host and
 * port. This is the only place where credentials are added to a request.
 */
final class CredentialsInterceptor implements Interceptor {

  private final List<HttpUrl> services;

  CredentialsInterceptor(List<HttpUrl> services) {
    this.services = List.copyOf(services);
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Attempt attempt = Attempt.of(chain);
    if (isService(request.url())) {
      for (Credential credential : attempt.credentials()) {
        request = credential.addTo(request, attempt);
      }
    }
    return chain.proceed(request);
  }

  private boolean isService(HttpUrl url) {
    for (HttpUrl service : services) {
      if (url.port() == service.port()
          && url.host().equals(service.host())
          && url.scheme().equals(service.scheme())) {
        return true;
      }
    }
    return false;
  }
}
