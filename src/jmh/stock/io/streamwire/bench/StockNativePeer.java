package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import io.streamwire.bench.stock.jdk.ApiClient;
import io.streamwire.bench.stock.jdk.api.CallsApi;
import io.streamwire.bench.stock.jdk.model.CallStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Library {@code native} of the generator: the JDK's HTTP client and Jackson. */
final class StockNativePeer implements Peer {

  private final StockCall start;

  StockNativePeer(URI server, List<Parameter> parameters) {
    ApiClient api = new ApiClient();
    api.updateBaseUri(server.resolve("/api/laml/2010-04-01").toString());
    // It has nothing for Basic credentials; its users set the header like this.
    String authorization =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    (SampleExchange.ACCOUNT + ":" + SampleExchange.TOKEN)
                        .getBytes(StandardCharsets.ISO_8859_1));
    api.setRequestInterceptor(request -> request.setHeader("Authorization", authorization));
    start = new StockCall(CallsApi.class, new CallsApi(api), parameters);
  }

  @Override
  public @Nullable String call() throws IOException {
    return ((CallStream) start.invoke()).getSid();
  }

  @Override
  public void close() {}
}
