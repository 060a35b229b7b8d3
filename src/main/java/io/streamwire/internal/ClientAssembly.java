package io.streamwire.internal;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import io.streamwire.wire.WireConverterFactory;
import java.time.Duration;
import java.util.function.Supplier;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** Puts the parts of a client together. Immutable and thread-safe. */
public final class ClientAssembly implements Call.Factory {

  private final HttpUrl baseUrl;
  private final boolean owned;
  private final Executions executions = new Executions();
  private final ServiceInterceptor service;
  private final OkHttpClient client;
  private final Moshi moshi = new Moshi.Builder().build();

  /**
   * Derives an OkHttp client from the transport's: same pool, dispatcher, interceptors, proxy and
   * TLS, and what a call to the service needs beside.
   */
  public ClientAssembly(
      Transport transport,
      HttpUrl baseUrl,
      Credentials credentials,
      String userAgent,
      Duration timeout,
      @Nullable Duration connectTimeout) {
    this.baseUrl = baseUrl;
    this.owned = transport.isOwned();
    this.service = new ServiceInterceptor(executions, baseUrl, credentials, userAgent);
    OkHttpClient base = transport.client(baseUrl.isHttps());
    OkHttpClient.Builder client =
        base.newBuilder()
            .callTimeout(timeout)
            // A redirected POST is a second POST, and its target is not who the credentials are
            // for.
            .followRedirects(false)
            .followSslRedirects(false)
            // After the user's interceptors: what these change is still completed and guarded.
            .addInterceptor(service)
            // Must be the last: behind it the request is on the wire.
            .addNetworkInterceptor(new SendingInterceptor(executions));
    if (connectTimeout != null) {
      client.connectTimeout(connectTimeout);
    }
    // OkHttp holds the JDK's default factory unless the user set one, and that one stays.
    if (base.socketFactory() == SocketFactory.getDefault()) {
      client.socketFactory(new NoDelaySocketFactory());
    }
    this.client = client.build();
  }

  @Override
  public Call newCall(Request request) {
    return client.newCall(request);
  }

  /** Returns where the interceptors look up what a call is an attempt of. */
  public Executions executions() {
    return executions;
  }

  /**
   * Describes an operation.
   *
   * @param type the generated interface, whose method named like the operation is a {@code POST}
   *     below the account
   * @param instance implements the interface; not asked where no interceptor of a user's sees it
   * @param reply what the operation answers with
   */
  public <S, T> Operation<T> operation(
      Class<S> type, String name, String accountSid, Supplier<S> instance, Class<T> reply) {
    RequestTemplate<S> template =
        RequestTemplate.of(
            type,
            name,
            baseUrl,
            accountSid,
            // Before a user's interceptors there are no credentials yet.
            owned ? service.headers() : Headers.EMPTY,
            owned ? null : instance);
    JsonAdapter<T> adapter = moshi.adapter(reply);
    return new Operation<>(name, template, adapter);
  }

  /**
   * Returns what implements a generated interface.
   *
   * @param calls makes HTTP calls, or throws if that is over
   */
  public <S> S retrofit(Class<S> type, Call.Factory calls) {
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(calls)
        .addConverterFactory(WireConverterFactory.create(moshi))
        .build()
        .create(type);
  }
}
