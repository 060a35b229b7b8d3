package io.streamwire.governance.cli;

import io.streamwire.governance.CannotRunException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** {@code java -jar streamwire-…-governance.jar}: the gates for any contract. */
@Command(
    name = "governance",
    description = "Gates for an OpenAPI contract: lint, compatibility with what was released.",
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
      "0:Nothing stands in the way.",
      "1:Findings: errors of lint, or changes that may not be released.",
      "2:The gates cannot run; the message says what is wrong."
    })
public final class Main {

  /** The version that the jar states. */
  static final class ManifestVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {version == null ? "development" : version};
    }
  }

  private Main() {}

  public static void main(String[] arguments) {
    // Libraries tell of keywords that they do not know: that is for the ruleset to say.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int code;
    try {
      code = run(out, err, arguments);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError failed) {
      // The JVM would end with 1, which is for findings.
      err.println("The gates failed; please report it with this trace:");
      failed.printStackTrace(err);
      code = CommandLine.ExitCode.USAGE;
    }
    System.exit(code);
  }

  /** Runs a command and returns its exit code. */
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
                    err.println("The gates failed; please report it with this trace:");
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
