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
 * Reads the headers of a response as typed values. The value is {@code null} if the header is
 * absent or its text cannot be parsed as the requested type; {@link #text} returns the text as
 * received. If a header occurs several times, the last one is used. Immutable.
 */
public final class ResponseHeaders {

  private final Headers headers;

  private ResponseHeaders(Headers headers) {
    this.headers = headers;
  }

  /** Returns a reader of headers. */
  public static ResponseHeaders of(Headers headers) {
    return new ResponseHeaders(Objects.requireNonNull(headers, "headers"));
  }

  /** Returns a header's text as received. */
  public @Nullable String text(String name) {
    return headers.get(name);
  }

  /** Returns a header as a whole number, if it is one from -2^63 to 2^63 - 1. */
  public @Nullable Long wholeNumber(String name) {
    String text = headers.get(name);
    try {
      return text == null ? null : Long.valueOf(text.strip());
    } catch (NumberFormatException notThatType) {
      return null;
    }
  }

  /** Returns a header as a decimal number. */
  public @Nullable BigDecimal number(String name) {
    String text = headers.get(name);
    try {
      return text == null ? null : new BigDecimal(text.strip());
    } catch (NumberFormatException notThatType) {
      return null;
    }
  }

  /** Returns a header as a boolean, if its text is {@code true} or {@code false} in any case. */
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

  /** Returns a header as a date and time in the format of RFC 3339. */
  public @Nullable OffsetDateTime dateTime(String name) {
    String text = headers.get(name);
    try {
      return text == null ? null : OffsetDateTime.parse(text.strip());
    } catch (DateTimeParseException notThatType) {
      return null;
    }
  }

  /**
   * Returns the items of a header that is a list, in order: the values of all headers with this
   * name, each split at its commas (RFC 9110, section 5.6.1). Empty if the header is absent.
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

  /** Returns only the names of the headers, because values may be secret. */
  @Override
  public String toString() {
    return headers.names().toString();
  }
}
