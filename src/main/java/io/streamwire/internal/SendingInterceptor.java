package io.streamwire.internal;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Draws the line between what certainly was not executed and what may have been. It is the last
 * network interceptor: when it runs there is a connection, proxies and TLS included, and the next
 * thing to happen is the first byte of the request.
 */
final class SendingInterceptor implements Interceptor {

  private final Executions executions;
  private final Liveness liveness = new Liveness();
  private final TypedBody.Types types = new TypedBody.Types();

  SendingInterceptor(Executions executions) {
    this.executions = executions;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    if (liveness.isClosed(chain.connection())) {
      throw new StaleConnectionException();
    }
    Request request = chain.request();
    Execution<?> execution = executions.of(chain.call());
    if (execution != null) {
      execution.sending();
    }
    Response response = types.typed(chain.proceed(request));
    String retryAfter = response.header("Retry-After");
    if (retryAfter != null && retryAfter.length() > 9 && response.code() == 503) {
      // OkHttp reads this header as an int on its way back up, and fails on "99999999999". Only it
      // needs the number small: a date is left alone by it and by us.
      if (retryAfter.matches("\\d+")) {
        return response.newBuilder().header("Retry-After", "999999999").build();
      }
    }
    return response;
  }
}
