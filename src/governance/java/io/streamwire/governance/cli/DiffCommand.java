package io.streamwire.governance.cli;

import io.streamwire.governance.check.Gates;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "Rates the changes between two contracts. A break leads to exit code 1.")
final class DiffCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "OLD", description = "The older contract.")
  Path old = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The newer contract.")
  Path current = Path.of("");

  @Option(names = "--rules", paramLabel = "FILE", description = "Compatibility rules.")
  @Nullable Path rules;

  @Option(
      names = "--redocly",
      paramLabel = "FOLDER",
      description = "Folder with Redocly in node_modules. Redocly is used if it is installed.")
  @Nullable Path redocly;

  @Mixin Output output = new Output();
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    return output.write(Gates.diff(old, current, rules, redocly), spec.commandLine().getOut());
  }
}
