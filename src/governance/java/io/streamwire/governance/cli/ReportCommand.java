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

/** {@code report}. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Writes the report in every format, and succeeds whatever it says.")
final class ReportCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FOLDER",
      defaultValue = "governance-report",
      description = "Where to write. Default: ${DEFAULT-VALUE}.")
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
