package io.streamwire.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What OkHttp 4 lacks is lacking here too; src/it/okhttp-4 tries the real one. */
class OkHttpVersionTest {

  @TempDir Path old;

  @Test
  void ourOwnIsSupported() {
    assertThatCode(OkHttpVersion::requireSupported).doesNotThrowAnyException();
  }

  @Test
  void olderOneIsNamedWithItsPlaceAndTheCure() throws Exception {
    compile("Headers", "package okhttp3; public final class Headers {}");
    compile(
        "OkHttp",
        "package okhttp3; public final class OkHttp { public static final String VERSION = \"4.12.0\"; }");

    assertThatIllegalStateException()
        .isThrownBy(this::check)
        .withMessage(
            "OkHttp 5.x is needed, 4.12.0 was found at %s: declare"
                + " com.squareup.okhttp3:okhttp-jvm:5.5.1 and com.squareup.okhttp3:okhttp:5.5.1 in"
                + " your build, before what brings the older one",
            old.toUri().toURL());
  }

  @Test
  void oneWithoutVersionIsReportedAllTheSame() throws Exception {
    compile("Headers", "package okhttp3; public final class Headers {}");

    assertThatIllegalStateException()
        .isThrownBy(this::check)
        .withMessageStartingWith("OkHttp 5.x is needed, an older one was found at ");
  }

  private void compile(String name, String source) throws IOException {
    Path file = Files.writeString(old.resolve(name + ".java"), source);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", old.toString(), file.toString()))
        .isZero();
  }

  /** Runs the check where the classes above are the only OkHttp. */
  private void check() throws Exception {
    URL ours = OkHttpVersion.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {old.toUri().toURL(), ours}, ClassLoader.getPlatformClassLoader())) {
      Method check = loader.loadClass(OkHttpVersion.class.getName()).getMethod("requireSupported");
      check.invoke(null);
    } catch (InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }
}
