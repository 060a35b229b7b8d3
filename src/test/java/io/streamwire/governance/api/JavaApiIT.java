package io.streamwire.governance.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.contract.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gate on the public Java API, tested with classes that the tests compile. */
class JavaApiIT {

  private static final String BASE =
      "public class Stream { public String sid() { return \"\"; } protected int hops() { return 0; } }";

  @TempDir Path directory;

  private byte[] api(String name, String... sources) throws IOException {
    return compiled(name, sources).jar();
  }

  private JavaApi compiled(String name, String... sources) throws IOException {
    Path classes = Files.createDirectory(directory.resolve(name));
    for (String source : sources) {
      Path file = classes.resolve("Stream.java");
      Files.writeString(file, source);
      int exit =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-proc:none", "-d", classes.toString(), file.toString());
      assertThat(exit).isZero();
    }
    return new JavaApi(classes);
  }

  private JavaApiDiff diff(String now) throws IOException {
    return diff(api("was", BASE), api("now", now));
  }

  private static JavaApiDiff diff(byte[] was, byte[] now) {
    return JavaApiDiff.between(
        JavaApiDiff.Archive.of("sdk", "1.0.0", was),
        JavaApiDiff.Archive.of("sdk", "1.1.0", now),
        List.of("io.streamwire.internal"));
  }

  @Test
  void changedReturnTypeIsBreak() throws IOException {
    JavaApiDiff diff = diff(BASE.replace("String sid", "Object sid"));

    assertThat(diff.impact()).isEqualTo(SemverImpact.BREAK);
    assertThat(diff.breaks()).containsExactly("Stream.sid: METHOD_RETURN_TYPE_CHANGED");
  }

  @Test
  void removedMethodIsBreak() throws IOException {
    JavaApiDiff diff = diff(BASE.replace("public String sid() { return \"\"; }", ""));

    assertThat(diff.impact()).isEqualTo(SemverImpact.BREAK);
    assertThat(diff.breaks()).containsExactly("Stream.sid: METHOD_REMOVED");
  }

  @Test
  void removedProtectedMethodIsBreak() throws IOException {
    assertThat(diff(BASE.replace("protected int hops() { return 0; }", "")).impact())
        .isEqualTo(SemverImpact.BREAK);
  }

  @Test
  void newMethodIsFeature() throws IOException {
    JavaApiDiff diff =
        diff(BASE.replace("public String sid", "public void end() {} public String sid"));

    assertThat(diff.impact()).isEqualTo(SemverImpact.FEATURE);
    assertThat(diff.breaks()).isEmpty();
  }

  @Test
  void newPrivateMethodIsNoChange() throws IOException {
    assertThat(
            diff(BASE.replace("public String sid", "private void end() {} public String sid"))
                .impact())
        .isLessThanOrEqualTo(SemverImpact.PATCH);
  }

  @Test
  void internalClassesAreExempt() throws IOException {
    String internal =
        "package io.streamwire.internal; public class Stream { public void gone() {} }";

    assertThat(compiled("was", BASE, internal).text())
        .isEqualTo(
            """
            public class Stream {
              public Stream();
              public java.lang.String sid();
              protected int hops();
            }
            """);
    assertThat(diff(api("a", BASE, internal), api("b", BASE)).impact())
        .isEqualTo(SemverImpact.NONE);
  }

  @Test
  void breakWithoutVersionIncrementIsReported() throws IOException {
    JavaApiDiff diff = diff(BASE.replace("String sid", "Object sid"));

    assertThat(diff.objections(Version.of("1.0.0"), Version.of("1.1.0")))
        .containsExactly(
            "The public Java API changed (BREAK) since 1.0.0: the version is 1.1.0 (expected:"
                + " 2.0.0 or higher). Keep the old signatures as deprecated, or raise the version.",
            "Stream.sid: METHOD_RETURN_TYPE_CHANGED");
    assertThat(diff.objections(Version.of("1.0.0"), Version.of("2.0.0"))).isEmpty();
  }

  @Test
  void reportsAreWrittenForReviewers() throws IOException {
    diff(BASE.replace("String sid", "Object sid")).report(directory, "java-api-diff");

    assertThat(directory.resolve("java-api-diff.md")).content().contains("sid");
    assertThat(directory.resolve("java-api-diff.html"))
        .content()
        .contains("METHOD_RETURN_TYPE_CHANGED");
  }
}
