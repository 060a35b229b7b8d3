package io.streamwire.client;

import io.streamwire.error.StreamwireException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The items of a page and of all following pages. Each page is requested when its first item is
 * needed; no page is requested in advance. Can be iterated several times; each iteration requests
 * the following pages again.
 *
 * <p>If a request fails, {@link Iterator#hasNext()} and {@link Iterator#next()} throw a {@link
 * StreamwireException}. The items of the earlier pages have been returned by then. Calling the
 * iterator again repeats the failed request.
 *
 * @param <T> the type of an item
 */
public interface AutoPager<T> extends Iterable<T> {

  /** Returns the items as a stream. The stream does not need to be closed. */
  Stream<T> stream();

  /** Returns the pages instead of their items, starting with this page. */
  Stream<Page<T>> pages();

  /**
   * Passes each item to an action. No thread is blocked while a page is loading. An exception of
   * the action ends the iteration.
   *
   * @return a future that completes after the last item, or exceptionally with the error of a
   *     request or of the action; cancelling it prevents further requests
   */
  CompletableFuture<Void> forEachAsync(Consumer<? super T> action);
}
