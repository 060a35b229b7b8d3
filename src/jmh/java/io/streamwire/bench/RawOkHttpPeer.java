package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** OkHttp and nothing else: the form by its own builder, the reply by a hand-written reader. */
final class RawOkHttpPeer implements Peer {

  private final HttpUrl server;
  private final List<Parameter> parameters;
  private final OkHttpClient client;
  private final String authorization =
      Credentials.basic(SampleExchange.ACCOUNT, SampleExchange.TOKEN);

  RawOkHttpPeer(URI server, List<Parameter> parameters, @Nullable Interceptor answering) {
    this(server, parameters, client(answering));
  }

  RawOkHttpPeer(URI server, List<Parameter> parameters, OkHttpClient client) {
    this.server = HttpUrl.get(server.toString());
    this.parameters = parameters;
    this.client = client;
  }

  /** Returns OkHttp as it comes, but without the stall that its sockets have at long bodies. */
  static OkHttpClient client(@Nullable Interceptor answering) {
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .socketFactory(new NoDelaySockets())
            .connectionPool(new ConnectionPool());
    if (answering != null) {
      builder.addInterceptor(answering);
    }
    return builder.build();
  }

  @Override
  public @Nullable String call() throws IOException {
    try (Response response = newCall().execute()) {
      return HandWrittenReply.read(response.body().source()).sid;
    }
  }

  Call newCall() {
    Request request =
        new Request.Builder()
            .url(
                server
                    .newBuilder()
                    .addPathSegments("api/laml/2010-04-01/Accounts")
                    .addPathSegment(SampleExchange.ACCOUNT)
                    .addPathSegment("Calls")
                    .addPathSegment(SampleExchange.CALL)
                    .addPathSegment("Streams")
                    .build())
            .header("Accept", "application/json")
            .header("Authorization", authorization)
            .post(form(parameters))
            .build();
    return client.newCall(request);
  }

  static FormBody form(List<Parameter> parameters) {
    FormBody.Builder form =
        new FormBody.Builder()
            .add("Url", SampleExchange.URL)
            .add("Name", SampleExchange.NAME)
            .add("Track", SampleExchange.TRACK);
    int index = 1;
    for (Parameter parameter : parameters) {
      form.add("Parameter" + index + ".Name", parameter.name());
      form.add("Parameter" + index + ".Value", parameter.value());
      index++;
    }
    return form.build();
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }
}
