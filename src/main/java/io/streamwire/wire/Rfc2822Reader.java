package io.streamwire.wire;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Parses the text of an {@link Rfc2822Date}: weekday, day, month, year, time and zone, in this
 * order.
 *
 * <p>Written by hand, because a regular expression would take longer than parsing the rest of a
 * response.
 */
final class Rfc2822Reader {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private final String text;
  private int at;

  private Rfc2822Reader(String text) {
    this.text = text;
  }

  /** Returns the date, or {@code null} if the text is not a date. */
  static @Nullable OffsetDateTime read(String text) {
    try {
      return new Rfc2822Reader(text.strip()).date();
    } catch (DateTimeException noSuchDate) {
      return null; // for example 31 February
    }
  }

  private OffsetDateTime date() {
    if (letters() > 0) {
      skip(',');
      space();
    }
    int day = digits(1, 2);
    space();
    int month = month();
    space();
    int year = digits(4, 4);
    space();
    int hour = digits(2, 2);
    require(':');
    int minute = digits(2, 2);
    int second = skip(':') ? digits(2, 2) : 0;
    space();
    ZoneOffset zone = zone();
    if (at < text.length()) {
      throw noDate();
    }
    return OffsetDateTime.of(year, month, day, hour, minute, second, 0, zone);
  }

  /** Parses a month by its first three letters: {@code Sep}, {@code Sept.}, {@code September}. */
  private int month() {
    int start = at;
    int length = letters();
    skip('.');
    int month = 0;
    while (month < MONTHS.length() && !text.regionMatches(true, start, MONTHS, month, 3)) {
      month += 3;
    }
    if (length < 3 || length > 9 || month == MONTHS.length()) {
      throw noDate();
    }
    return month / 3 + 1;
  }

  private ZoneOffset zone() {
    boolean west = at < text.length() && text.charAt(at) == '-';
    if (west || at < text.length() && text.charAt(at) == '+') {
      at++;
      int hours = digits(2, 2);
      int minutes = digits(2, 2);
      if (hours == 0 && minutes == 0) {
        return ZoneOffset.UTC; // avoids the JDK's slower look-up
      }
      return west
          ? ZoneOffset.ofHoursMinutes(-hours, -minutes)
          : ZoneOffset.ofHoursMinutes(hours, minutes);
    }
    String name = text.substring(at);
    at = text.length();
    return switch (name) {
      case "GMT", "UTC", "UT", "Z" -> ZoneOffset.UTC;
      default -> throw noDate();
    };
  }

  private int letters() {
    int start = at;
    while (at < text.length() && isLetter(text.charAt(at))) {
      at++;
    }
    return at - start;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private int digits(int min, int max) {
    int start = at;
    int number = 0;
    while (at < text.length() && at - start < max && isDigit(text.charAt(at))) {
      number = number * 10 + text.charAt(at++) - '0';
    }
    if (at - start < min) {
      throw noDate();
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void space() {
    int start = at;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at == start) {
      throw noDate();
    }
  }

  private boolean skip(char c) {
    boolean there = at < text.length() && text.charAt(at) == c;
    if (there) {
      at++;
    }
    return there;
  }

  private void require(char c) {
    if (!skip(c)) {
      throw noDate();
    }
  }

  private static DateTimeException noDate() {
    return new DateTimeException("not a date of RFC 2822, section 3.3");
  }
}
