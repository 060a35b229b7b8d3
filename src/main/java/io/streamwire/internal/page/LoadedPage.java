package io.streamwire.internal.page;

import io.streamwire.client.AutoPager;
import io.streamwire.client.Page;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** A page that was read, with the request for the next page. */
public final class LoadedPage<T> implements Page<T> {

  private final List<T> items;
  private final @Nullable Object body;
  private final @Nullable Request next;
  private final PageTrail trail;
  private final PageLoader<T> loader;

  /**
   * Creates a page.
   *
   * @param next {@code null} on the last page
   */
  public LoadedPage(
      List<T> items,
      @Nullable Object body,
      @Nullable Request next,
      PageTrail trail,
      PageLoader<T> loader) {
    this.items = items;
    this.body = body;
    this.next = next;
    this.trail = trail;
    this.loader = loader;
  }

  @Override
  public List<T> items() {
    return items;
  }

  @Override
  public boolean hasNextPage() {
    return next != null;
  }

  @Override
  public Page<T> nextPage() {
    return loader.load(next(), trail);
  }

  @Override
  public CompletableFuture<Page<T>> nextPageAsync() {
    return loader.loadAsync(next(), trail);
  }

  private Request next() {
    if (next == null) {
      throw new NoSuchElementException("this is the last page");
    }
    return next;
  }

  @Override
  public AutoPager<T> autoPager() {
    return new AllItems<>(this);
  }

  @Override
  public <B> B body(Class<B> type) {
    if (body == null) {
      throw new ClassCastException("response without a body");
    }
    return type.cast(body);
  }

  @Override
  public String toString() {
    return "Page{items=" + items.size() + ", hasNextPage=" + hasNextPage() + "}";
  }
}
