package io.streamwire.governance.report;

import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Objection;
import io.streamwire.governance.report.GateReport.Section;
import java.util.List;

/** Plain text for a terminal, with the highest impact first and a limited number of entries. */
final class TextReport {

  private static final int MAX_CHANGES = 25;
  private static final int MAX_FINDINGS = 50;

  private TextReport() {}

  static String of(GateReport report) {
    StringBuilder text = new StringBuilder();
    line(text, report.summary().contract() + ": " + report.headline());
    if (!report.remarks().approvals().isEmpty()) {
      line(text, "");
      line(text, "For a reviewer to approve:");
      report.remarks().approvals().forEach(approval -> line(text, "  " + approval));
    }
    if (!report.remarks().objections().isEmpty()) {
      line(text, "");
      line(text, "Failed gates:");
      for (Objection objection : report.remarks().objections()) {
        line(text, "  " + objection.gate() + ": " + objection.message());
      }
    }
    if (!report.changes().isEmpty()) {
      line(text, "");
      line(text, "Changes:");
      for (ChangeEntry change : first(MAX_CHANGES, report.changes())) {
        line(
            text,
            "  "
                + change.rating().impact()
                + "  "
                + change.name()
                + ": "
                + change.rating().meaning()
                + " ["
                + change.rating().rule()
                + "]"
                + (change.accepted() ? " (accepted)" : ""));
      }
      more(text, report.changes().size() - MAX_CHANGES);
    }
    findings(text, report);
    for (Section section : report.sections()) {
      line(text, "");
      line(text, section.title() + ":");
      section.shownLines().forEach(line -> line(text, "  " + line));
    }
    if (!report.remarks().notes().isEmpty()) {
      line(text, "");
      report.remarks().notes().forEach(note -> line(text, note));
    }
    return text.toString();
  }

  private static void findings(StringBuilder text, GateReport report) {
    if (report.findings().isEmpty()) {
      return;
    }
    long errors = report.findings().stream().filter(FindingEntry::error).count();
    line(text, "");
    line(
        text,
        "Lint, errors: " + errors + ", warnings: " + (report.findings().size() - errors) + ":");
    for (FindingEntry finding : first(MAX_FINDINGS, report.findings())) {
      line(
          text,
          "  "
              + finding.place().file()
              + ":"
              + finding.place().line()
              + ": "
              + (finding.error() ? "error" : "warning")
              + " "
              + finding.rule()
              + " "
              + finding.location().pointer()
              + ": "
              + finding.fault()
              + ". "
              + finding.consequence()
              + " "
              + finding.fix());
    }
    more(text, report.findings().size() - MAX_FINDINGS);
  }

  private static <T> List<T> first(int count, List<T> all) {
    return all.subList(0, Math.min(count, all.size()));
  }

  private static void more(StringBuilder text, int count) {
    if (count > 0) {
      line(text, "  and " + count + " more (--report FOLDER writes all of them)");
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
