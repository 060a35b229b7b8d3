package io.streamwire.governance.report;

import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Section;
import java.util.List;

/** Markdown for a comment of a pull request. */
final class MarkdownReport {

  /** Keeps most reports below 65,536 characters, the limit of a comment on GitHub. */
  private static final int MAX_ROWS = 100;

  private MarkdownReport() {}

  static String of(GateReport report) {
    StringBuilder page = new StringBuilder("# API governance\n\n");
    page.append(report.passed() ? "✅ " : "❌ ").append(text(report.headline())).append("\n");
    list(page, "For a reviewer to approve", report.remarks().approvals());
    escaped(
        page,
        "Failed gates",
        report.remarks().objections().stream()
            .map(objection -> "**" + text(objection.gate()) + "**: " + text(objection.message()))
            .toList());
    changes(page, report.changes());
    findings(page, report.findings());
    for (Section section : report.sections()) {
      list(page, section.title(), section.shownLines());
    }
    list(page, "Tools", report.remarks().notes());
    return page.toString();
  }

  private static void changes(StringBuilder page, List<ChangeEntry> changes) {
    if (changes.isEmpty()) {
      return;
    }
    page.append("\n## Changes\n\n| impact | place | before | after | meaning |\n");
    page.append("|---|---|---|---|---|\n");
    for (ChangeEntry change : changes.subList(0, Math.min(MAX_ROWS, changes.size()))) {
      row(
          page,
          change.rating().impact() + (change.accepted() ? ", accepted" : ""),
          change.name(),
          change.before().value(),
          change.after().value(),
          change.rating().meaning()
              + " ["
              + change.rating().rule()
              + "]"
              + (change.java().isEmpty() ? "" : " " + change.java()));
    }
    more(page, changes.size());
  }

  private static void findings(StringBuilder page, List<FindingEntry> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.append("\n## Lint\n\n| level | rule | line | violation | fix |\n");
    page.append("|---|---|---|---|---|\n");
    for (FindingEntry finding : findings.subList(0, Math.min(MAX_ROWS, findings.size()))) {
      row(
          page,
          finding.error() ? "error" : "warning",
          finding.rule(),
          finding.place().file() + ":" + finding.place().line(),
          finding.location().pointer() + ": " + finding.fault(),
          finding.fix());
    }
    more(page, findings.size());
  }

  private static void more(StringBuilder page, int size) {
    if (size > MAX_ROWS) {
      page.append("\n").append(size - MAX_ROWS).append(" more are listed in the other formats.\n");
    }
  }

  private static void row(StringBuilder page, String... cells) {
    for (String cell : cells) {
      page.append("| ").append(text(cell)).append(' ');
    }
    page.append("|\n");
  }

  private static void list(StringBuilder page, String title, List<String> lines) {
    escaped(page, title, lines.stream().map(MarkdownReport::text).toList());
  }

  private static void escaped(StringBuilder page, String title, List<String> lines) {
    if (!lines.isEmpty()) {
      page.append("\n## ").append(title).append("\n\n");
      lines.forEach(line -> page.append("- ").append(line).append('\n'));
    }
  }

  /** Escapes text of the contract, so that it does not become Markdown or HTML. */
  private static String text(String line) {
    return line.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~@])", "\\\\$1");
  }
}
