package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import io.streamwire.bench.stock.okhttpgson.ApiClient;
import io.streamwire.bench.stock.okhttpgson.api.CallsApi;
import io.streamwire.bench.stock.okhttpgson.model.CallStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Library {@code okhttp-gson} of the generator. */
final class StockOkhttpGsonPeer implements Peer {

  private final OkHttpClient client;
  private final StockCall start;

  StockOkhttpGsonPeer(URI server, List<Parameter> parameters) {
    ApiClient api = new ApiClient();
    client = api.getHttpClient().newBuilder().socketFactory(new NoDelaySockets()).build();
    api.setHttpClient(client);
    api.setUsername(SampleExchange.ACCOUNT);
    api.setPassword(SampleExchange.TOKEN);
    api.setBasePath(server.resolve("/api/laml/2010-04-01").toString());
    start = new StockCall(CallsApi.class, new CallsApi(api), parameters);
  }

  @Override
  public @Nullable String call() throws IOException {
    return ((CallStream) start.invoke()).getSid();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
