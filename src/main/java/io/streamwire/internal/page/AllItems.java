package io.streamwire.internal.page;

import io.streamwire.client.AutoPager;
import io.streamwire.client.Page;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The items of a page and of all following pages. */
record AllItems<T>(Page<T> first) implements AutoPager<T> {

  @Override
  public Iterator<T> iterator() {
    return new Items<>(first);
  }

  @Override
  public Stream<T> stream() {
    return streamOf(iterator());
  }

  @Override
  public Stream<Page<T>> pages() {
    return streamOf(new Pages<>(first));
  }

  private static <E> Stream<E> streamOf(Iterator<E> elements) {
    int kind = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(elements, kind), false);
  }

  @Override
  public CompletableFuture<Void> forEachAsync(Consumer<? super T> action) {
    Traversal<T> traversal = new Traversal<>(action);
    traversal.process(first);
    return traversal;
  }

  /** Requests each page on demand; after a failure, the next call repeats the request. */
  private static final class Pages<T> implements Iterator<Page<T>> {

    private @Nullable Page<T> current;
    private @Nullable Page<T> ahead;

    Pages(Page<T> first) {
      this.ahead = first;
    }

    @Override
    public boolean hasNext() {
      return ahead != null || current != null && current.hasNextPage();
    }

    @Override
    public Page<T> next() {
      Page<T> next = ahead;
      if (next == null) {
        if (current == null || !current.hasNextPage()) {
          throw new NoSuchElementException("no more pages");
        }
        next = current.nextPage();
      }
      ahead = null;
      current = next;
      return next;
    }
  }

  private static final class Items<T> implements Iterator<T> {

    private Page<T> page;
    private int index;

    Items(Page<T> first) {
      this.page = first;
    }

    @Override
    public boolean hasNext() {
      while (index == page.items().size() && page.hasNextPage()) {
        page = page.nextPage();
        index = 0;
      }
      return index < page.items().size();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("no more items");
      }
      return page.items().get(index++);
    }
  }

  /**
   * Processes the pages in order; the next page is requested after the items of the current page.
   */
  private static final class Traversal<T> extends CompletableFuture<Void> {

    private final Consumer<? super T> action;
    private volatile @Nullable CompletableFuture<Page<T>> nextPage;

    Traversal(Consumer<? super T> action) {
      this.action = action;
    }

    void process(Page<T> page) {
      try {
        page.items().forEach(action);
        if (isDone()) {
          return;
        }
        if (page.hasNextPage()) {
          CompletableFuture<Page<T>> next = page.nextPageAsync();
          nextPage = next;
          CompletableFuture<Void> processed = next.thenAccept(this::process);
          processed.exceptionally(this::fail);
        } else {
          complete(null);
        }
      } catch (Throwable e) {
        completeExceptionally(e);
      }
    }

    private Void fail(Throwable failure) {
      Throwable cause = failure.getCause();
      completeExceptionally(cause == null ? failure : cause);
      return null;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      CompletableFuture<Page<T>> next = nextPage;
      if (next != null) {
        next.cancel(mayInterruptIfRunning);
      }
      return cancelled;
    }
  }
}
