package io.streamwire.governance.cli;

import io.streamwire.governance.report.GateReport;
import io.streamwire.governance.report.ReportFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for the output of a report. */
final class Output {

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "Format of the printed report: ${COMPLETION-CANDIDATES}. Default: text.")
  ReportFormat format = ReportFormat.TEXT;

  @Option(
      names = "--report",
      paramLabel = "FOLDER",
      description = "Folder for the report in every format.")
  @Nullable Path folder;

  /** Writes the report, and returns the exit code. */
  int write(GateReport report, PrintWriter out) throws IOException {
    if (folder != null) {
      writeAll(report, folder);
    }
    out.print(format.render(report));
    out.flush();
    return report.passed() ? 0 : 1;
  }

  static void writeAll(GateReport report, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (ReportFormat reportFormat : ReportFormat.values()) {
      Files.writeString(folder.resolve(reportFormat.file()), reportFormat.render(report));
    }
  }
}
