package io.streamwire.support;

import java.io.IOException;
import java.net.Socket;

/** What happens with an accepted connection before its first byte. */
@FunctionalInterface
public interface Arrival {

  /** An arrival that takes every connection. */
  Arrival SERVED = (socket, number) -> true;

  /**
   * Returns whether the connection is served; if not, it is closed.
   *
   * @param number its place among all connections, from 1
   */
  boolean accepts(Socket socket, int number) throws IOException, InterruptedException;
}
