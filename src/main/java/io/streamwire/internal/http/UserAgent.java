package io.streamwire.internal.http;

import okhttp3.OkHttp;
import org.jspecify.annotations.Nullable;

/**
 * The {@code User-Agent} header: the versions of this library, OkHttp and Java, and the user's
 * suffix.
 */
public final class UserAgent {

  private UserAgent() {}

  /** Returns the header's value. */
  public static String of(@Nullable String suffix) {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    return "streamwire/"
        // Only the jar's manifest contains the version.
        + (version == null ? "dev" : version)
        + " okhttp/"
        + OkHttp.VERSION
        + " java/"
        + Runtime.version().feature()
        + (suffix == null ? "" : " " + suffix);
  }
}
