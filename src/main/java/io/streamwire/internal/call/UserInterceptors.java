package io.streamwire.internal.call;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Interceptor;

/**
 * The interceptors of a user's OkHttp client. One may send a request by other means, so that what
 * it throws is no proof that nothing was sent; unless the exception was made in its own code.
 *
 * @param classes the top-level classes that they are written in
 */
public record UserInterceptors(Set<String> classes) {

  /** Returns what there is to know of some interceptors. */
  public static UserInterceptors of(List<Interceptor> interceptors) {
    return new UserInterceptors(
        interceptors.stream()
            .map(interceptor -> topLevel(interceptor.getClass().getName()))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** Returns whether a failure that is none of ours may be that of a request sent elsewhere. */
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
