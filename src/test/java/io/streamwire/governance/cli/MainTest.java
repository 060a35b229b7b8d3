package io.streamwire.governance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.governance.cli.CommandLine.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands, options and exit codes of the command line. */
class MainTest {

  @TempDir Path folder;

  private CommandLine team;

  @BeforeEach
  void makeTeam() throws Exception {
    team = new CommandLine(folder);
  }

  @Test
  void helpNamesCommandsAndExitCodes() {
    Run run = team.plain("--help");

    assertThat(run.exit()).isZero();
    assertThat(run.out())
        .contains("check", "lint", "diff", "report", "release", "Exit codes:", "The gates cannot");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "check --contract=nowhere.yaml | nowhere.yaml: no such file (expected: an OpenAPI document)",
        "check --contrat=x.yaml | Unknown option: '--contrat=x.yaml'",
        "check | --contract is missing (expected: --contract FILE, because the current folder contains no OpenAPI document)",
        "check --contract=api-spec/streams.openapi.yaml --ruleset=none.yaml | --ruleset: none.yaml does not exist (expected: a file)",
        "check --format=pdf | Invalid value for option '--format'",
        "check --contract=api-spec/streams.openapi.yaml --old-jar=sdk-1.0.0.jar"
            + " | --new-jar is missing (expected: both jars)",
        "diff one.yaml two.yaml | one.yaml: no such file (expected: an OpenAPI document)",
        "release 1.2 | version: \"1.2\" (expected: three numbers, such as 1.4.0)",
        "lint --contract=pom.xml | pom.xml: not valid YAML or JSON",
        "lint --contract=api-spec/redocly.yaml"
            + " | api-spec/redocly.yaml: not an OpenAPI document (expected: openapi: 3.0 or 3.1)",
      })
  void gatesThatCannotRunExitWithTwoAndAMessage(String arguments, String message) {
    Run run = team.plain(arguments.split(" "));

    assertThat(run.exit()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith(message);
  }

  @Test
  void everyCommandWritesTheReportInEveryFormat() throws Exception {
    String report = folder.resolve("out").toString();
    String contract = team.contract.toString();
    for (String[] command :
        new String[][] {
          {"check", "--contract=" + contract, "--report=" + report},
          {"lint", "--contract=" + contract, "--report=" + report},
          {"diff", contract, contract, "--report=" + report},
          {"report", "--contract=" + contract, report}
        }) {
      assertThat(team.plain(command).exit()).isZero();
      for (String file :
          List.of(
              "index.html",
              "report.md",
              "report.sarif",
              "junit.xml",
              "annotations.txt",
              "report.txt")) {
        assertThat(folder.resolve("out").resolve(file)).isNotEmptyFile();
        Files.delete(folder.resolve("out").resolve(file));
      }
    }
  }

  @Test
  void malformedFilesAreReported() throws Exception {
    team.write("ruleset.yaml", "extends: other\n");
    assertThat(team.run("lint"))
        .isEqualTo(new Run(2, "", "ruleset: extends: other (expected: default)\n"));

    team.write("ruleset.yaml", "extends: default\noff: [SW-900]\n");
    assertThat(team.run("lint").err())
        .isEqualTo("ruleset: off: SW-900 (expected: the id of a built-in rule)\n");

    team.write("ruleset.yaml", "extends: default\nstrikt: true\n");
    assertThat(team.run("lint").err())
        .startsWith("ruleset.yaml: Unrecognized field \"strikt\"")
        .contains("(expected: extends, strict, off, rules and extensions)");
  }

  @Test
  void rulesetOfTheTeamExtendsTheBuiltInOne() throws Exception {
    team.edit(team.contract, "summary: Reads one item.", "summary: Item");
    assertThat(team.run("lint").exit()).isZero();
    assertThat(team.run("lint").out()).contains("warning SW-003");

    team.write("ruleset.yaml", "extends: default\nstrict: true\n");
    assertThat(team.run("lint").exit()).isEqualTo(1);

    team.write("ruleset.yaml", "extends: default\nstrict: true\noff: [SW-003]\n");
    assertThat(team.run("lint").exit()).isZero();

    team.write(
        "ruleset.yaml",
        """
        extends: default
        rules:
          - id: SHOP-1
            given: $.info
            must: {required: [contact]}
            java: Users find no contact.
            fix: Name a contact.
        """);
    assertThat(team.run("lint").out())
        .contains(
            "shop.openapi.yaml:2: error SHOP-1 /info: required property 'contact' not found. Users"
                + " find no contact. Name a contact.\n");
  }

  @Test
  void diffIgnoresVersions() throws Exception {
    team.write(
        "old.yaml", Files.readString(team.contract).replace("version: 1.0.0", "version: May"));
    String old = folder.resolve("old.yaml").toString();

    Run same = team.plain("diff", old, team.contract.toString());
    assertThat(same.exit()).isZero();
    assertThat(same.out()).startsWith("shop.openapi.yaml: Passed: NONE since May; the contract is");

    team.edit(team.contract, "operationId: getItem", "operationId: readItem");
    Run renamed = team.plain("diff", old, team.contract.toString());
    assertThat(renamed.exit()).isEqualTo(1);
    assertThat(renamed.out())
        .contains(
            "BREAK  getItem › operationId: the operationId was getItem and is now readItem: the"
                + " Java method is renamed [CB-132]");
  }

  @Test
  void rulesOfTheTeamPrecedeTheBuiltInOnes() throws Exception {
    team.run("release", "1.0.0");
    team.edit(
        team.contract,
        "      operationId: getItem",
        "      operationId: getItem\n      x-owner: shop");
    assertThat(team.run("check").out())
        .contains(
            "BREAK  getItem › x-owner: was nothing and is now shop: no rule rates this change");

    team.write(
        "compatibility.yaml",
        """
        extends: default
        rules:
          - {id: SHOP-2, keyword: x-owner, impact: PATCH, message: 'belongs to {now}'}
        """);
    team.edit(team.contract, "version: 1.0.0", "version: 1.0.1");
    Run run = team.run("check");
    assertThat(run.exit()).as(run.out()).isZero();
    assertThat(run.out()).contains("PATCH  getItem › x-owner: belongs to shop [SHOP-2]");
  }

  @Test
  void jarsOfAnSdkAreComparedByTheirPublicApi() throws Exception {
    Path old = Path.of("api-spec/released/streamwire-0.1.0.jar");
    Path same = Files.copy(old, folder.resolve("streamwire-0.1.1.jar"));
    assertThat(team.run("check", "--old-jar=" + old, "--new-jar=" + same).exit()).isZero();

    Path less = folder.resolve("streamwire-0.1.2.jar");
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(old));
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(less))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.getName().equals("io/streamwire/Calls.class")) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          in.transferTo(out);
        }
      }
    }
    Run run = team.run("check", "--old-jar=" + old, "--new-jar=" + less);

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.out())
        .contains(
            "Java API: The public Java API changed (BREAK) since 0.1.0: the version is 0.1.2"
                + " (expected: 0.2.0 or higher). Keep the old signatures as deprecated, or raise the"
                + " version.")
        .contains("Java API: io.streamwire.Calls: CLASS_REMOVED");
    assertThat(
            team.run("check", "--old-jar=" + old, "--new-jar=" + less, "--internal=io.streamwire")
                .exit())
        .isZero();
  }
}
