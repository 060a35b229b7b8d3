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
import io.streamwire.internal.http.Endpoint;
import io.streamwire.internal.http.HttpClients;
import io.streamwire.internal.http.OkHttpVersion;
import io.streamwire.internal.http.RequestClient;
import io.streamwire.internal.http.Transport;
import io.streamwire.internal.http.UserAgent;
import io.streamwire.internal.secret.Credential;
import io.streamwire.internal.secret.CredentialSet;
import io.streamwire.internal.secret.SecretText;
import io.streamwire.internal.secret.TokenSource;
import io.streamwire.wire.WireConverterFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;

/** What a generated client runs on: makes its Retrofit interfaces and executes their calls. */
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
    this.credentials = credentials();
    for (ClientSetting setting : description.settings()) {
      values.put(setting.name(), setting.value(settings));
    }
    this.baseUrl = baseUrl();
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
            settings.timing,
            description.maxResponseBytes(),
            threads.workers(),
            callbacks == null ? threads.workers() : callbacks);
    settings.transport = transport.retain();
  }

  private CredentialSet credentials() {
    Map<String, Credential> configured = new LinkedHashMap<>();
    for (SecurityScheme scheme : description.schemes().values()) {
      Credential credential = scheme.credential(settings, this::tokens);
      if (credential != null) {
        configured.put(scheme.key(), credential);
      }
    }
    return new CredentialSet(description.clientName(), configured);
  }

  private TokenSource tokens(
      String tokenUrl, SecretText clientId, SecretText clientSecret, List<String> scopes) {
    HttpUrl url = Endpoint.ofToken(tokenUrl, baseUrl());
    OkHttpClient calls =
        HttpClients.tokens(
            transport,
            url,
            UserAgent.of(settings.userAgentSuffix),
            timeout,
            settings.connectTimeout);
    return new TokenSource(calls, url, clientId, clientSecret, scopes, settings.timing.clock());
  }

  private HttpUrl baseUrl() {
    if (settings.baseUrl != null) {
      return Endpoint.ofUrl("baseUrl", settings.baseUrl);
    }
    List<String> servers = description.servers();
    String server = servers.isEmpty() ? "" : servers.get(settings.server);
    if (!ServerUrl.isAbsolute(server)) {
      throw new IllegalArgumentException(
          "baseUrl is missing (expected: an http(s) URL; the contract names no server)");
    }
    return ServerUrl.of(server, description.variables(), settings.serverVariables);
  }

  /** Makes the HTTP call of a Retrofit call: with credentials, and sent once. */
  private okhttp3.Call plainCall(Request described) {
    Request request = servers.routed(described);
    Operation<?> operation = operations.of(request);
    List<Credential> needed = credentials.choose(operation.name(), operation.security());
    requireOpen();
    Attempt attempt = new Attempt(needed, timeout::toNanos, client.pool());
    return client.newCall(request.newBuilder().tag(Attempt.class, attempt).build());
  }

  /** Makes HTTP calls while this client is open. */
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
   * Returns Retrofit's implementation of a generated interface. Its calls carry the credentials,
   * are sent once and end within the client's time limit; but nothing is repeated, and an error is
   * a {@code retrofit2.Response} like any other.
   */
  public <S> S api(Class<S> type) {
    return type.cast(apis.computeIfAbsent(type, retrofit::create));
  }

  /**
   * Returns another implementation of a generated interface, for {@link #execute} and its like: its
   * calls describe requests and are not to be executed themselves.
   */
  public <S> S requests(Class<S> type) {
    return described.create(type);
  }

  /**
   * Executes a call on the calling thread.
   *
   * @param call of an interface that {@link #requests} returned
   * @throws StreamwireException if the last attempt failed
   * @throws IllegalStateException if this client is closed or lacks the credentials
   */
  public <T extends @Nullable Object> ApiResponse<T> execute(Call<T> call, RequestOptions options) {
    Request request = servers.routed(call.request());
    return runner.execute(operation(call, request), request, options);
  }

  /** As {@link #execute}, without holding the calling thread; the future has the body. */
  public <T extends @Nullable Object> CompletableFuture<T> executeAsync(
      Call<T> call, RequestOptions options) {
    Request request = servers.routed(call.request());
    return runner.executeAsync(operation(call, request), request, options, ApiResponse::body);
  }

  /** As {@link #execute}, without holding the calling thread. */
  public <T extends @Nullable Object> CompletableFuture<ApiResponse<T>> executeWithResponseAsync(
      Call<T> call, RequestOptions options) {
    Request request = servers.routed(call.request());
    return runner.executeAsync(operation(call, request), request, options, response -> response);
  }

  /**
   * As {@link #execute}, for a reply that is a stream of events.
   *
   * @throws MalformedResponseException if it is no such stream
   */
  public <T> ApiResponse<EventStream<T>> execute(
      Call<ResponseBody> call, EventFormat<T> format, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<ResponseBody> operation = operation(call, request);
    return opened(operation, format, request, options)
        .apply(runner.execute(operation, request, options));
  }

  /** As {@link #execute(Call, EventFormat, RequestOptions)}, without holding the calling thread. */
  public <T> CompletableFuture<EventStream<T>> executeAsync(
      Call<ResponseBody> call, EventFormat<T> format, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<ResponseBody> operation = operation(call, request);
    return runner.executeAsync(
        operation,
        request,
        options,
        opened(operation, format, request, options).andThen(ApiResponse::body));
  }

  /** As {@link #execute(Call, EventFormat, RequestOptions)}, without holding the calling thread. */
  public <T> CompletableFuture<ApiResponse<EventStream<T>>> executeWithResponseAsync(
      Call<ResponseBody> call, EventFormat<T> format, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<ResponseBody> operation = operation(call, request);
    return runner.executeAsync(
        operation, request, options, opened(operation, format, request, options));
  }

  private <T> Function<ApiResponse<ResponseBody>, ApiResponse<EventStream<T>>> opened(
      Operation<ResponseBody> operation,
      EventFormat<T> format,
      Request request,
      RequestOptions options) {
    return response ->
        streams.open(
            response,
            operation.name(),
            format,
            request,
            options,
            again -> runner.execute(operation, again, options));
  }

  /** As {@link #execute}, for a list that comes in pages. */
  public <B extends @Nullable Object, T> ApiResponse<Page<T>> execute(
      Call<B> call, Paging<B, T> paging, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<B> operation = operation(call, request);
    PageRequests<B, T> pages = new PageRequests<>(runner, operation, paging, options);
    return withPage(pages, request, runner.execute(operation, request, options));
  }

  /** As {@link #execute(Call, Paging, RequestOptions)}, without holding the calling thread. */
  public <B extends @Nullable Object, T> CompletableFuture<Page<T>> executeAsync(
      Call<B> call, Paging<B, T> paging, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<B> operation = operation(call, request);
    PageRequests<B, T> pages = new PageRequests<>(runner, operation, paging, options);
    return runner.executeAsync(
        operation, request, options, response -> pages.page(request, response, null));
  }

  /** As {@link #execute(Call, Paging, RequestOptions)}, without holding the calling thread. */
  public <B extends @Nullable Object, T>
      CompletableFuture<ApiResponse<Page<T>>> executeWithResponseAsync(
          Call<B> call, Paging<B, T> paging, RequestOptions options) {
    Request request = servers.routed(call.request());
    Operation<B> operation = operation(call, request);
    PageRequests<B, T> pages = new PageRequests<>(runner, operation, paging, options);
    return runner.executeAsync(
        operation, request, options, response -> withPage(pages, request, response));
  }

  private static <B extends @Nullable Object, T> ApiResponse<Page<T>> withPage(
      PageRequests<B, T> pages, Request request, ApiResponse<B> response) {
    return new ApiResponse<>(
        response.status(),
        response.headers(),
        pages.page(request, response, null),
        response.attempts(),
        response.elapsed());
  }

  /** The call's type is the one that its method declares, and that the operation was read from. */
  @SuppressWarnings({"unchecked", "unused"})
  private <T extends @Nullable Object> Operation<T> operation(Call<T> call, Request request) {
    return (Operation<T>) operations.of(request);
  }

  /** Returns the value of a setting of the description. */
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
   * Returns a copy of the settings, for a builder.
   *
   * @throws IllegalStateException if this client is closed
   */
  ClientSettings settings() {
    requireOpen();
    return settings.copy();
  }

  /**
   * Ends the use of this client: each later call is an {@link IllegalStateException}. The last
   * client to close of those that share them also cancels calls in flight and closes connections
   * and threads, unless they belong to an {@code OkHttpClient} of the user's. To close twice is
   * fine; not to close keeps no JVM alive.
   */
  public void close() {
    if (closed.compareAndSet(false, true)) {
      transport.release();
    }
  }

  /** Says where the client sends what and for whom, without secrets. */
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
