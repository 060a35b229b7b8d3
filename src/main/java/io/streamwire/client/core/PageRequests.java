package io.streamwire.client.core;

import io.streamwire.client.ApiResponse;
import io.streamwire.client.Page;
import io.streamwire.client.RequestOptions;
import io.streamwire.error.PagingException;
import io.streamwire.internal.call.CallRunner;
import io.streamwire.internal.call.Operation;
import io.streamwire.internal.page.LoadedPage;
import io.streamwire.internal.page.PageLoader;
import io.streamwire.internal.page.PageTrail;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/**
 * Requests the pages of one list. A request for a link to another origin has only the {@code
 * Accept} header: neither credentials nor the caller's headers are sent there.
 */
record PageRequests<B extends @Nullable Object, T>(
    CallRunner runner, Operation<B> operation, Paging<B, T> paging, RequestOptions options)
    implements PageLoader<T> {

  @Override
  public Page<T> load(Request request, PageTrail trail) {
    RequestOptions own = optionsOf(request, trail);
    return page(request, runner.execute(operation, request, own), trail);
  }

  @Override
  public CompletableFuture<Page<T>> loadAsync(Request request, PageTrail trail) {
    RequestOptions own = optionsOf(request, trail);
    return runner.executeAsync(operation, request, own, response -> page(request, response, trail));
  }

  /** Returns a response with the first page as its body. */
  ApiResponse<Page<T>> firstPage(Request request, ApiResponse<B> response) {
    return new ApiResponse<>(
        response.status(),
        response.headers(),
        page(request, response, null),
        response.attempts(),
        response.elapsed());
  }

  private Page<T> page(Request request, ApiResponse<B> response, @Nullable PageTrail before) {
    List<T> items = paging.itemsOf(response.body());
    HttpUrl url = request.url();
    PageTrail trail = PageTrail.of(operation.name(), url, before, items, !paging.isLink());
    HttpUrl next;
    try {
      next = paging.next(url, response.body(), items, response.headers());
    } catch (PagingException e) {
      throw new PagingException(operation.name() + ": " + e.getMessage(), e);
    }
    if (next == null) {
      return new LoadedPage<>(items, response.body(), null, trail, this);
    }
    trail.requireNew(operation.name(), next);
    return new LoadedPage<>(items, response.body(), requestFor(request, next), trail, this);
  }

  private static Request requestFor(Request request, HttpUrl next) {
    Request.Builder builder = request.newBuilder().url(next);
    if (!PageTrail.isSameOrigin(request.url(), next)) {
      String accept = request.header("Accept");
      builder.headers(Headers.EMPTY);
      if (accept != null) {
        builder.header("Accept", accept);
      }
    }
    return builder.build();
  }

  /**
   * Removes the caller's query parameters for a link, because the service's links already contain
   * them.
   */
  private RequestOptions optionsOf(Request request, PageTrail trail) {
    if (!paging.isLink()) {
      return options;
    }
    RequestOptions.Builder own = RequestOptions.builder();
    if (options.timeout() != null) {
      own.timeout(options.timeout());
    }
    if (options.retryPolicy() != null) {
      own.retryPolicy(options.retryPolicy());
    }
    if (trail.isSameOrigin(request.url())) {
      for (int i = 0; i < options.headers().size(); i++) {
        own.header(options.headers().name(i), options.headers().value(i));
      }
    }
    return own.build();
  }
}
