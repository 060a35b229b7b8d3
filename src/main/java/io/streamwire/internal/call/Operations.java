package io.streamwire.internal.call;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Request;
import retrofit2.Invocation;
import retrofit2.Retrofit;

/** The operations of a client, read when they are first called. Thread-safe. */
public final class Operations {

  private final Retrofit retrofit;
  private final Map<Method, Operation<?>> known = new ConcurrentHashMap<>();

  /**
   * Creates a cache.
   *
   * @param retrofit whose converters read the bodies
   */
  public Operations(Retrofit retrofit) {
    this.retrofit = retrofit;
  }

  /**
   * Returns the operation that a request belongs to.
   *
   * @throws IllegalArgumentException if Retrofit did not make the request
   */
  public Operation<?> of(Request request) {
    Method method = invocation(request).method();
    Operation<?> operation = known.get(method);
    return operation == null
        ? known.computeIfAbsent(method, key -> Operation.of(key, retrofit))
        : operation;
  }

  static Invocation invocation(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    if (invocation == null) {
      throw new IllegalArgumentException("the call is not one of a generated interface");
    }
    return invocation;
  }
}
