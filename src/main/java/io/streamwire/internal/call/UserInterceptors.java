package io.streamwire.internal.call;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Interceptor;

/**
 * The interceptors of a user's OkHttp client. An interceptor may send the request with another
 * client. An exception that it throws therefore does not prove that nothing was sent, unless the
 * exception was created in the interceptor's own code.
 *
 * @param classes the top-level classes of the interceptors
 */
public record UserInterceptors(Set<String> classes) {

  /** Creates an instance for the given interceptors. */
  public static UserInterceptors of(List<Interceptor> interceptors) {
    return new UserInterceptors(
        interceptors.stream()
            .map(interceptor -> topLevel(interceptor.getClass().getName()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /**
   * Returns whether a failure outside this client may belong to a request that was sent by other
   * means.
   */
  boolean mayHaveSent(Throwable failure) {
    if (classes.isEmpty()) {
      return false;
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 || !classes.contains(topLevel(trace[0].getClassName()));
  }

  private static String topLevel(String name) {
    int nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }
}
