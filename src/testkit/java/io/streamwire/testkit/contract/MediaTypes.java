package io.streamwire.testkit.contract;

import java.util.Locale;
import java.util.Map;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Compares media types with those that a contract names, ranges among them. */
final class MediaTypes {

  private MediaTypes() {}

  static boolean isJson(String plain) {
    return plain.equals("application/json") || plain.endsWith("+json") || plain.endsWith("/json");
  }

  /** Returns a media type in small letters and without its parameters. */
  static String plain(String mediaType) {
    int parameters = mediaType.indexOf(';');
    return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Returns whether a range such as {@code image/*} holds a media type. */
  static boolean holds(String range, String mediaType) {
    String wide = plain(range);
    return wide.equals("*/*")
        || wide.endsWith("/*") && mediaType.startsWith(wide.substring(0, wide.length() - 1))
        || wide.equals(mediaType);
  }

  /** Returns what a contract says of the media type of a body; the most exact of what fits. */
  static @Nullable ContractNode best(ContractNode content, @Nullable MediaType type) {
    if (type == null) {
      return null;
    }
    String sent = type.type() + "/" + type.subtype();
    ContractNode best = null;
    int exactness = -1;
    for (Map.Entry<String, ContractNode> declared : content.members().entrySet()) {
      String plain = plain(declared.getKey());
      int own = plain.equals("*/*") ? 0 : plain.endsWith("/*") ? 1 : 2;
      if (holds(plain, sent) && own > exactness) {
        best = declared.getValue();
        exactness = own;
      }
    }
    return best;
  }
}
