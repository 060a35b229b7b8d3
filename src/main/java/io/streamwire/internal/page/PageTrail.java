package io.streamwire.internal.page;

import io.streamwire.error.PagingException;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The pages that were read before a page, to detect cycles. Immutable; the trails of consecutive
 * pages share their common part.
 */
public final class PageTrail {

  /** Filters may leave pages empty, but rarely this many in a row. */
  private static final int MAX_EMPTY_PAGES = 100;

  private final HttpUrl url;
  private final @Nullable PageTrail before;
  private final List<?> items;
  private final int empty;

  private PageTrail(HttpUrl url, @Nullable PageTrail before, List<?> items, int empty) {
    this.url = url;
    this.before = before;
    this.items = items;
    this.empty = empty;
  }

  /**
   * Returns the trail extended by one page.
   *
   * @param before {@code null} for the first page
   * @param changes whether a page with the same items as the previous one means that the service
   *     ignores the paging parameter
   * @throws PagingException if the page has the same items as the previous page, or is one empty
   *     page too many
   */
  public static PageTrail of(
      String operation, HttpUrl url, @Nullable PageTrail before, List<?> items, boolean changes) {
    int empty = items.isEmpty() ? (before == null ? 1 : before.empty + 1) : 0;
    if (empty > MAX_EMPTY_PAGES) {
      throw new PagingException(
          operation + ": " + MAX_EMPTY_PAGES + " pages in a row have no items", null);
    }
    if (changes && before != null && !items.isEmpty() && items.equals(before.items)) {
      throw new PagingException(
          operation + ": the service returned the same page twice in a row", null);
    }
    return new PageTrail(url, before, items, empty);
  }

  /** Returns whether a URL has the same origin as the list's first page. */
  public boolean isSameOrigin(HttpUrl other) {
    PageTrail first = this;
    for (PageTrail page = this; page != null; page = page.before) {
      first = page;
    }
    return isSameOrigin(first.url, other);
  }

  /** Returns whether two URLs have the same scheme, host and port. */
  public static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
    return one.host().equals(other.host())
        && one.port() == other.port()
        && one.scheme().equals(other.scheme());
  }

  /**
   * Checks that the next page was not read before.
   *
   * @throws PagingException if it was
   */
  public void requireNew(String operation, HttpUrl next) {
    int hash = next.hashCode();
    for (PageTrail page = this; page != null; page = page.before) {
      if (page.url.hashCode() == hash && page.url.equals(next)) {
        throw new PagingException(operation + ": the service's next page was already read", null);
      }
    }
  }
}
