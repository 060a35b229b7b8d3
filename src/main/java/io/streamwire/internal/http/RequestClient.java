package io.streamwire.internal.http;

import io.streamwire.internal.call.CallSource;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The OkHttp client of a contract's requests, which moves to a new pool when a connection went
 * silent. An HTTP/2 connection that the network dropped looks open for as long as nobody asks, and
 * all later calls would be sent on it. The pool of a user's client is the user's, and stays.
 */
public final class RequestClient implements CallSource {

  private final Transport transport;
  private volatile OkHttpClient client;
  private volatile int pool;

  RequestClient(Transport transport, OkHttpClient client) {
    this.transport = transport;
    this.client = client;
  }

  @Override
  public Call newCall(Request request) {
    return client.newCall(request);
  }

  @Override
  public int pool() {
    return pool;
  }

  @Override
  public synchronized void leave(int silent) {
    if (silent != pool || !transport.isOwned()) {
      return;
    }
    ConnectionPool left = client.connectionPool();
    client = client.newBuilder().connectionPool(transport.newPool()).build();
    pool = silent + 1;
    left.evictAll();
  }
}
