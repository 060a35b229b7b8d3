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
 * The OkHttp client below one or more of our clients, which share its connections and threads. If
 * it is ours, the last of them to close also closes it; if it is the user's, nobody does.
 */
public final class Transport {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  /** A server that does not answer a ping within this time is gone. */
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
    // A call in flight holds a thread. Virtual ones cost little, so that sockets are the limit.
    this.callsInFlight = threads.areVirtual() ? 1024 : 512;
    Dispatcher dispatcher = new Dispatcher(threads.workers());
    dispatcher.setMaxRequests(callsInFlight);
    // There is one host, so a lower limit for each host would be the only limit.
    dispatcher.setMaxRequestsPerHost(callsInFlight);
    this.client =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(newPool())
            .socketFactory(sockets)
            .dns(dns)
            .connectTimeout(CONNECT_TIMEOUT)
            // The call's own limit ends any read and write; limits for each would only add to its
            // cost.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(TIMEOUT)
            .pingInterval(PING_INTERVAL)
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .build();
  }

  /** Returns a transport over a user's client, whose parts stay the user's. */
  public static Transport of(OkHttpClient client) {
    return new Transport(client);
  }

  /** Returns a transport with connections and threads of its own. All threads are daemons. */
  public static Transport create() {
    return new Transport(null, null, Dns.SYSTEM);
  }

  /** As {@link #create()}, with a TLS that trusts a server of a test, and names of its own. */
  static Transport create(SSLSocketFactory tls, X509TrustManager trust, Dns dns) {
    return new Transport(tls, trust, dns);
  }

  /** Returns whether the client is ours and not the user's. */
  public boolean isOwned() {
    return owned;
  }

  /** Returns the user's own interceptors that are on the way. */
  public UserInterceptors userInterceptors() {
    return UserInterceptors.of(client.interceptors());
  }

  /** Returns the threads that calls are made on. */
  public CallThreads threads() {
    return threads;
  }

  /** Returns the factory of our sockets; those of a user's own factory are not known to it. */
  ClientSocketFactory sockets() {
    return sockets;
  }

  /** Returns a pool for all the calls in flight, which is closed with this transport. */
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
   * @param https whether it must speak TLS. To read the certificates that the JDK trusts takes
   *     longer than all else before a first reply, and a client of a local simulator needs none
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

  /** Returns how long a whole call may take where nobody says. */
  public Duration timeout() {
    int millis = client.callTimeoutMillis();
    // OkHttp's own default is no limit, but a call always ends.
    return millis == 0 ? TIMEOUT : Duration.ofMillis(millis);
  }

  /** Adds one reference. */
  public Transport retain() {
    referenceCount.incrementAndGet();
    return this;
  }

  /**
   * Releases one reference. When the last is released, cancels calls in flight and closes
   * connections, if we created the client, and ends our threads.
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
