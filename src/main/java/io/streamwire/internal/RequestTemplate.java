package io.streamwire.internal;

import io.streamwire.wire.FormBody;
import io.streamwire.wire.FormFields;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Invocation;
import retrofit2.http.POST;

/**
 * What all requests of an operation have in common, read once from the method of the generated
 * interface; then only path arguments and body change. Retrofit, asked for each request, would put
 * together and parse the whole URL each time, and be the slowest part of a first call. Thread-safe.
 *
 * @param <S> the generated interface
 */
public final class RequestTemplate<S> {

  private final Class<S> service;
  private final Method method;
  private final Request request;
  private final List<Integer> gaps;
  private final String account;
  private final @Nullable Supplier<S> instance;

  /** A builder that is in nobody's hands: to take a URL apart costs as much as to build one. */
  private final AtomicReference<HttpUrl.@Nullable Builder> spare = new AtomicReference<>();

  private RequestTemplate(
      Class<S> service,
      Method method,
      Request request,
      List<Integer> gaps,
      String account,
      @Nullable Supplier<S> instance) {
    this.service = service;
    this.method = method;
    this.request = request;
    this.gaps = gaps;
    this.account = account;
    this.instance = instance;
  }

  /**
   * Reads a template.
   *
   * @param operation the name of a method that is a {@code POST} and whose first path argument is
   *     the account
   * @param headers what each request carries beside the operation's own headers
   * @param instance implements the interface, for interceptors that ask for Retrofit's {@link
   *     Invocation}; {@code null} where there are none
   */
  public static <S> RequestTemplate<S> of(
      Class<S> service,
      String operation,
      HttpUrl baseUrl,
      String account,
      Headers headers,
      @Nullable Supplier<S> instance) {
    Method method = method(service, operation);
    POST post = method.getAnnotation(POST.class);
    HttpUrl url = post == null ? null : baseUrl.resolve(post.value());
    if (url == null) {
      throw new IllegalStateException(method + ": not a POST to a path");
    }
    List<Integer> gaps = new ArrayList<>();
    List<String> segments = url.pathSegments();
    for (int i = 0; i < segments.size(); i++) {
      if (segments.get(i).startsWith("{")) {
        gaps.add(i);
      }
    }
    Headers.Builder all = headers.newBuilder();
    retrofit2.http.Headers own = method.getAnnotation(retrofit2.http.Headers.class);
    for (String header : own == null ? new String[0] : own.value()) {
      all.add(header);
    }
    Request request =
        new Request.Builder()
            .url(url.newBuilder().setPathSegment(gaps.remove(0), account).build())
            .headers(all.build())
            .post(RequestBody.EMPTY)
            .build();
    return new RequestTemplate<>(service, method, request, List.copyOf(gaps), account, instance);
  }

  private static Method method(Class<?> service, String operation) {
    for (Method method : service.getMethods()) {
      if (method.getName().equals(operation)) {
        return method;
      }
    }
    throw new IllegalStateException(service.getName() + " has no method " + operation);
  }

  /** Returns a request with these path arguments, in the order in which they stand in the path. */
  Request fill(List<String> arguments, FormFields form) {
    Request.Builder filled =
        request.newBuilder().url(url(arguments)).post(new OneShotBody(FormBody.of(form)));
    if (instance != null) {
      filled.tag(Invocation.class, invocation(instance.get(), arguments, form));
    }
    return filled.build();
  }

  private HttpUrl url(List<String> arguments) {
    HttpUrl.Builder free = spare.getAndSet(null);
    HttpUrl.Builder builder = free == null ? request.url().newBuilder() : free;
    for (int i = 0; i < gaps.size(); i++) {
      builder.setPathSegment(gaps.get(i), arguments.get(i));
    }
    HttpUrl url = builder.build();
    spare.set(builder);
    return url;
  }

  /** What a user's interceptor may ask Retrofit's requests for: method and arguments. */
  private Invocation invocation(S implementation, List<String> arguments, FormFields form) {
    List<Object> all = new ArrayList<>();
    all.add(account);
    all.addAll(arguments);
    all.add(form);
    return Invocation.of(service, implementation, method, all);
  }
}
