package io.streamwire.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The team projects in the report, read from the reports of the invoker plugin. */
class TeamProjectTest {

  @TempDir Path directory;

  private Path projects = Path.of("");
  private Path reports = Path.of("");

  @BeforeEach
  void makeFolders() throws IOException {
    projects = Files.createDirectory(directory.resolve("it"));
    reports = Files.createDirectory(directory.resolve("reports"));
  }

  private void project(String name, String report) throws IOException {
    Files.writeString(
        Files.createDirectory(projects.resolve(name)).resolve("pom.xml"), "<project/>");
    if (!report.isEmpty()) {
      Files.writeString(reports.resolve("BUILD-" + name + ".xml"), report);
    }
  }

  @Test
  void everyProjectIsListedWithItsResult() throws Exception {
    project("application", "<build-job project='application/pom.xml' result='success'/>");
    project("consumer", "");
    project(
        "own-contract",
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <build-job project="own-contract/pom.xml" name="" result="failure-build" time="2.5" \
        buildlog="nowhere/build.log" type="normal">
          <failureMessage>The build exited with code 1.</failureMessage>
        </build-job>
        """);

    assertThat(TeamProject.all(projects, reports))
        .extracting(TeamProject::toString)
        .containsExactly(
            "application: success",
            "consumer: did not run",
            "own-contract: failure-build: The build exited with code 1.");
  }

  @Test
  void messageIsTakenFromTheBuildLog() throws Exception {
    Path log =
        Files.writeString(
            directory.resolve("build.log"),
            """
            [INFO] Scanning for projects...
            [ERROR] COMPILATION ERROR :\s
            [ERROR]\s
            [ERROR] %s/src/Library.java:[9,5] cannot find symbol
            [ERROR] BUILD FAILURE
            [ERROR] To see the full stack trace, use -e
            """
                .formatted(directory));
    project(
        "own-contract",
        "<build-job result='failure-build' buildlog='"
            + log
            + "'><failureMessage>The build exited with code 1.</failureMessage></build-job>");

    assertThat(TeamProject.all(projects, reports))
        .singleElement()
        .hasToString(
            "own-contract: failure-build: COMPILATION ERROR : / src/Library.java:[9,5] cannot find"
                + " symbol / BUILD FAILURE");
  }
}
