package io.streamwire.ledger;

import io.streamwire.client.RetryPolicy;
import io.streamwire.client.core.TestHooks;
import io.streamwire.internal.http.TestTransport;
import io.streamwire.signalwire.SignalWireClient;
import io.streamwire.support.Http2Server;
import io.streamwire.support.RawServer;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** What client and server speak. */
enum Protocol {
  HTTP_1,
  HTTP_1_TLS,
  /** With an OkHttp client of the user's: ours speaks HTTP/2 over TLS alone. */
  HTTP_2,
  HTTP_2_TLS;

  private static final int MANY = 1_000;

  /** A server that runs. */
  record Service(String url, IntSupplier openConnections, Runnable stop) implements AutoCloseable {

    @Override
    public void close() {
      stop.run();
    }
  }

  boolean isHttp2() {
    return this == HTTP_2 || this == HTTP_2_TLS;
  }

  boolean isTls() {
    return this == HTTP_1_TLS || this == HTTP_2_TLS;
  }

  Service serve(Ledger ledger, Arrivals arrivals) {
    return serve(ledger, arrivals, Duration.ZERO);
  }

  /** Starts a service that takes its time for each call. */
  Service serve(Ledger ledger, Arrivals arrivals, Duration latency) {
    if (isHttp2()) {
      Http2Server server =
          Http2Server.start(
              isTls() ? TestTransport.CERTIFICATES.sslContext() : null,
              arrivals,
              new Http2Service(ledger, latency));
      return new Service(server.url(), server::openConnections, server::close);
    }
    RawServer server =
        RawServer.start(
            isTls() ? TestTransport.CERTIFICATES.sslContext() : null,
            arrivals,
            new Http1Service(ledger, latency));
    return new Service(server.url(), server::openConnections, server::close);
  }

  SignalWireClient client(String url, Duration timeout, RetryPolicy retryPolicy) {
    SignalWireClient.Builder builder =
        SignalWireClient.builder()
            .project("p")
            .token(Ledger.TOKEN)
            .retryPolicy(retryPolicy)
            .timeout(timeout)
            .host(url);
    if (this == HTTP_2) {
      return builder.okHttpClient(priorKnowledge()).build();
    }
    return TestHooks.transport(builder, TestTransport.create()).build();
  }

  private static OkHttpClient priorKnowledge() {
    Dispatcher dispatcher = new Dispatcher();
    dispatcher.setMaxRequests(MANY);
    dispatcher.setMaxRequestsPerHost(MANY);
    return new OkHttpClient.Builder()
        .dispatcher(dispatcher)
        .pingInterval(Duration.ofSeconds(5))
        .protocols(List.of(okhttp3.Protocol.H2_PRIOR_KNOWLEDGE))
        .build();
  }
}
