package io.streamwire.internal.http;

import io.streamwire.internal.okhttp.NoDelaySocketFactory;
import io.streamwire.internal.okhttp.TypedBody;
import java.time.Duration;
import javax.net.SocketFactory;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Derives OkHttp clients from a transport: same pool, dispatcher, proxy and TLS. */
public final class HttpClients {

  private HttpClients() {}

  /**
   * Returns the client that sends a contract's requests. Our interceptors come after the user's:
   * what these change is still completed and guarded, and they do not see credentials.
   */
  public static OkHttpClient requests(
      Transport transport,
      HttpUrl baseUrl,
      String userAgent,
      Duration timeout,
      @Nullable Duration connectTimeout) {
    return base(transport, baseUrl, timeout, connectTimeout)
        .addInterceptor(new DeadlineInterceptor()) // expired in the dispatcher's queue
        .addInterceptor(new StaleConnectionRetryInterceptor()) // next connection of the pool
        .addInterceptor(new CredentialsInterceptor(baseUrl))
        .addInterceptor(new RequestCompletionInterceptor(userAgent))
        .addNetworkInterceptor(new ClosedConnectionInterceptor())
        .addNetworkInterceptor(new TypedBody.Types())
        .addNetworkInterceptor(new RetryAfterOverflowInterceptor())
        .addNetworkInterceptor(new SentMarkInterceptor()) // must be the last
        .build();
  }

  /**
   * Returns the client that asks for access tokens. No interceptor of the user's sees the client's
   * secret.
   */
  public static OkHttpClient tokens(
      Transport transport,
      HttpUrl baseUrl,
      String userAgent,
      Duration timeout,
      @Nullable Duration connectTimeout) {
    OkHttpClient.Builder client = base(transport, baseUrl, timeout, connectTimeout);
    client.interceptors().clear();
    return client.addInterceptor(new RequestCompletionInterceptor(userAgent)).build();
  }

  private static OkHttpClient.Builder base(
      Transport transport, HttpUrl url, Duration timeout, @Nullable Duration connectTimeout) {
    OkHttpClient base = transport.client(url.isHttps());
    OkHttpClient.Builder client =
        base.newBuilder()
            .callTimeout(timeout)
            // A redirected POST is a second POST, to a host that the credentials are not for.
            .followRedirects(false)
            .followSslRedirects(false);
    if (connectTimeout != null) {
      client.connectTimeout(connectTimeout);
    }
    // OkHttp holds the JDK's default factory unless the user set one, and that one stays.
    if (base.socketFactory() == SocketFactory.getDefault()) {
      client.socketFactory(new NoDelaySocketFactory());
    }
    return client;
  }
}
