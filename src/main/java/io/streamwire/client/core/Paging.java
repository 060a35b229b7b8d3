package io.streamwire.client.core;

import io.streamwire.error.PagingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Describes the paging of a list: how to get the items of a response and how to request the next
 * page. Used by generated clients. Immutable.
 *
 * @param <B> the type of a response's body
 * @param <T> the type of an item
 */
public final class Paging<B, T> {

  /** Computes the URL of the next page from a response. */
  @FunctionalInterface
  private interface Next<B> {
    @Nullable HttpUrl after(HttpUrl url, B body, List<?> items, Headers headers);
  }

  private final Function<B, @Nullable List<T>> items;
  private final Next<B> next;
  private final boolean link;
  private final @Nullable Function<B, @Nullable Boolean> more;

  private Paging(
      Function<B, @Nullable List<T>> items,
      Next<B> next,
      boolean link,
      @Nullable Function<B, @Nullable Boolean> more) {
    this.items = items;
    this.next = next;
    this.link = link;
    this.more = more;
  }

  /** Starts a description with the function that returns a response's items. */
  public static <B, T> Items<B, T> items(Function<B, @Nullable List<T>> items) {
    return new Items<>(Objects.requireNonNull(items, "items"));
  }

  /** Returns a member of a value; {@code null} if the value is null. */
  public static <A, R> @Nullable R at(@Nullable A value, Function<A, @Nullable R> member) {
    return value == null ? null : member.apply(value);
  }

  /** Returns the last item of a list; {@code null} if there is none. */
  public static <T> @Nullable T last(@Nullable List<T> items) {
    return items == null || items.isEmpty() ? null : items.get(items.size() - 1);
  }

  /** Returns a copy with a property that reports whether there is another page. */
  public Paging<B, T> more(Function<B, @Nullable Boolean> property) {
    return new Paging<>(items, next, link, property);
  }

  /** Returns whether the service sends the URL of the next page. */
  boolean isLink() {
    return link;
  }

  List<T> itemsOf(@Nullable B body) {
    List<T> pageItems = body == null ? null : items.apply(body);
    return pageItems == null ? List.of() : pageItems;
  }

  @Nullable HttpUrl next(HttpUrl url, @Nullable B body, List<T> pageItems, Headers headers) {
    if (body == null || more != null && !Boolean.TRUE.equals(more.apply(body))) {
      return null;
    }
    return next.after(url, body, pageItems, headers);
  }

  /** The first step of a description: the items are set, the method of paging is not. */
  public static final class Items<B, T> {

    private final Function<B, @Nullable List<T>> items;

    private Items(Function<B, @Nullable List<T>> items) {
      this.items = items;
    }

    /**
     * Requests the next page with a value from the current page.
     *
     * @param parameter the name of the query parameter
     * @param cursor returns the parameter's value; {@code null} or an empty text on the last page
     */
    public Paging<B, T> cursor(String parameter, Function<B, @Nullable Object> cursor) {
      return paging(
          (url, body, pageItems, headers) -> {
            Object value = cursor.apply(body);
            return value == null || value.toString().isEmpty()
                ? null
                : with(url, parameter, text(value));
          });
    }

    /**
     * Requests the next page with an offset, which grows by the number of items of each page. A
     * page without items is the last.
     *
     * @param parameter the name of the query parameter
     * @param first the parameter's value on the first page
     * @param total returns the number of all items; {@code null} if the service does not send it
     */
    public Paging<B, T> offset(
        String parameter, long first, @Nullable Function<B, @Nullable Object> total) {
      return paging(
          (url, body, pageItems, headers) -> {
            long next = number(url, parameter, first) + pageItems.size();
            Long all = total == null ? null : number(total.apply(body));
            boolean end = pageItems.isEmpty() || all != null && next - first >= all;
            return end ? null : with(url, parameter, Long.toString(next));
          });
    }

    /**
     * Requests the next page with a page number. A page without items is the last.
     *
     * @param parameter the name of the query parameter
     * @param first the parameter's value on the first page
     * @param total returns the number of pages; {@code null} if the service does not send it
     */
    public Paging<B, T> page(
        String parameter, long first, @Nullable Function<B, @Nullable Object> total) {
      return paging(
          (url, body, pageItems, headers) -> {
            long next = number(url, parameter, first) + 1;
            Long all = total == null ? null : number(total.apply(body));
            boolean end = pageItems.isEmpty() || all != null && next - first >= all;
            return end ? null : with(url, parameter, Long.toString(next));
          });
    }

    /**
     * Requests the next page with a URL in the response's body.
     *
     * @param link returns the URL, which may be relative; {@code null} or an empty text on the last
     *     page
     */
    public Paging<B, T> nextLink(Function<B, @Nullable Object> link) {
      return links(
          (url, body, pageItems, headers) -> {
            Object value = link.apply(body);
            return value == null || value.toString().isEmpty()
                ? null
                : resolved(url, value.toString());
          });
    }

    /** Requests the next page with the URL in the response's {@code Link} header (RFC 8288). */
    public Paging<B, T> linkHeader() {
      return links(
          (url, body, pageItems, headers) -> {
            String target = LinkHeader.next(headers.values("Link"));
            return target == null ? null : resolved(url, target);
          });
    }

    private Paging<B, T> paging(Next<B> next) {
      return new Paging<>(items, next, false, null);
    }

    private Paging<B, T> links(Next<B> next) {
      return new Paging<>(items, next, true, null);
    }

    private static HttpUrl with(HttpUrl url, String parameter, String value) {
      return url.newBuilder().setQueryParameter(parameter, value).build();
    }

    private static HttpUrl resolved(HttpUrl url, String link) {
      HttpUrl next = url.resolve(link);
      if (next == null) {
        throw new PagingException(
            "link to the next page is invalid (expected: an http(s) URL)", null);
      }
      return next;
    }

    private static long number(HttpUrl url, String parameter, long defaultValue) {
      String value = url.queryParameter(parameter);
      try {
        return value == null ? defaultValue : Long.parseLong(value);
      } catch (NumberFormatException e) {
        return defaultValue;
      }
    }

    private static @Nullable Long number(@Nullable Object value) {
      return value instanceof Number number ? (Long) number.longValue() : null;
    }

    private static String text(Object value) {
      return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
  }
}
