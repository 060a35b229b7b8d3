package io.streamwire.client;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Reads the headers of a response as values. A header that is absent, or whose text is no value of
 * the type asked for, is {@code null}; {@link #text} has what was sent. Where a header comes
 * several times, the last counts. Immutable.
 */
public final class ReplyHeaders {

  private final Headers headers;

  private ReplyHeaders(Headers headers) {
    this.headers = headers;
  }

  /** Returns a reader of headers. */
  public static ReplyHeaders of(Headers headers) {
    return new ReplyHeaders(Objects.requireNonNull(headers, "headers"));
  }

  /** Returns a header as it was sent. */
  public @Nullable String text(String name) {
    return headers.get(name);
  }

  /** Returns a header as a whole number, if it is one from -2^63 to 2^63 - 1. */
  public @Nullable Long wholeNumber(String name) {
    String text = headers.get(name);
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException another) {
      return null;
    }
  }

  /** Returns a header as a decimal number. */
  public @Nullable BigDecimal number(String name) {
    String text = headers.get(name);
    try {
      return text == null ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException another) {
      return null;
    }
  }

  /** Returns whether a header is {@code true} or {@code false}, in letters of any case. */
  public @Nullable Boolean truth(String name) {
    String text = headers.get(name);
    return text == null
        ? null
        : switch (text.strip().toLowerCase(Locale.ROOT)) {
          case "true" -> Boolean.TRUE;
          case "false" -> Boolean.FALSE;
          default -> null;
        };
  }

  /** Returns a header as a date and time of RFC 3339. */
  public @Nullable OffsetDateTime dateTime(String name) {
    String text = headers.get(name);
    try {
      return text == null ? null : OffsetDateTime.parse(text.strip());
    } catch (DateTimeParseException another) {
      return null;
    }
  }

  /**
   * Returns the items of a header that is a list, in order: the values of all headers of the name,
   * each split at its commas (RFC 9110, section 5.6.1). Empty if there is none.
   */
  public List<String> list(String name) {
    List<String> items = new ArrayList<>();
    for (String value : headers.values(name)) {
      for (String item : value.split(",", -1)) {
        if (!item.isBlank()) {
          items.add(item.strip());
        }
      }
    }
    return List.copyOf(items);
  }

  /** Returns the names of the headers; values may be secret. */
  @Override
  public String toString() {
    return headers.names().toString();
  }
}
