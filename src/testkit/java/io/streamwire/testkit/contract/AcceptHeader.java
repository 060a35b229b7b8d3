package io.streamwire.testkit.contract;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Selects a media type for an {@code Accept} header (RFC 9110, section 12.5.1). */
final class AcceptHeader {

  private record AcceptedRange(String mediaType, double quality) {

    static AcceptedRange of(String part) {
      int quality = part.indexOf(";q=");
      double value = 1;
      if (quality >= 0) {
        try {
          value = Double.parseDouble(part.substring(quality + 3).replaceFirst(";.*", ""));
        } catch (NumberFormatException e) {
          value = 0;
        }
      }
      return new AcceptedRange(MediaTypes.plain(part), value);
    }
  }

  private AcceptHeader() {}

  /**
   * Returns the first media type with the highest quality value; {@code null} if none is
   * acceptable.
   */
  static @Nullable String choose(Collection<String> offered, @Nullable String accept) {
    if (accept == null) {
      return offered.iterator().next();
    }
    List<AcceptedRange> accepted =
        Stream.of(accept.split(",", -1))
            .map(part -> AcceptedRange.of(part.replace(" ", "")))
            .filter(range -> range.quality() > 0)
            .sorted(Comparator.comparingDouble(AcceptedRange::quality).reversed())
            .toList();
    for (AcceptedRange range : accepted) {
      for (String mediaType : offered) {
        String plain = MediaTypes.plain(mediaType);
        if (MediaTypes.includes(range.mediaType(), plain)
            || MediaTypes.includes(plain, range.mediaType())) {
          return mediaType;
        }
      }
    }
    return null;
  }
}
