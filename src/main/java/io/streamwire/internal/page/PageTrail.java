package io.streamwire.internal.page;

import io.streamwire.error.PagingException;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The pages that were read on the way to one, to find out where the way goes round. Immutable; its
 * pages share what is common to them.
 */
public final class PageTrail {

  /** Filters may leave pages empty, but not so many in a row. */
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
   * Returns the trail with one page more.
   *
   * @param before {@code null} for the first page
   * @param changes whether pages of the same items mean that the service takes no notice of which
   *     page is asked for
   * @throws PagingException if it has the items of the page before, or is one of too many without
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
          operation + ": the service answers with the same page again and again", null);
    }
    return new PageTrail(url, before, items, empty);
  }

  /** Returns whether a URL has the origin of the list's first page. */
  public boolean isSameOrigin(HttpUrl other) {
    PageTrail first = this;
    for (PageTrail at = this; at != null; at = at.before) {
      first = at;
    }
    return isSameOrigin(first.url, other);
  }

  /** Returns whether two URLs have scheme, host and port in common. */
  public static boolean isSameOrigin(HttpUrl one, HttpUrl other) {
    return one.host().equals(other.host())
        && one.port() == other.port()
        && one.scheme().equals(other.scheme());
  }

  /**
   * Sees that the way does not go round.
   *
   * @throws PagingException if the next page was read already
   */
  public void requireNew(String operation, HttpUrl next) {
    int hash = next.hashCode();
    for (PageTrail at = this; at != null; at = at.before) {
      if (at.url.hashCode() == hash && at.url.equals(next)) {
        throw new PagingException(
            operation + ": the service names a page as the next one that was read already", null);
      }
    }
  }
}
