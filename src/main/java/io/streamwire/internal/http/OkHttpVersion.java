package io.streamwire.internal.http;

import java.security.CodeSource;
import java.util.Objects;
import okhttp3.Headers;

/**
 * Which OkHttp there is. Older libraries bring 4.12, and where that is nearer in a build it takes
 * the place of the one that we need.
 */
public final class OkHttpVersion {

  private static final String NEEDED = "com.squareup.okhttp3:okhttp-jvm:5.5.1";

  private OkHttpVersion() {}

  /**
   * Checks that OkHttp is new enough.
   *
   * @throws IllegalStateException if it is not; tells which was found, and where
   */
  public static void requireSupported() {
    try {
      // Only 5 has it. Asked for like this, it is found under whatever name a shrinker gave it.
      Objects.requireNonNull(Headers.EMPTY);
    } catch (NoSuchFieldError e) {
      throw new IllegalStateException(
          "OkHttp 5.x is needed, "
              + version()
              + " was found at "
              + place()
              + ": declare "
              + NEEDED
              + " and com.squareup.okhttp3:okhttp:5.5.1 in your build, before what brings the"
              + " older one",
          e);
    }
  }

  /** Read when it runs: the compiler would copy the constant of the OkHttp that it sees. */
  private static String version() {
    try {
      return String.valueOf(Class.forName("okhttp3.OkHttp").getField("VERSION").get(null));
    } catch (ReflectiveOperationException e) {
      return "an older one";
    }
  }

  private static String place() {
    CodeSource source = Headers.class.getProtectionDomain().getCodeSource();
    return source == null ? "an unknown place" : String.valueOf(source.getLocation());
  }
}
