package io.streamwire.governance.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamwire.governance.StreamsContract;
import io.streamwire.governance.api.GeneratedSources;
import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.contract.Version;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** The content of a release, and how versions are written and compared. */
class ReleaseTest {

  private static final Version NEXT = new Version(1, 2, 0);
  private static final LocalDate DAY = LocalDate.of(2027, 1, 31);

  private static GeneratedSources sources(String... nameAndText) {
    TreeMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < nameAndText.length; i += 2) {
      files.put(nameAndText[i], nameAndText[i + 1]);
    }
    return new GeneratedSources(files);
  }

  private static byte[] emptyJar() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ZipOutputStream(bytes).close();
    return bytes.toByteArray();
  }

  @Test
  void packedReleaseContainsItsSourcesAndIsReproducible() throws Exception {
    GeneratedSources sources = sources("io/A.java", "class A {}\n");
    byte[] jar = Release.pack(emptyJar(), sources);

    assertThat(new Release(StreamsContract.read(), jar, Optional.empty()).sources())
        .isEqualTo(sources);
    assertThat(Release.pack(emptyJar(), sources)).isEqualTo(jar);
  }

  @Test
  void changedFilesAreListedWithTheirLineCounts() {
    assertThat(
            sources("A.java", "one\ntwo\nthree\n", "B.java", "b\n")
                .movedSince(sources("A.java", "one\n2\n", "C.java", "c\n")))
        .containsExactly("A.java: +2 −1", "B.java: new", "C.java: gone");
  }

  @Test
  void versionIsWrittenIntoPomAndChangelog() {
    assertThat(
            ReleasePreparation.withPomVersion(
                "<artifactId>streamwire</artifactId>\n  <version>1.1.0</version><version>9</version>",
                NEXT))
        .isEqualTo(
            "<artifactId>streamwire</artifactId>\n  <version>1.2.0</version><version>9</version>");
    assertThat(
            ReleasePreparation.withSection(
                "# Changelog\n\n## Unreleased\n\n- News.\n\n## 1.1.0 – 2026-12-01\n", NEXT, DAY))
        .isEqualTo(
            "# Changelog\n\n## Unreleased\n\n## 1.2.0 – 2027-01-31\n\n- News.\n\n## 1.1.0 –"
                + " 2026-12-01\n");
  }

  @Test
  void releaseWithoutChangelogEntriesFails() {
    assertThatThrownBy(
            () ->
                ReleasePreparation.withSection(
                    "# Changelog\n\n## Unreleased\n\n## 1.1.0 – 2026-12-01\n", NEXT, DAY))
        .hasMessageContaining("is missing or empty");
  }

  @Test
  void differentVersionsAreReported() {
    String pom = "<artifactId>streamwire</artifactId><version>1.2.0</version>";

    assertThat(Versions.disagreements("1.2.0", "1.2.0", pom, "# C\n\n## Unreleased\n", false))
        .isEmpty();
    assertThat(Versions.disagreements("1.3.0", "1.2.0", pom, "# C\n\n## Unreleased\n", false))
        .containsExactly(
            "api-spec/stream-messages.asyncapi.yaml has version 1.2.0 (expected: 1.3.0, the contract's"
                + " info.version).",
            "pom.xml has version 1.2.0 (expected: 1.3.0, the contract's info.version).");
    assertThat(Versions.disagreements("1.2.0", "1.2.0", pom, "# C\n\n## Unreleased\n", true))
        .containsExactly(
            "CHANGELOG.md has no section \"## 1.2.0\", although the version is released.");
    assertThat(
            Versions.disagreements("1.2.0", "1.2.0", pom, "# C\n\n## 1.1.0 – 2026-12-01\n", false))
        .containsExactly("CHANGELOG.md begins with \"## 1.1.0\" (expected: Unreleased or 1.2.0).");
  }

  @Test
  void nextVersionFollowsTheImpact() {
    assertThat(
            Map.of(
                "1.2.3", Version.of("1.2.3").next(SemverImpact.NONE),
                "1.2.4", Version.of("1.2.3").next(SemverImpact.PATCH),
                "1.3.0", Version.of("1.2.3").next(SemverImpact.FEATURE),
                "2.0.0", Version.of("1.2.3").next(SemverImpact.BREAK),
                "0.2.4", Version.of("0.2.3").next(SemverImpact.FEATURE),
                "0.3.0", Version.of("0.2.3").next(SemverImpact.BREAK)))
        .allSatisfy((expected, next) -> assertThat(next).hasToString(expected));
    assertThatThrownBy(() -> Version.of("1.2"))
        .hasMessage("version: \"1.2\" (expected: three numbers, such as 1.4.0)");
  }
}
