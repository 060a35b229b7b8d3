package io.streamwire.governance.cli;

import io.streamwire.governance.check.GateOptions;
import io.streamwire.governance.check.Gates;
import io.streamwire.governance.check.ReleaseStep;
import io.streamwire.governance.contract.Version;
import io.streamwire.governance.report.GateReport;
import io.streamwire.governance.report.ReportFormat;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code release}. */
@Command(
    name = "release",
    mixinStandardHelpOptions = true,
    description = "Writes a version into the contract, runs every gate, and archives the contract.")
final class ReleaseCommand implements Callable<Integer> {

  @Parameters(paramLabel = "VERSION", description = "The version, such as 1.4.0.")
  String version = "";

  @Mixin GateArguments arguments = new GateArguments();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Version released = Version.of(version);
    GateOptions options = arguments.options();
    PrintWriter out = spec.commandLine().getOut();
    ReleaseStep step = new ReleaseStep(options, released);
    step.writeVersion();
    GateReport report = Gates.check(options, Clock.systemUTC());
    if (!report.passed()) {
      step.restore();
      out.print(ReportFormat.TEXT.render(report));
      out.println("Not released. All files were restored.");
      return 1;
    }
    step.archive();
    out.println(
        version
            + " is now in "
            + options.documents().released()
            + ". Commit the changes, and tag the commit.");
    return 0;
  }
}
