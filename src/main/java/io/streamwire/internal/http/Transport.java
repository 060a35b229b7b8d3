package io.streamwire.internal.http;

import io.streamwire.internal.call.CallThreads;
import io.streamwire.internal.call.UserInterceptors;
import io.streamwire.internal.socket.ClientSocketFactory;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The OkHttp client that one or more of our clients share, with its connections and threads. If
 * this library created it, it is closed with the last of these clients. A user's OkHttp client is
 * never closed.
 */
public final class Transport {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** A connection is closed if the server does not answer a ping within this time. */
  private static final Duration PING_INTERVAL = Duration.ofSeconds(10);

  private final OkHttpClient client;
  private final boolean owned;
  private final @Nullable SSLSocketFactory tls;
  private final @Nullable X509TrustManager trust;
  private final int callsInFlight;
  private final CallThreads threads;
  private final ClientSocketFactory sockets;
  private final Set<ConnectionPool> pools = Collections.newSetFromMap(new WeakHashMap<>());
  private final AtomicInteger referenceCount = new AtomicInteger();
  private @Nullable OkHttpClient secure;

  private Transport(OkHttpClient client) {
    this.client = client;
    this.owned = false;
    this.tls = null;
    this.trust = null;
    this.callsInFlight = 0;
    this.threads = new CallThreads();
    this.sockets = new ClientSocketFactory();
  }

  private Transport(@Nullable SSLSocketFactory tls, @Nullable X509TrustManager trust, Dns dns) {
    this.owned = true;
    this.tls = tls;
    this.trust = trust;
    this.threads = new CallThreads();
    this.sockets = new ClientSocketFactory();
    // Each call in flight occupies a thread. Virtual threads are cheap, so sockets are the limit.
    this.callsInFlight = threads.areVirtual() ? 1024 : 512;
    Dispatcher dispatcher = new Dispatcher(threads.workers());
    dispatcher.setMaxRequests(callsInFlight);
    // There is only one host, so a lower limit for each host would be the only effective limit.
    dispatcher.setMaxRequestsPerHost(callsInFlight);
    this.client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(newPool())
            .socketFactory(sockets)
            .dns(dns)
            .connectTimeout(CONNECT_TIMEOUT)
            // The call timeout ends any read and write. Timeouts for each would only add overhead.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(TIMEOUT)
            .pingInterval(PING_INTERVAL)
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .build();
  }

  /** Returns a transport that uses a user's client. The user remains responsible for closing it. */
  public static Transport of(OkHttpClient client) {
    return new Transport(client);
  }

  /** Returns a transport with new connections and threads. All threads are daemon threads. */
  public static Transport create() {
    return new Transport(null, null, Dns.SYSTEM);
  }

  /** Does the same as {@link #create()}, with the TLS trust and DNS of a test. */
  static Transport create(SSLSocketFactory tls, X509TrustManager trust, Dns dns) {
    return new Transport(tls, trust, dns);
  }

  /** Returns whether this library created the OkHttp client. */
  public boolean isOwned() {
    return owned;
  }

  /** Returns the interceptors of the user's client. */
  public UserInterceptors userInterceptors() {
    return UserInterceptors.of(client.interceptors());
  }

  /** Returns the threads that execute calls. */
  public CallThreads threads() {
    return threads;
  }

  /** Returns the factory of our sockets. Sockets of a user's factory are unknown to it. */
  ClientSocketFactory sockets() {
    return sockets;
  }

  /** Returns a new connection pool, which is closed with this transport. */
  ConnectionPool newPool() {
    ConnectionPool pool = new ConnectionPool(callsInFlight, 1, TimeUnit.MINUTES);
    synchronized (pools) {
      pools.add(pool);
    }
    return pool;
  }

  /**
   * Returns the OkHttp client that others are derived from.
   *
   * @param https whether it must support TLS. Reading the JDK's trusted certificates is the slowest
   *     part of the first call, and a client of a local simulator does not need them
   */
  public synchronized OkHttpClient client(boolean https) {
    if (!owned || !https) {
      return client;
    }
    if (secure == null) {
      secure = secure();
    }
    return secure;
  }

  private OkHttpClient secure() {
    OkHttpClient.Builder builder =
        client
            .newBuilder()
            .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT));
    if (tls != null && trust != null) {
      builder.sslSocketFactory(tls, trust);
    }
    return builder.build();
  }

  /** Returns the default timeout of a call. */
  public Duration timeout() {
    int millis = client.callTimeoutMillis();
    // OkHttp's default is no timeout, but our calls always have one.
    return millis == 0 ? TIMEOUT : Duration.ofMillis(millis);
  }

  /** Adds one reference. */
  public Transport retain() {
    referenceCount.incrementAndGet();
    return this;
  }

  /**
   * Releases one reference. When the last is released and this library created the OkHttp client,
   * cancels its calls in flight and closes its connections and threads.
   */
  public void release() {
    if (referenceCount.decrementAndGet() != 0) {
      return;
    }
    if (owned) {
      client.dispatcher().cancelAll();
      threads.abortAll();
      synchronized (pools) {
        pools.forEach(ConnectionPool::evictAll);
      }
      sockets.closeAll();
    }
    threads.close(owned);
  }
}
