package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.FieldMap;
import retrofit2.http.FormUrlEncoded;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;
import retrofit2.http.Path;

/**
 * Retrofit as its documentation shows it, with fields and Moshi's reflection. Retrofit does the
 * same work for each {@code @Field} of a stock generated interface.
 */
final class RetrofitFieldsPeer implements Peer {

  interface Streams {
    @FormUrlEncoded
    @Headers("Accept: application/json")
    @POST("api/laml/2010-04-01/Accounts/{AccountSid}/Calls/{CallSid}/Streams")
    Call<HandWrittenReply> start(
        @Header("Authorization") String authorization,
        @Path("AccountSid") String accountSid,
        @Path("CallSid") String callSid,
        @FieldMap Map<String, String> fields);
  }

  private final OkHttpClient client;
  private final Streams streams;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final String authorization =
      Credentials.basic(SampleExchange.ACCOUNT, SampleExchange.TOKEN);

  RetrofitFieldsPeer(URI server, List<Parameter> parameters, @Nullable Interceptor answering) {
    client = RawOkHttpPeer.client(answering);
    streams =
        new Retrofit.Builder()
            .baseUrl(server.toString())
            .client(client)
            .addConverterFactory(MoshiConverterFactory.create())
            .build()
            .create(Streams.class);
    fields.put("Url", SampleExchange.URL);
    fields.put("Name", SampleExchange.NAME);
    fields.put("Track", SampleExchange.TRACK);
    int index = 1;
    for (Parameter parameter : parameters) {
      fields.put("Parameter" + index + ".Name", parameter.name());
      fields.put("Parameter" + index + ".Value", parameter.value());
      index++;
    }
  }

  @Override
  public @Nullable String call() throws IOException {
    return Objects.requireNonNull(
            streams
                .start(authorization, SampleExchange.ACCOUNT, SampleExchange.CALL, fields)
                .execute()
                .body())
        .sid;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
