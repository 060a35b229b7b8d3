package io.streamwire.bench;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A client with its arguments at hand. Calls may come from several threads. */
interface Peer extends AutoCloseable {

  /**
   * Sends {@link SampleExchange}'s request, reads the reply into the client's own type, returns its
   * sid.
   */
  @Nullable String call() throws IOException;

  @Override
  void close();
}
