package io.streamwire.client;

import io.streamwire.error.PagingException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;

/**
 * One page of a list. The next is asked for only when it is wanted, by one request. Immutable and
 * thread-safe.
 *
 * @param <T> the type of an item
 */
public interface Page<T> {

  /** Returns the items of this page; unmodifiable. */
  List<T> items();

  /** Returns whether the service says that there is another page. */
  boolean hasNextPage();

  /**
   * Asks for the next page. Where that fails, this page is as it was, and may be asked again.
   *
   * @throws NoSuchElementException if there is none
   * @throws PagingException if the service leads back to a page that was read already
   */
  Page<T> nextPage();

  /** As {@link #nextPage()}, without holding the calling thread. */
  CompletableFuture<Page<T>> nextPageAsync();

  /** Returns all items from this page on, which asks for further pages when it comes to them. */
  AutoPager<T> autoPager();

  /**
   * Returns the whole reply that the items were in.
   *
   * @throws ClassCastException if it is of another type
   */
  <B> B body(Class<B> type);
}
