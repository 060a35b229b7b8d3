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

/** The items of a page and of all that follow. */
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
    Walk<T> walk = new Walk<>(action);
    walk.take(first);
    return walk;
  }

  /** A page is asked for when it is wanted; where that fails, it is asked for again. */
  private static final class Pages<T> implements Iterator<Page<T>> {

    private @Nullable Page<T> given;
    private @Nullable Page<T> ahead;

    Pages(Page<T> first) {
      this.ahead = first;
    }

    @Override
    public boolean hasNext() {
      return ahead != null || given != null && given.hasNextPage();
    }

    @Override
    public Page<T> next() {
      Page<T> next = ahead;
      if (next == null) {
        if (given == null || !given.hasNextPage()) {
          throw new NoSuchElementException("that was the last page");
        }
        next = given.nextPage();
      }
      ahead = null;
      given = next;
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
        throw new NoSuchElementException("that was the last item");
      }
      return page.items().get(index++);
    }
  }

  /** One page after the other; the next is asked for once the items of one are done. */
  private static final class Walk<T> extends CompletableFuture<Void> {

    private final Consumer<? super T> action;
    private volatile @Nullable CompletableFuture<Page<T>> coming;

    Walk(Consumer<? super T> action) {
      this.action = action;
    }

    void take(Page<T> page) {
      try {
        page.items().forEach(action);
        if (isDone()) {
          return;
        }
        if (page.hasNextPage()) {
          CompletableFuture<Page<T>> next = page.nextPageAsync();
          coming = next;
          CompletableFuture<Void> taken = next.thenAccept(this::take);
          taken.exceptionally(this::fail);
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
      CompletableFuture<Page<T>> next = coming;
      if (next != null) {
        next.cancel(mayInterruptIfRunning);
      }
      return cancelled;
    }
  }
}
