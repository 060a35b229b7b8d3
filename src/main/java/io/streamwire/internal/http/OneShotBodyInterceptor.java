package io.streamwire.internal.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Keeps OkHttp from sending a body twice; see {@link OneShotBody}. */
final class OneShotBodyInterceptor implements Interceptor {

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    RequestBody body = request.body();
    if (body != null && !body.isOneShot()) {
      request = request.newBuilder().method(request.method(), new OneShotBody(body)).build();
    }
    return chain.proceed(request);
  }
}
