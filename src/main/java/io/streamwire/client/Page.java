package io.streamwire.client;

import io.streamwire.error.PagingException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

/**
 * One page of a list. The next page is loaded on demand, with one request. Immutable and
 * thread-safe.
 *
 * @param <T> the type of an item
 */
public interface Page<T> {

  /** Returns the items of this page; unmodifiable. */
  List<T> items();

  /** Returns whether the service reports another page. */
  boolean hasNextPage();

  /**
   * Requests the next page. If that fails, this page is unchanged and the method may be called
   * again.
   *
   * @throws NoSuchElementException if there is no next page
   * @throws PagingException if the service's next page is one that was already read
   */
  Page<T> nextPage();

  /** Does the same as {@link #nextPage()}, without blocking the calling thread. */
  CompletableFuture<Page<T>> nextPageAsync();

  /** Returns all items from this page on. The following pages are requested on demand. */
  AutoPager<T> autoPager();

  /**
   * Returns the complete response body that contains the items.
   *
   * @throws ClassCastException if it is of another type
   */
  <B> B body(Class<B> type);
}
