package io.streamwire.governance.tool;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ExternalDiffTool;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs Redocly CLI in the version that {@code package-lock.json} of a folder pins, with the {@code
 * redocly.yaml} of that folder. Requires Node and {@code npm ci} in the folder; without them {@link
 * #isInstalled} returns false.
 *
 * @param folder the folder that contains {@code node_modules}
 */
public record Redocly(Path folder) implements ExternalDiffTool {

  private static final Path CLI = Path.of("node_modules/@redocly/cli/bin/cli.js");

  /** Exit code and output of a run. */
  public record Run(int exit, String out) {}

  public boolean isInstalled() {
    return Files.exists(folder.resolve(CLI)) && isNodeOnPath();
  }

  private static boolean isNodeOnPath() {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public String name() {
    return "redocly";
  }

  @Override
  public boolean breaks(ContractDocument was, ContractDocument now) throws Exception {
    Path before = write("was", was);
    Path after = write("now", now);
    try {
      Run run =
          run(
              "diff",
              before.toString(),
              after.toString(),
              "--config=redocly.yaml",
              "--format=json",
              "--fail-on=none");
      if (run.exit() != 0) {
        throw new IllegalStateException(
            "redocly diff: exit code " + run.exit() + " (expected: 0): " + run.out());
      }
      JsonNode report = new ObjectMapper().readTree(run.out());
      return report.path("bump").asText().equals("major");
    } finally {
      Files.delete(before);
      Files.delete(after);
    }
  }

  private static Path write(String name, ContractDocument contract) throws IOException {
    return Files.writeString(Files.createTempFile(name, ".openapi.yaml"), contract.text());
  }

  /** Runs a command in the folder. */
  public Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("node", CLI.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile("redocly", ".out");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
      builder.environment().put("REDOCLY_TELEMETRY", "off");
      builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
      builder.environment().put("NO_COLOR", "1");
      builder.redirectOutput(out.toFile());
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(
            "redocly " + arguments[0] + " did not end within two minutes");
      }
      return new Run(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8));
    } finally {
      Files.delete(out);
    }
  }
}
