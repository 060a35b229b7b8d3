package io.streamwire.internal.call;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Request;
import retrofit2.Invocation;
import retrofit2.Retrofit;

/** The operations of a client, created when they are first called. Thread-safe. */
public final class Operations {

  private final Retrofit retrofit;
  private final Map<Method, Operation<?>> cache = new ConcurrentHashMap<>();

  /**
   * Creates a cache.
   *
   * @param retrofit provides the converters for bodies
   */
  public Operations(Retrofit retrofit) {
    this.retrofit = retrofit;
  }

  /**
   * Returns the operation of a request.
   *
   * @throws IllegalArgumentException if the request was not created by Retrofit
   */
  public Operation<?> of(Request request) {
    Method method = invocation(request).method();
    Operation<?> operation = cache.get(method);
    return operation == null
        ? cache.computeIfAbsent(method, key -> Operation.of(key, retrofit))
        : operation;
  }

  static Invocation invocation(Request request) {
    Invocation invocation = request.tag(Invocation.class);
    if (invocation == null) {
      throw new IllegalArgumentException(
          "call without an invocation (expected: a call of a generated interface)");
    }
    return invocation;
  }
}
