package io.streamwire.internal.http;

import io.streamwire.internal.call.CallSource;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/**
 * The OkHttp client for a contract's requests. It switches to a new connection pool if a server
 * stops responding on a connection: an HTTP/2 connection that the network dropped still looks open,
 * and all later calls would use it. The pool of a user's client is never replaced.
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
  public synchronized void leave(int number) {
    if (number != pool || !transport.isOwned()) {
      return;
    }
    ConnectionPool previous = client.connectionPool();
    client = client.newBuilder().connectionPool(transport.newPool()).build();
    pool = number + 1;
    previous.evictAll();
  }
}
