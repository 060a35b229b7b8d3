package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.signalwire.model.StartStreamRequest;
import java.net.URI;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Ours, as its users have it. */
final class StreamwirePeer implements Peer {

  private final SignalWireClient client;
  private final StartStreamRequest request;

  StreamwirePeer(URI server, List<Parameter> parameters, @Nullable Interceptor answering) {
    this(
        server,
        parameters,
        answering == null ? null : new OkHttpClient.Builder().addInterceptor(answering).build());
  }

  StreamwirePeer(URI server, List<Parameter> parameters, @Nullable OkHttpClient okHttp) {
    SignalWireClient.Builder builder =
        SignalWireClient.builder()
            .project(SampleExchange.ACCOUNT)
            .token(SampleExchange.TOKEN)
            .host(server.getScheme() + "://" + server.getAuthority());
    if (okHttp != null) {
      builder.okHttpClient(okHttp);
    }
    client = builder.build();
    request = SampleExchange.request(parameters);
  }

  @Override
  public String call() {
    return client.calls().startStream(SampleExchange.CALL, request).sid();
  }

  @Override
  public void close() {
    client.close();
  }
}
