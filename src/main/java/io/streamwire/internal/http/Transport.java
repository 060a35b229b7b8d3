package io.streamwire.internal.http;

import io.streamwire.internal.okhttp.NonWakingConnectionPool;
import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The OkHttp client below one or more of our clients, which share its connections and threads. If
 * it is ours, the last of them to close also closes it; if it is the user's, nobody does.
 */
public final class Transport {

  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

  private final OkHttpClient client;
  private final boolean owned;
  private final AtomicInteger referenceCount = new AtomicInteger();
  private @Nullable OkHttpClient secure;

  private Transport(OkHttpClient client, boolean owned) {
    this.client = client;
    this.owned = owned;
  }

  /** Returns a transport over a user's client, whose parts stay the user's. */
  public static Transport of(OkHttpClient client) {
    return new Transport(client, false);
  }

  /** Returns a transport with connections and threads of its own. All threads are daemons. */
  public static Transport create() {
    ExecutorService threads = virtualThreads();
    // A call in flight holds a thread. Virtual ones cost little, so that sockets are the limit.
    int callsInFlight = threads == null ? 512 : 1024;
    Dispatcher dispatcher = new Dispatcher(threads == null ? platformThreads() : threads);
    dispatcher.setMaxRequests(callsInFlight);
    // There is one host, so a lower limit for each host would be the only limit.
    dispatcher.setMaxRequestsPerHost(callsInFlight);
    return new Transport(
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(NonWakingConnectionPool.create(callsInFlight, 1, TimeUnit.MINUTES))
            .connectTimeout(CONNECT_TIMEOUT)
            // The call's own limit ends any read and write; limits for each would only add to its
            // cost.
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO)
            .callTimeout(TIMEOUT)
            .connectionSpecs(List.of(ConnectionSpec.CLEARTEXT))
            .build(),
        true);
  }

  /** Returns whether the client is ours and not the user's. */
  public boolean isOwned() {
    return owned;
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
      secure =
          client
              .newBuilder()
              .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT))
              .build();
    }
    return secure;
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
   * connections, if we created the client.
   */
  public void release() {
    if (referenceCount.decrementAndGet() == 0 && owned) {
      client.dispatcher().cancelAll();
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  /** Asks for virtual threads by name, because this code is compiled for JDK 17, which has none. */
  private static @Nullable ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      return null;
    }
  }

  private static ExecutorService platformThreads() {
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        60,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "streamwire");
          thread.setDaemon(true);
          return thread;
        });
  }
}
