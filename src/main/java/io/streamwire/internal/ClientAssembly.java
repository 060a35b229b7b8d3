package io.streamwire.internal;

import com.squareup.moshi.Moshi;
import io.streamwire.wire.WireConverterFactory;
import java.time.Duration;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/** Puts the parts of a client together. */
public final class ClientAssembly {

  private ClientAssembly() {}

  /**
   * Returns an OkHttp client derived from the transport's: same pool, dispatcher, interceptors,
   * proxy and TLS, and what a call to the service needs beside.
   */
  public static OkHttpClient client(
      Transport transport,
      HttpUrl baseUrl,
      Credentials credentials,
      String userAgent,
      Duration timeout,
      @Nullable Duration connectTimeout) {
    OkHttpClient base = transport.client();
    OkHttpClient.Builder client =
        base.newBuilder()
            .callTimeout(timeout)
            // A redirected POST is a second POST, and its target is not who the credentials are
            // for.
            .followRedirects(false)
            .followSslRedirects(false)
            // After the user's interceptors: what these change is still completed and guarded.
            .addInterceptor(new ServiceInterceptor(baseUrl, credentials, userAgent))
            // Must be the last: behind it the request is on the wire.
            .addNetworkInterceptor(new SendingInterceptor());
    if (connectTimeout != null) {
      client.connectTimeout(connectTimeout);
    }
    // OkHttp holds the JDK's default factory unless the user set one, and that one stays.
    if (base.socketFactory() == SocketFactory.getDefault()) {
      client.socketFactory(new NoDelaySocketFactory());
    }
    return client.build();
  }

  /**
   * Returns what implements the generated interfaces.
   *
   * @param calls makes HTTP calls, or throws if that is over
   */
  public static Retrofit retrofit(HttpUrl baseUrl, Call.Factory calls, Moshi moshi) {
    return new Retrofit.Builder()
        .baseUrl(baseUrl)
        .callFactory(calls)
        .addConverterFactory(WireConverterFactory.create(moshi))
        .build();
  }
}
