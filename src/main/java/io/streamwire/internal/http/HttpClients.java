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

/** Derives OkHttp clients from a transport: same pool, dispatcher, proxy and TLS. */
public final class HttpClients {

  private HttpClients() {}

  /**
   * Returns the client that sends a contract's requests, with credentials to the given services
   * only. Our interceptors come after the user's: what these change is still completed and guarded,
   * and they do not see credentials.
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
        .addInterceptor(new UnsentRetryInterceptor()) // next connection of the pool
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

  /** Returns a service that needs TLS, if one does. */
  private static HttpUrl secureOf(List<HttpUrl> services) {
    return services.stream().filter(HttpUrl::isHttps).findFirst().orElse(services.get(0));
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
      client.socketFactory(transport.sockets());
    }
    // A user's client has limits of its own for each read, and ours has none.
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
