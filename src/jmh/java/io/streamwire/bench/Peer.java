package io.streamwire.bench;

import io.streamwire.bench.Sample.Parameter;
import java.io.IOException;
import java.util.List;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import org.jspecify.annotations.Nullable;

/** A client with its arguments at hand. Calls may come from several threads. */
interface Peer extends AutoCloseable {

  /**
   * Sends {@link Sample}'s request, reads the reply into the client's own type, returns its sid.
   */
  @Nullable String call() throws IOException;

  @Override
  void close();

  /** The clients that are compared. */
  enum Kind {
    STREAMWIRE,
    RAW_OKHTTP,
    RETROFIT_FIELDS,
    TWILIO;

    /** Whether an interceptor of OkHttp can answer in place of a server. */
    boolean isOkHttp() {
      return this != TWILIO;
    }

    /**
     * Opens a client.
     *
     * @param server the host that is called
     * @param answering answers in place of the server, if not {@code null}
     */
    Peer open(HttpUrl server, List<Parameter> parameters, @Nullable Interceptor answering) {
      return switch (this) {
        case STREAMWIRE -> new StreamwirePeer(server, parameters, answering);
        case RAW_OKHTTP -> new RawOkHttpPeer(server, parameters, answering);
        case RETROFIT_FIELDS -> new RetrofitFieldsPeer(server, parameters, answering);
        case TWILIO -> new TwilioPeer(server, parameters);
      };
    }
  }
}
