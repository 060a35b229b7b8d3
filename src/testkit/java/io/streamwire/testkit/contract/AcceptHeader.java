package io.streamwire.testkit.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses a representation by an {@code Accept} header (RFC 9110, section 12.5.1). */
final class AcceptHeader {

  private record Wanted(String range, double quality) {

    static Wanted of(String part) {
      int quality = part.indexOf(";q=");
      double value = 1;
      if (quality >= 0) {
        try {
          value = Double.parseDouble(part.substring(quality + 3).replaceFirst(";.*", ""));
        } catch (NumberFormatException e) {
          value = 0;
        }
      }
      return new Wanted(MediaTypes.plain(part), value);
    }
  }

  private AcceptHeader() {}

  /** Returns the first that is wanted most; {@code null} if none is wanted. */
  static @Nullable String choose(Collection<String> offered, @Nullable String accept) {
    if (accept == null) {
      return offered.iterator().next();
    }
    List<Wanted> wanted =
        Stream.of(accept.split(",", -1))
            .map(part -> Wanted.of(part.replace(" ", "")))
            .filter(each -> each.quality() > 0)
            .sorted(Comparator.comparingDouble(Wanted::quality).reversed())
            .toList();
    for (Wanted each : wanted) {
      for (String mediaType : offered) {
        String plain = MediaTypes.plain(mediaType);
        if (MediaTypes.holds(each.range(), plain) || MediaTypes.holds(plain, each.range())) {
          return mediaType;
        }
      }
    }
    return null;
  }
}
