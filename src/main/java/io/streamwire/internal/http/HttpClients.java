package io.streamwire.internal.http;

import io.streamwire.internal.okhttp.TypedBody;
import io.streamwire.internal.socket.ClientSocketFactory;
import io.streamwire.internal.socket.HandshakeTimeoutSocketFactory;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import javax.net.SocketFactory;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Derives OkHttp clients from a transport, with the same connection pool, dispatcher, proxy and TLS
 * settings.
 */
public final class HttpClients {

  private HttpClients() {}

  /**
   * Returns the client for a contract's requests. Credentials are sent only to the given services.
   * Our interceptors run after the user's interceptors. They therefore complete and check requests
   * that a user's interceptor changed, and no user's interceptor can read the credentials.
   */
  public static RequestClient requests(
      Transport transport,
      List<HttpUrl> services,
      String userAgent,
      Duration timeout,
      @Nullable Duration connectTimeout,
      LongSupplier nanoTime) {
    ClientSocketFactory sockets = transport.sockets();
    OkHttpClient.Builder client = base(transport, secureOf(services), timeout, connectTimeout);
    client
        .addInterceptor(new DeadlineInterceptor())
        .addInterceptor(new UnsentRetryInterceptor()) // uses the next connection of the pool
        .addInterceptor(ProxyStatus::catching)
        .addInterceptor(new CredentialsInterceptor(services))
        .addInterceptor(new RequestCompletionInterceptor(userAgent))
        .addNetworkInterceptor(ProxyStatus::throwing)
        .addNetworkInterceptor(new IdleConnectionInterceptor(sockets, nanoTime))
        .addNetworkInterceptor(new TypedBody.Types())
        .addNetworkInterceptor(new RetryAfterOverflowInterceptor())
        .addNetworkInterceptor(new SentMarkInterceptor(sockets)); // must be the last
    return new RequestClient(transport, client.build());
  }

  /** Returns a service that requires TLS, if there is one, otherwise the first service. */
  private static HttpUrl secureOf(List<HttpUrl> services) {
    return services.stream().filter(HttpUrl::isHttps).findFirst().orElse(services.get(0));
  }

  /**
   * Returns the client for access tokens. It has none of the user's interceptors, because they
   * could read the client secret.
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
            // A redirected POST would be sent a second time, to a host without these credentials.
            .followRedirects(false)
            .followSslRedirects(false);
    if (connectTimeout != null) {
      client.connectTimeout(connectTimeout);
    }
    // The JDK's default factory means that the user set none. A factory of the user is kept.
    if (base.socketFactory() == SocketFactory.getDefault()) {
      client.socketFactory(transport.sockets());
    }
    // A user's client has its own timeouts for each read. Our client has none.
    if (transport.isOwned() && url.isHttps()) {
      Duration limit =
          connectTimeout == null ? Duration.ofMillis(base.connectTimeoutMillis()) : connectTimeout;
      client.sslSocketFactory(
          new HandshakeTimeoutSocketFactory(base.sslSocketFactory(), limit),
          Objects.requireNonNull(base.x509TrustManager()));
    }
    client.dns(new TimeLimitedDns(base.dns(), transport.threads().workers()));
    client.proxyAuthenticator(new OnceAuthenticator(base.proxyAuthenticator()));
    return client;
  }
}
