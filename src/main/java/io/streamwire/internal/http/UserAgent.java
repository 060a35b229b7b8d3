package io.streamwire.internal.http;

import okhttp3.OkHttp;
import org.jspecify.annotations.Nullable;

/** The {@code User-Agent} header: this library, what it stands on, and what the user adds. */
public final class UserAgent {

  private UserAgent() {}

  /** Returns the header's value. */
  public static String of(@Nullable String suffix) {
    String version = UserAgent.class.getPackage().getImplementationVersion();
    return "streamwire/"
        // Only the jar's manifest knows the version.
        + (version == null ? "dev" : version)
        + " okhttp/"
        + OkHttp.VERSION
        + " java/"
        + Runtime.version().feature()
        + (suffix == null ? "" : " " + suffix);
  }
}
