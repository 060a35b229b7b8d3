package io.streamwire.governance.cli;

import io.streamwire.governance.check.Gates;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code lint}. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Checks a contract with the lint rules only.")
final class LintCommand implements Callable<Integer> {

  @Mixin GateArguments arguments = new GateArguments();
  @Mixin Output output = new Output();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return output.write(
        Gates.lint(arguments.options(), Clock.systemUTC()), spec.commandLine().getOut());
  }
}
