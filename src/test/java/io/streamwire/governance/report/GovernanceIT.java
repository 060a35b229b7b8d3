package io.streamwire.governance.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamwire.governance.api.PublishedJar;
import java.nio.file.Files;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs every gate on the working tree. The report is written first, so that it contains failures.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GovernanceIT {

  private FullReport report;

  @BeforeAll
  void gather() throws Exception {
    report = FullReport.gather(Clock.systemUTC());
    report.write();
    System.out.println(ReportFormat.TEXT.render(report.gates()));
  }

  @Test
  void contractPassesTheGates() {
    assertThat(report.gates().passed()).isTrue();
  }

  @Test
  void javaApiMatchesItsVersion() {
    assertThat(report.javaObjections()).isEmpty();
  }

  @Test
  void versionsAgree() {
    assertThat(report.versions()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void textOfTheJavaApiIsCurrent(PublishedJar jar) throws Exception {
    String current = jar.api().text();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(jar.text(), current);
    }
    assertThat(jar.text())
        .as("the public Java API changed; if that is intended: mvn verify -Dgolden.update=true")
        .content()
        .isEqualTo(current);
  }
}
