package io.streamwire.governance.cli;

import io.streamwire.governance.CannotRunException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The entry point of {@code java -jar streamwire-…-governance.jar}. */
@Command(
    name = "governance",
    description = "Gates for an OpenAPI contract: lint, and compatibility with the last release.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.ManifestVersion.class,
    subcommands = {
      CheckCommand.class,
      LintCommand.class,
      DiffCommand.class,
      ReportCommand.class,
      ReleaseCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:All gates passed.",
      "1:A gate failed: lint errors, or changes that may not be released.",
      "2:The gates cannot run. The message states the reason."
    })
public final class Main {

  /** Reads the version from the manifest of the jar. */
  static final class ManifestVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {version == null ? "development" : version};
    }
  }

  private Main() {}

  public static void main(String[] arguments) {
    // Libraries log unknown keywords, which the lint rules report.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code;
    try {
      code = run(out, err, arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError failed) {
      // By default the JVM would exit with 1, which means a failed gate.
      err.println("Internal error. Please report it with this stack trace:");
      failed.printStackTrace(err);
      code = CommandLine.ExitCode.USAGE;
    }
    System.exit(code);
  }

  /** Runs a command, and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    int code =
        new CommandLine(new Main())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  if (failure instanceof CannotRunException) {
                    err.println(failure.getMessage());
                  } else {
                    err.println("Internal error. Please report it with this stack trace:");
                    failure.printStackTrace(err);
                  }
                  err.flush();
                  return CommandLine.ExitCode.USAGE;
                })
            .execute(arguments);
    out.flush();
    return code;
  }
}
