package io.streamwire.bench;

import io.streamwire.bench.SampleExchange.Parameter;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

/** The clients that are compared. */
enum ComparedClient {
  STREAMWIRE,
  /** The same with a user's {@code OkHttpClient} that leaves HTTP/2 out. Over TLS only. */
  STREAMWIRE_HTTP1,
  RAW_OKHTTP,
  RETROFIT_FIELDS,
  TWILIO,
  STOCK_RETROFIT2("StockRetrofit2Peer"),
  STOCK_OKHTTP_GSON("StockOkhttpGsonPeer"),
  STOCK_NATIVE("StockNativePeer"),
  STOCK_APACHE("StockApachePeer");

  /** By name: the stock clients are generated and compiled by the profile {@code bench} only. */
  private final @Nullable String stockPeer;

  ComparedClient() {
    this(null);
  }

  ComparedClient(@Nullable String stockPeer) {
    this.stockPeer = stockPeer == null ? null : "io.streamwire.bench." + stockPeer;
  }

  /** Returns those that can be opened here, or of them those that {@code bench.clients} names. */
  static List<ComparedClient> present() {
    return presentOverTls().stream().filter(client -> client != STREAMWIRE_HTTP1).toList();
  }

  /** Returns them with those that differ over TLS alone. */
  static List<ComparedClient> presentOverTls() {
    String wanted = System.getProperty("bench.clients", "");
    return Arrays.stream(values())
        .filter(ComparedClient::isPresent)
        .filter(client -> wanted.isEmpty() || Set.of(wanted.split(",")).contains(client.label()))
        .toList();
  }

  /** Returns the one that {@link #label} names. */
  static ComparedClient of(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT));
  }

  /** Returns its name in tables and on command lines. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  private boolean isPresent() {
    return stockPeer == null
        || ComparedClient.class.getClassLoader().getResource(stockPeer.replace('.', '/') + ".class")
            != null;
  }

  /**
   * Opens a client.
   *
   * @param server the host that is called; no type of OkHttp, which some of them have no part in
   * @param answering answers in place of the server, if not {@code null}; for those on OkHttp that
   *     are not generated
   */
  Peer open(URI server, List<Parameter> parameters, @Nullable Interceptor answering) {
    return switch (this) {
      case STREAMWIRE -> new StreamwirePeer(server, parameters, answering);
      case STREAMWIRE_HTTP1 ->
          new StreamwirePeer(
              server,
              parameters,
              new OkHttpClient.Builder().protocols(List.of(Protocol.HTTP_1_1)).build());
      case RAW_OKHTTP -> new RawOkHttpPeer(server, parameters, answering);
      case RETROFIT_FIELDS -> new RetrofitFieldsPeer(server, parameters, answering);
      case TWILIO -> new TwilioPeer(server, parameters);
      default -> openStock(server, parameters);
    };
  }

  private Peer openStock(URI server, List<Parameter> parameters) {
    try {
      return Class.forName(stockPeer)
          .asSubclass(Peer.class)
          .getDeclaredConstructor(URI.class, List.class)
          .newInstance(server, parameters);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(name(), e);
    }
  }
}
