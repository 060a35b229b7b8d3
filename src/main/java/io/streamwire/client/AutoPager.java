package io.streamwire.client;

import io.streamwire.error.StreamwireException;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The items of a page and of all that follow. A page is asked for when its first item is wanted,
 * and no page ahead of it. May be gone through several times; each time asks for the further pages
 * anew.
 *
 * <p>A failed request is a {@link StreamwireException} of {@link Iterator#hasNext()} and {@link
 * Iterator#next()}. The items before have been given by then, and the iterator may be asked again,
 * which makes the request again.
 *
 * @param <T> the type of an item
 */
public interface AutoPager<T> extends Iterable<T> {

  /** Returns the items as a stream, which need not be closed. */
  Stream<T> stream();

  /** Returns the pages instead of their items, this one first. */
  Stream<Page<T>> pages();

  /**
   * Passes each item to an action, without holding a thread while a page is on its way. What the
   * action throws ends it.
   *
   * @return a future that is completed after the last item, or with what went wrong; cancelled, it
   *     asks for no further page
   */
  CompletableFuture<Void> forEachAsync(Consumer<? super T> action);
}
