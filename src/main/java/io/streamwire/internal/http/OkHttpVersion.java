package io.streamwire.internal.http;

import java.security.CodeSource;
import java.util.Objects;
import okhttp3.Headers;

/**
 * Checks the version of OkHttp. Older libraries depend on 4.12, which a build may select instead of
 * 5.x.
 */
public final class OkHttpVersion {

  private static final String REQUIRED = "com.squareup.okhttp3:okhttp-jvm:5.5.1";

  private OkHttpVersion() {}

  /**
   * Checks that OkHttp is new enough.
   *
   * @throws IllegalStateException if it is too old; the message contains its version and location
   */
  public static void requireSupported() {
    try {
      // Only OkHttp 5 has this field. A direct reference also works after a shrinker has renamed
      // it.
      Objects.requireNonNull(Headers.EMPTY);
    } catch (NoSuchFieldError e) {
      throw new IllegalStateException(
          "OkHttp 5.x is needed, "
              + version()
              + " was found at "
              + place()
              + ": declare "
              + REQUIRED
              + " and com.squareup.okhttp3:okhttp:5.5.1 in your build, before what brings the"
              + " older one",
          e);
    }
  }

  /**
   * Reads the version by reflection, because the compiler would inline the constant of the version
   * at compile time.
   */
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
