package io.streamwire.bench;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.call.Stream;
import com.twilio.rest.api.v2010.account.call.StreamCreator;
import io.streamwire.bench.SampleExchange.Parameter;
import java.net.URI;
import java.util.List;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;

/** The SDK of the API that this one is modelled on. Its requests are led to our server. */
final class TwilioPeer implements Peer {

  private final TwilioRestClient client;
  private final StreamCreator creator;

  TwilioPeer(URI server, List<Parameter> parameters) {
    HttpRoute route =
        new HttpRoute(
            new HttpHost(server.getScheme(), server.getHost(), server.getPort()),
            null,
            server.getScheme().equals("https"));
    client =
        new TwilioRestClient.Builder(SampleExchange.ACCOUNT, SampleExchange.TOKEN)
            .httpClient(
                new NetworkHttpClient(
                    HttpClientBuilder.create()
                        .setConnectionManager(
                            PoolingHttpClientConnectionManagerBuilder.create()
                                .setMaxConnPerRoute(100)
                                .setMaxConnTotal(100)
                                .build())
                        .setRoutePlanner((host, context) -> route)))
            .build();
    creator =
        new StreamCreator(
                SampleExchange.ACCOUNT, SampleExchange.CALL, URI.create(SampleExchange.URL))
            .setName(SampleExchange.NAME)
            .setTrack(Stream.Track.forValue(SampleExchange.TRACK));
    int index = 1;
    for (Parameter parameter : parameters) {
      set("setParameter" + index + "Name", parameter.name());
      set("setParameter" + index + "Value", parameter.value());
      index++;
    }
  }

  /** There is one method for each of the 198 fields; nobody measures this. */
  private void set(String method, String value) {
    try {
      StreamCreator.class.getMethod(method, String.class).invoke(creator, value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(method, e);
    }
  }

  @Override
  public String call() {
    return creator.create(client).getSid();
  }

  @Override
  public void close() {}
}
