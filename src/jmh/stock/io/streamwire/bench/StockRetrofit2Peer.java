package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import io.streamwire.bench.stock.retrofit2.ApiClient;
import io.streamwire.bench.stock.retrofit2.api.CallsApi;
import io.streamwire.bench.stock.retrofit2.model.CallStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/** Library {@code retrofit2} of the generator, with Gson. */
final class StockRetrofit2Peer implements Peer {

  private final OkHttpClient client;
  private final StockCall start;

  StockRetrofit2Peer(URI server, List<Parameter> parameters) {
    ApiClient api = new ApiClient("basicAuth", SampleExchange.ACCOUNT, SampleExchange.TOKEN);
    api.configureFromOkclient(RawOkHttpPeer.client(null));
    client = api.getOkBuilder().build();
    api.getAdapterBuilder().baseUrl(server.resolve("/api/laml/2010-04-01/").toString());
    start = new StockCall(CallsApi.class, api.createService(CallsApi.class), parameters);
  }

  @Override
  public @Nullable String call() throws IOException {
    CallStream stream = (CallStream) ((Call<?>) start.invoke()).execute().body();
    return Objects.requireNonNull(stream).getSid();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
