package io.streamwire.governance.cli;

import io.streamwire.governance.check.Gates;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes the report in every format. The exit code is 0 even if a gate failed.")
final class ReportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FOLDER",
      defaultValue = "governance-report",
      description = "Folder for the report. Default: ${DEFAULT-VALUE}.")
  Path folder = Path.of("governance-report");

  @Mixin GateArguments arguments = new GateArguments();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Output.writeAll(Gates.check(arguments.options(), Clock.systemUTC()), folder);
    PrintWriter out = spec.commandLine().getOut();
    out.println(folder.resolve("index.html"));
    return 0;
  }
}
