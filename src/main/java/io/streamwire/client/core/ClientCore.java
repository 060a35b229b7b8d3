package io.streamwire.client.core;

import com.squareup.moshi.Moshi;
import io.streamwire.client.ApiResponse;
import io.streamwire.client.EventStream;
import io.streamwire.client.Page;
import io.streamwire.client.RequestOptions;
import io.streamwire.error.MalformedResponseException;
import io.streamwire.error.StreamwireException;
import io.streamwire.internal.call.Attempt;
import io.streamwire.internal.call.CallRunner;
import io.streamwire.internal.call.CallSettings;
import io.streamwire.internal.call.CallSource;
import io.streamwire.internal.call.CallThreads;
import io.streamwire.internal.call.Operation;
import io.streamwire.internal.call.Operations;
import io.streamwire.internal.http.HttpClients;
import io.streamwire.internal.http.OkHttpVersion;
import io.streamwire.internal.http.RequestClient;
import io.streamwire.internal.http.Transport;
import io.streamwire.internal.http.UserAgent;
import io.streamwire.internal.secret.Credential;
import io.streamwire.internal.secret.CredentialSet;
import io.streamwire.wire.WireConverterFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** The core of a generated client: creates its Retrofit interfaces and executes their calls. */
public final class ClientCore {

  private final ClientDescription description;
  private final ClientSettings settings;
  private final Transport transport;
  private final HttpUrl baseUrl;
  private final OwnServers servers;
  private final RequestClient client;
  private final Retrofit described;
  private final Retrofit retrofit;
  private final Operations operations;
  private final CredentialSet credentials;
  private final Duration timeout;
  private final CallRunner runner;
  private final EventStreams streams;
  private final Map<String, String> values = new LinkedHashMap<>();
  private final Map<Class<?>, Object> apis = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  ClientCore(ClientDescription description, ClientSettings settings) {
    OkHttpVersion.requireSupported();
    this.description = description;
    this.settings = settings;
    Transport shared = settings.transport;
    this.transport = shared == null ? Transport.create() : shared;
    this.timeout = settings.timeout == null ? transport.timeout() : settings.timeout;
    this.credentials = ClientCredentials.of(description, settings, transport, timeout);
    for (ClientSetting setting : description.settings()) {
      values.put(setting.name(), setting.value(settings));
    }
    this.baseUrl = ServerUrl.base(description, settings);
    this.servers = new OwnServers(description, settings, baseUrl);
    this.client =
        HttpClients.requests(
            transport,
            servers.trusted(),
            UserAgent.of(settings.userAgentSuffix),
            timeout,
            settings.connectTimeout,
            settings.timing.nanoTime());
    this.described =
        new Retrofit.Builder()
            .baseUrl(baseUrl)
            .callFactory(client)
            .addConverterFactory(WireConverterFactory.create(new Moshi.Builder().build()))
            .build();
    this.retrofit = described.newBuilder().callFactory(this::plainCall).build();
    this.operations = new Operations(described);
    CallThreads threads = transport.threads();
    Executor callbacks = settings.callbackExecutor;
    this.runner =
        new CallRunner(
            new CallSettings(
                new OpenCalls(),
                threads,
                callbacks == null ? threads.workers() : callbacks,
                transport.userInterceptors(),
                described,
                credentials,
                settings.retryPolicy,
                timeout,
                description.maxResponseBytes(),
                settings.timing));
    this.streams =
        new EventStreams(
            runner,
            settings.timing,
            description.maxResponseBytes(),
            threads.workers(),
            callbacks == null ? threads.workers() : callbacks);
    settings.transport = transport.retain();
  }

  /** Creates the HTTP call of a Retrofit call: with credentials and without retries. */
  private okhttp3.Call plainCall(Request described) {
    Request request = servers.routed(described);
    Operation<?> operation = operations.of(request);
    List<Credential> needed = credentials.choose(operation.name(), operation.security());
    requireOpen();
    Attempt attempt = new Attempt(needed, timeout::toNanos, client.pool());
    return client.newCall(request.newBuilder().tag(Attempt.class, attempt).build());
  }

  /** Creates HTTP calls while this client is open. */
  private final class OpenCalls implements CallSource {

    @Override
    public okhttp3.Call newCall(Request request) {
      requireOpen();
      return client.newCall(request);
    }

    @Override
    public int pool() {
      return client.pool();
    }

    @Override
    public void leave(int pool) {
      client.leave(pool);
    }
  }

  private void requireOpen() {
    if (closed.get()) {
      throw new IllegalStateException("this " + description.clientName() + " is closed");
    }
  }

  /**
   * Returns Retrofit's implementation of a generated interface. Its calls have credentials and the
   * client's timeout, but they are never retried, and an error status is returned as a {@code
   * retrofit2.Response}.
   */
  public <S> S api(Class<S> type) {
    return type.cast(apis.computeIfAbsent(type, retrofit::create));
  }

  /**
   * Returns a second implementation of a generated interface. Its calls only describe requests for
   * {@link #execute} and the other methods of this class; they must not be executed directly.
   */
  public <S> S requests(Class<S> type) {
    return described.create(type);
  }

  /**
   * Executes a call on the calling thread.
   *
   * @param call a call of an interface that {@link #requests} returned
   * @throws StreamwireException if the last attempt failed
   * @throws IllegalStateException if this client is closed or has no credentials for the operation
   */
  public <T extends @Nullable Object> ApiResponse<T> execute(Call<T> call, RequestOptions options) {
    Request request = servers.routed(call.request());
    return runner.execute(operation(call, request), request, options);
  }

  /** Executes a call without blocking the calling thread. The future returns the body. */
  public <T extends @Nullable Object> CompletableFuture<T> executeAsync(
      Call<T> call, RequestOptions options) {
    Request request = servers.routed(call.request());
    return runner.executeAsync(operation(call, request), request, options, ApiResponse::body);
  }

  /** Executes a call without blocking the calling thread. The future returns the whole response. */
  public <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> executeWithResponseAsync(
      Call<T> call, RequestOptions options) {
    Request request = servers.routed(call.request());
    return runner.executeAsync(operation(call, request), request, options, response -> response);
  }

  /**
   * Executes a call whose response is a stream of events.
   *
   * @throws MalformedResponseException if the response is not a stream of events
   */
  public <T> ApiResponse<EventStream<T>> execute(
      Call<ResponseBody> call, EventFormat<T> format, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<ResponseBody> operation = operation(call, request);
    ApiResponse<ResponseBody> response = runner.execute(operation, request, options);
    return streams.open(response, operation, format, request, options);
  }

  /**
   * Does the same as {@link #execute(Call, EventFormat, RequestOptions)}, without blocking the
   * calling thread. The future returns the events.
   */
  public <T> CompletableFuture<EventStream<T>> executeAsync(
      Call<ResponseBody> call, EventFormat<T> format, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<ResponseBody> operation = operation(call, request);
    return runner.executeAsync(
        operation,
        request,
        options,
        response -> streams.open(response, operation, format, request, options).body());
  }

  /**
   * Does the same as {@link #execute(Call, EventFormat, RequestOptions)}, without blocking the
   * calling thread.
   */
  public <T> CompletableFuture<ApiResponse<EventStream<T>>> executeWithResponseAsync(
      Call<ResponseBody> call, EventFormat<T> format, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<ResponseBody> operation = operation(call, request);
    return runner.executeAsync(
        operation,
        request,
        options,
        response -> streams.open(response, operation, format, request, options));
  }

  /** Executes a call whose response is a page of a list. */
  public <B extends @Nullable Object, T> ApiResponse<Page<T>> execute(
      Call<B> call, Paging<B, T> paging, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<B> operation = operation(call, request);
    PageRequests<B, T> pages = new PageRequests<>(runner, operation, paging, options);
    return pages.firstPage(request, runner.execute(operation, request, options));
  }

  /**
   * Does the same as {@link #execute(Call, Paging, RequestOptions)}, without blocking the calling
   * thread. The future returns the page.
   */
  public <B extends @Nullable Object, T> CompletableFuture<Page<T>> executeAsync(
      Call<B> call, Paging<B, T> paging, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<B> operation = operation(call, request);
    PageRequests<B, T> pages = new PageRequests<>(runner, operation, paging, options);
    return runner.executeAsync(
        operation, request, options, response -> pages.firstPage(request, response).body());
  }

  /**
   * Does the same as {@link #execute(Call, Paging, RequestOptions)}, without blocking the calling
   * thread.
   */
  public <B extends @Nullable Object, T>
      CompletableFuture<ApiResponse<Page<T>>> executeWithResponseAsync(
          Call<B> call, Paging<B, T> paging, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<B> operation = operation(call, request);
    PageRequests<B, T> pages = new PageRequests<>(runner, operation, paging, options);
    return runner.executeAsync(
        operation, request, options, response -> pages.firstPage(request, response));
  }

  /**
   * Safe because the type of a call is the return type of its method, from which the operation is
   * read.
   */
  @SuppressWarnings({"unchecked", "unused"})
  private <T extends @Nullable Object> Operation<T> operation(Call<T> call, Request request) {
    return (Operation<T>) operations.of(request);
  }

  /** Returns the value of a setting that the contract declares. */
  public String setting(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(description.clientName() + " has no setting " + name);
    }
    return value;
  }

  ClientDescription description() {
    return description;
  }

  /**
   * Returns a copy of the settings for a builder.
   *
   * @throws IllegalStateException if this client is closed
   */
  ClientSettings settings() {
    requireOpen();
    return settings.copy();
  }

  /**
   * Closes this client; each later call throws an {@link IllegalStateException}. If other clients
   * share its connections, they continue to work. Closing the last of them cancels calls in flight
   * and closes connections and threads, unless they belong to the user's {@code OkHttpClient}.
   * Closing a client again has no effect. A client that is not closed does not keep the JVM alive.
   */
  public void close() {
    if (closed.compareAndSet(false, true)) {
      transport.release();
    }
  }

  /** Returns the base URL and the public parts of the credentials, without secrets. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(description.clientName());
    text.append("{baseUrl=").append(baseUrl);
    for (SecurityScheme scheme : description.schemes().values()) {
      scheme
          .parts()
          .forEach(
              (part, named) -> {
                String value = settings.fixedPart(scheme.key(), part);
                if (value != null && SecurityScheme.isPublic(part)) {
                  text.append(", ").append(named.argument()).append('=').append(value);
                }
              });
    }
    return text.append('}').toString();
  }
}
