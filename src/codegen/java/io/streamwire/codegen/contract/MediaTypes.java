package io.streamwire.codegen.contract;

import java.util.Locale;

/** Reads the media types of a contract. */
public final class MediaTypes {

  private MediaTypes() {}

  /** Whether a body of this media type is JSON. A range that includes JSON counts as JSON. */
  public static boolean isJson(String mediaType) {
    String plain = plain(mediaType);
    return plain.equals("application/json")
        || plain.endsWith("+json")
        || plain.equals("*/*")
        || plain.equals("application/*")
        || plain.endsWith("/json");
  }

  /** Returns a media type in lower case and without its parameters. */
  public static String plain(String mediaType) {
    int parameters = mediaType.indexOf(';');
    return (parameters < 0 ? mediaType : mediaType.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
