package io.streamwire.bench;

import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The ways in which many calls are made. */
enum InFlightMode {
  ASYNC("startStreamAsync", false, false),
  VIRTUAL("startStream on virtual threads, behind a semaphore", false, true),
  RAW_OKHTTP("raw OkHttp async, limits raised to the same", false, false),
  ASYNC_ALL("startStreamAsync, a user's OkHttpClient that allows all", true, true),
  VIRTUAL_ALL("startStream on virtual threads, all at once", true, true),
  RAW_OKHTTP_ALL("raw OkHttp async, limits raised to all", true, true);

  private static final boolean VIRTUAL_THREADS = Runtime.version().feature() >= 21;

  private final String label;
  private final boolean all;
  private final boolean needsVirtualThreads;

  InFlightMode(String label, boolean all, boolean needsVirtualThreads) {
    this.label = label;
    this.all = all;
    this.needsVirtualThreads = needsVirtualThreads;
  }

  /** A client and one way of calling it. */
  interface Open extends AutoCloseable {
    /** Starts a call, or has it started. */
    CompletableFuture<?> start();

    @Override
    void close();
  }

  /** Returns those that this JVM has the threads for: not ten thousand of the platform's. */
  static List<InFlightMode> possible() {
    return Arrays.stream(values())
        .filter(mode -> VIRTUAL_THREADS || !mode.needsVirtualThreads)
        .toList();
  }

  String label() {
    return label;
  }

  /** Returns how many calls are in flight at once: all, or as many as our client allows itself. */
  int limit() {
    if (all) {
      return CallsInFlight.CALLS;
    }
    return VIRTUAL_THREADS ? 1024 : 512;
  }

  Open open(String url) {
    return switch (this) {
      case ASYNC -> new Async(url, null);
      case ASYNC_ALL -> new Async(url, raised(limit()));
      case VIRTUAL, VIRTUAL_ALL -> new OnVirtualThreads(url, limit());
      case RAW_OKHTTP, RAW_OKHTTP_ALL -> new RawOkHttpCalls(url, raised(limit()));
    };
  }

  /** The recipe for so many calls in flight: limits, a pool that keeps what they used, threads. */
  private static OkHttpClient raised(int calls) {
    Dispatcher dispatcher = new Dispatcher(threads());
    dispatcher.setMaxRequests(calls);
    dispatcher.setMaxRequestsPerHost(calls);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .connectionPool(new ConnectionPool(calls, 1, TimeUnit.MINUTES))
        .build();
  }

  private static ExecutorService threads() {
    if (!VIRTUAL_THREADS) {
      return Executors.newCachedThreadPool();
    }
    try {
      // This code is compiled for JDK 17, which has no such method.
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("virtual threads", e);
    }
  }

  private static SignalWireClient client(String url, @Nullable OkHttpClient client) {
    SignalWireClient.Builder builder =
        SignalWireClient.builder()
            .project(SampleExchange.ACCOUNT)
            .token(SampleExchange.TOKEN)
            .host(url);
    return client == null ? builder.build() : builder.okHttpClient(client).build();
  }

  private static final class Async implements Open {

    private final SignalWireClient client;
    private final StartStreamRequest request = SampleExchange.request(SampleExchange.parameters(2));

    Async(String url, @Nullable OkHttpClient okHttp) {
      client = client(url, okHttp);
    }

    @Override
    public CompletableFuture<?> start() {
      return client.calls().startStreamAsync(SampleExchange.CALL, request);
    }

    @Override
    public void close() {
      client.close();
    }
  }

  private static final class OnVirtualThreads implements Open {

    private final SignalWireClient client;
    private final StartStreamRequest request = SampleExchange.request(SampleExchange.parameters(2));
    private final ExecutorService threads = threads();
    private final Semaphore inFlight;

    OnVirtualThreads(String url, int limit) {
      // Derived from a raised client only where the pool must keep more than our own does.
      client = client(url, limit == CallsInFlight.CALLS ? raised(limit) : null);
      inFlight = new Semaphore(limit);
    }

    @Override
    public CompletableFuture<?> start() {
      return CompletableFuture.runAsync(this::call, threads);
    }

    private void call() {
      inFlight.acquireUninterruptibly();
      try {
        client.calls().startStream(SampleExchange.CALL, request);
      } finally {
        inFlight.release();
      }
    }

    @Override
    public void close() {
      client.close();
      threads.shutdown();
    }
  }
}
