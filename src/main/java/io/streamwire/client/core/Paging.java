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
 * How a list comes in pages, for generated clients: where a reply has its items, and how the next
 * page is asked for. Immutable.
 *
 * @param <B> the type of a reply's body
 * @param <T> the type of an item
 */
public final class Paging<B, T> {

  /** What a page tells of the next. */
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

  /** Begins with where a reply has its items. */
  public static <B, T> Items<B, T> items(Function<B, @Nullable List<T>> items) {
    return new Items<>(Objects.requireNonNull(items, "items"));
  }

  /** Returns a member of a value that may be missing. */
  public static <A, R> @Nullable R at(@Nullable A value, Function<A, @Nullable R> member) {
    return value == null ? null : member.apply(value);
  }

  /** Returns the last of some items. */
  public static <T> @Nullable T last(@Nullable List<T> items) {
    return items == null || items.isEmpty() ? null : items.get(items.size() - 1);
  }

  /** Returns this, with a property that says whether there is another page. */
  public Paging<B, T> more(Function<B, @Nullable Boolean> property) {
    return new Paging<>(items, next, link, property);
  }

  /** Returns whether the service names the URL of the next page. */
  boolean isLink() {
    return link;
  }

  List<T> itemsOf(@Nullable B body) {
    List<T> found = body == null ? null : items.apply(body);
    return found == null ? List.of() : found;
  }

  @Nullable HttpUrl next(HttpUrl url, @Nullable B body, List<T> found, Headers headers) {
    if (body == null || more != null && !Boolean.TRUE.equals(more.apply(body))) {
      return null;
    }
    return next.after(url, body, found, headers);
  }

  /** Where a reply has its items; how the next page is asked for is to be said yet. */
  public static final class Items<B, T> {

    private final Function<B, @Nullable List<T>> items;

    private Items(Function<B, @Nullable List<T>> items) {
      this.items = items;
    }

    /**
     * The next page is asked for with a value out of this one.
     *
     * @param parameter the query parameter
     * @param cursor its value; {@code null} or an empty text on the last page
     */
    public Paging<B, T> cursor(String parameter, Function<B, @Nullable Object> cursor) {
      return paging(
          (url, body, found, headers) -> {
            Object value = cursor.apply(body);
            return value == null || value.toString().isEmpty()
                ? null
                : with(url, parameter, text(value));
          });
    }

    /**
     * The next page begins as many items later as this one has; one without items is the last.
     *
     * @param parameter the query parameter
     * @param first its value on the first page
     * @param total how many items there are; {@code null} if the service does not say
     */
    public Paging<B, T> offset(
        String parameter, long first, @Nullable Function<B, @Nullable Object> total) {
      return paging(
          (url, body, found, headers) -> {
            long next = number(url, parameter, first) + found.size();
            Long all = total == null ? null : number(total.apply(body));
            boolean end = found.isEmpty() || all != null && next - first >= all;
            return end ? null : with(url, parameter, Long.toString(next));
          });
    }

    /**
     * The next page has the next number; one without items is the last.
     *
     * @param parameter the query parameter
     * @param first its value on the first page
     * @param total how many pages there are; {@code null} if the service does not say
     */
    public Paging<B, T> page(
        String parameter, long first, @Nullable Function<B, @Nullable Object> total) {
      return paging(
          (url, body, found, headers) -> {
            long next = number(url, parameter, first) + 1;
            Long all = total == null ? null : number(total.apply(body));
            boolean end = found.isEmpty() || all != null && next - first >= all;
            return end ? null : with(url, parameter, Long.toString(next));
          });
    }

    /**
     * The reply has the URL of the next page.
     *
     * @param link the URL, which may be relative; {@code null} or an empty text on the last page
     */
    public Paging<B, T> nextLink(Function<B, @Nullable Object> link) {
      return links(
          (url, body, found, headers) -> {
            Object value = link.apply(body);
            return value == null || value.toString().isEmpty()
                ? null
                : resolved(url, value.toString());
          });
    }

    /** The reply's {@code Link} header names the next page (RFC 8288). */
    public Paging<B, T> linkHeader() {
      return links(
          (url, body, found, headers) -> {
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
        throw new PagingException("the link to the next page is no http(s) URL", null);
      }
      return next;
    }

    private static long number(HttpUrl url, String parameter, long otherwise) {
      String value = url.queryParameter(parameter);
      try {
        return value == null ? otherwise : Long.parseLong(value);
      } catch (NumberFormatException e) {
        return otherwise;
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
