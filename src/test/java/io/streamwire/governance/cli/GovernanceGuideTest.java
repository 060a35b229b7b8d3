package io.streamwire.governance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands of README and guide have the described results, and the quoted output is current.
 */
class GovernanceGuideTest {

  private static final Path GUIDE = Path.of("src/site/markdown/governance.md");
  private static final Path PICTURE = Path.of("src/site/resources/images/governance-report.svg");

  @TempDir Path folder;

  @Test
  void firstCommandPassesAndSecondIsRefusedAsQuoted() throws IOException {
    List<String> contracts = found(GUIDE, "(?m)^java -jar \\S+ check --contract (\\S+)$");
    assertThat(contracts)
        .hasSize(2)
        .isEqualTo(found(Path.of("README.md"), "(?m)^java -jar \\S+ check --contract (\\S+)$"));

    CommandLine team = new CommandLine(folder);
    assertThat(team.plain("check", "--contract=" + contracts.get(0)).exit()).isZero();
    CommandLine.Run refused = team.plain("check", "--contract=" + contracts.get(1));
    assertThat(refused.exit()).isEqualTo(1);
    assertThat(found(GUIDE, "(?m)^(Failed gates:|  contract: .*) ?…?$"))
        .hasSize(4)
        .allSatisfy(line -> assertThat(refused.out()).contains(line.replace(" …", "")));
    assertThat(found(PICTURE, "<text class=\"verdict\"[^>]*>([^<]+)<"))
        .hasSize(1)
        .allSatisfy(verdict -> assertThat(refused.out()).contains(verdict));
  }

  /** The last day of the waiver is put a month ahead, so that the test does not expire with it. */
  @Test
  void contractPassesWithTheFilesOfTheGuide() throws IOException {
    Path api = Path.of("src/it/gates/broken/api");
    Path released = Files.createDirectories(folder.resolve("released"));
    for (String file : List.of("released/booking-1.0.0.yaml", "released/chain.txt")) {
      Files.copy(api.resolve(file), released.resolveSibling(file));
    }
    String contract = Files.readString(api.resolve("booking.yaml"));
    Path raised = folder.resolve("booking.yaml");
    Files.writeString(raised, contract.replace("version: 1.1.0", "version: 2.0.0"));
    Path owners = Files.writeString(folder.resolve("CODEOWNERS"), "* @acme/api\n");
    String until = LocalDate.now(Clock.systemUTC()).plusMonths(1).toString();
    for (String block : found(GUIDE, "(?m)^```yaml\\n(# \\S+\\.yaml: (?s:.*?))^```$")) {
      Files.writeString(
          folder.resolve(block.substring(2, block.indexOf(':'))),
          block.replaceFirst("until: \\S+", "until: " + until));
    }

    CommandLine.Run check =
        new CommandLine(Files.createDirectory(folder.resolve("team")))
            .plain("check", "--contract=" + raised, "--codeowners=" + owners);

    assertThat(check.out()).contains("(accepted)", "Waiver of acme/api until", "Passed");
    assertThat(check.exit()).isZero();
  }

  private static List<String> found(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map((MatchResult result) -> result.group(1))
        .toList();
  }
}
