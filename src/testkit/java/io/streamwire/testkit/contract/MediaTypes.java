package io.streamwire.testkit.contract;

import java.util.Locale;
import java.util.Map;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/** Compares media types with those that a contract declares, including ranges. */
final class MediaTypes {

  private MediaTypes() {}

  static boolean isJson(String plain) {
    return plain.equals("application/json") || plain.endsWith("+json") || plain.endsWith("/json");
  }

  /** Returns a media type in lower case and without parameters. */
  static String plain(String mediaType) {
    int parameters = mediaType.indexOf(';');
    return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Returns whether a range such as {@code image/*} includes a media type. */
  static boolean includes(String range, String mediaType) {
    String plainRange = plain(range);
    return plainRange.equals("*/*")
        || plainRange.endsWith("/*")
            && mediaType.startsWith(plainRange.substring(0, plainRange.length() - 1))
        || plainRange.equals(mediaType);
  }

  /**
   * Returns the most specific declaration of the contract that matches the media type of a body.
   */
  static @Nullable ContractNode best(ContractNode content, @Nullable MediaType type) {
    if (type == null) {
      return null;
    }
    String sent = type.type() + "/" + type.subtype();
    ContractNode best = null;
    int bestSpecificity = -1;
    for (Map.Entry<String, ContractNode> declared : content.members().entrySet()) {
      String plain = plain(declared.getKey());
      int specificity = plain.equals("*/*") ? 0 : plain.endsWith("/*") ? 1 : 2;
      if (includes(plain, sent) && specificity > bestSpecificity) {
        best = declared.getValue();
        bestSpecificity = specificity;
      }
    }
    return best;
  }
}
