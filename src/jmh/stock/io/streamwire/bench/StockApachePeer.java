package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import io.streamwire.bench.stock.apache.ApiClient;
import io.streamwire.bench.stock.apache.api.CallsApi;
import io.streamwire.bench.stock.apache.model.CallStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Library {@code apache-httpclient} of the generator: Apache's HttpClient 5 and Jackson. */
final class StockApachePeer implements Peer {

  private final ApiClient api = new ApiClient();
  private final StockCall start;

  StockApachePeer(URI server, List<Parameter> parameters) {
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
    try {
      api.getHttpClient().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
