package io.streamwire.internal.call;

import okhttp3.Call;

/** Creates HTTP calls on a connection pool that can be replaced. Thread-safe. */
public interface CallSource extends Call.Factory {

  /** Returns the number of the pool that new calls use. */
  int pool();

  /**
   * Excludes a pool from new calls because a server did not respond on one of its connections.
   * Calls in flight continue. Has no effect if the pool has already been replaced.
   */
  void leave(int pool);
}
