package io.streamwire.internal;

import io.streamwire.wire.FormBody;
import io.streamwire.wire.FormFields;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Invocation;

/**
 * What all requests of an operation have in common. The generated interface is asked once, and then
 * only body and path arguments change: Retrofit would put together and parse the whole URL, and
 * make an HTTP call that nobody sends, for each request. Thread-safe.
 */
public final class RequestTemplate {

  /** What stands in the place of an argument; it needs no escaping, so that it is found again. */
  private static final String GAP = "io.streamwire.gap";

  private final Function<String, Call<?>> described;
  // A race asks twice, for the same answer.
  private volatile @Nullable Request template;

  /**
   * Creates a template.
   *
   * @param described calls the generated interface with the given text as each path argument that
   *     is to be filled in later
   */
  public RequestTemplate(Function<String, Call<?>> described) {
    this.described = described;
  }

  /** Returns a request with these path arguments, in the order in which they stand in the path. */
  Request fill(List<String> arguments, FormFields form) {
    Request request = template;
    if (request == null) {
      request = described.apply(GAP).request();
      template = request;
    }
    HttpUrl url = request.url();
    HttpUrl.Builder filled = url.newBuilder();
    int next = 0;
    for (int segment = 0; next < arguments.size(); segment++) {
      if (url.pathSegments().get(segment).equals(GAP)) {
        filled.setPathSegment(segment, arguments.get(next++));
      }
    }
    return request
        .newBuilder()
        .url(filled.build())
        .method(request.method(), FormBody.of(form))
        .tag(Invocation.class, filled(request.tag(Invocation.class), arguments, form))
        .build();
  }

  /** What a user's interceptor may ask Retrofit's requests for: method and arguments. */
  @SuppressWarnings("unchecked") // service and instance belong together
  private static Invocation filled(Invocation described, List<String> arguments, FormFields form) {
    Object[] filled = described.arguments().toArray();
    int next = 0;
    for (int i = 0; i < filled.length; i++) {
      if (GAP.equals(filled[i])) {
        filled[i] = arguments.get(next++);
      } else if (filled[i] instanceof FormFields) {
        filled[i] = form;
      }
    }
    return Invocation.of(
        (Class<Object>) described.service(),
        described.instance(),
        described.method(),
        Arrays.asList(filled));
  }
}
