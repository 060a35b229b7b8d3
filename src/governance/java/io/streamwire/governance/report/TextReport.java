package io.streamwire.governance.report;

import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Objection;
import io.streamwire.governance.report.GateReport.Section;
import java.util.List;

/** What somebody reads in a terminal: the worst first, and not more than fits there. */
final class TextReport {

  private static final int CHANGES = 25;
  private static final int FINDINGS = 50;

  private TextReport() {}

  static String of(GateReport report) {
    StringBuilder text = new StringBuilder();
    line(text, report.contract() + ": " + report.headline());
    if (!report.approvals().isEmpty()) {
      line(text, "");
      line(text, "For a reviewer to agree to:");
      report.approvals().forEach(approval -> line(text, "  " + approval));
    }
    if (!report.objections().isEmpty()) {
      line(text, "");
      line(text, "In the way:");
      for (Objection objection : report.objections()) {
        line(text, "  " + objection.gate() + ": " + objection.words());
      }
    }
    if (!report.changes().isEmpty()) {
      line(text, "");
      line(text, "Changes:");
      for (ChangeEntry change : first(CHANGES, report.changes())) {
        line(
            text,
            "  "
                + change.impact()
                + "  "
                + change.name()
                + ": "
                + change.meaning()
                + " ["
                + change.rule()
                + "]"
                + (change.accepted() ? " (accepted)" : ""));
      }
      more(text, report.changes().size() - CHANGES);
    }
    findings(text, report);
    for (Section section : report.sections()) {
      line(text, "");
      line(text, section.title() + ":");
      section.lines().forEach(line -> line(text, "  " + line));
      if (section.lines().isEmpty()) {
        line(text, "  " + section.none());
      }
    }
    if (!report.notes().isEmpty()) {
      line(text, "");
      report.notes().forEach(note -> line(text, note));
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
    for (FindingEntry finding : first(FINDINGS, report.findings())) {
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
              + finding.pointer()
              + ": "
              + finding.fault()
              + ". "
              + finding.consequence()
              + " "
              + finding.fix());
    }
    more(text, report.findings().size() - FINDINGS);
  }

  private static <T> List<T> first(int count, List<T> all) {
    return all.subList(0, Math.min(count, all.size()));
  }

  private static void more(StringBuilder text, int count) {
    if (count > 0) {
      line(text, "  and " + count + " more (--report FOLDER has them all)");
    }
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
