package io.streamwire.internal.call;

import okhttp3.Call;

/** Makes HTTP calls on a connection pool that can be exchanged. Thread-safe. */
public interface CallSource extends Call.Factory {

  /** Returns the number of the pool that calls are made on now. */
  int pool();

  /**
   * Takes a pool out of use for new calls: on a connection of it a server kept silent. Calls in
   * flight there go on. Does nothing if it is out of use already.
   */
  void leave(int pool);
}
