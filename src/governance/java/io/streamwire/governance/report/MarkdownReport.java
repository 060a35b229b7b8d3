package io.streamwire.governance.report;

import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Section;
import java.util.List;

/** What a pull request shows. */
final class MarkdownReport {

  /** A comment on GitHub has 65,536 characters at most. */
  private static final int ROWS = 100;

  private MarkdownReport() {}

  static String of(GateReport report) {
    StringBuilder page = new StringBuilder("# API governance\n\n");
    page.append(report.passed() ? "✅ " : "❌ ").append(text(report.headline())).append("\n");
    list(page, "A reviewer must agree to", report.approvals());
    escaped(
        page,
        "In the way",
        report.objections().stream()
            .map(objection -> "**" + text(objection.gate()) + "**: " + text(objection.words()))
            .toList());
    changes(page, report.changes());
    findings(page, report.findings());
    for (Section section : report.sections()) {
      list(
          page,
          section.title(),
          section.lines().isEmpty() ? List.of(section.none()) : section.lines());
    }
    list(page, "How it was judged", report.notes());
    return page.toString();
  }

  private static void changes(StringBuilder page, List<ChangeEntry> changes) {
    if (changes.isEmpty()) {
      return;
    }
    page.append("\n## Changes\n\n| rating | where | before | after | what it means |\n");
    page.append("|---|---|---|---|---|\n");
    for (ChangeEntry change : changes.subList(0, Math.min(ROWS, changes.size()))) {
      row(
          page,
          change.impact() + (change.accepted() ? ", accepted" : ""),
          change.name(),
          change.before(),
          change.after(),
          change.meaning()
              + " ["
              + change.rule()
              + "]"
              + (change.java().isEmpty() ? "" : " " + change.java()));
    }
    more(page, changes.size());
  }

  private static void findings(StringBuilder page, List<FindingEntry> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.append("\n## Lint\n\n| level | rule | line | what is wrong | what to do |\n");
    page.append("|---|---|---|---|---|\n");
    for (FindingEntry finding : findings.subList(0, Math.min(ROWS, findings.size()))) {
      row(
          page,
          finding.error() ? "error" : "warning",
          finding.rule(),
          finding.place().file() + ":" + finding.place().line(),
          finding.pointer() + ": " + finding.fault(),
          finding.fix());
    }
    more(page, findings.size());
  }

  private static void more(StringBuilder page, int size) {
    if (size > ROWS) {
      page.append("\n").append(size - ROWS).append(" more are in the other formats.\n");
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

  /** Text of the contract must not become markup, neither of Markdown nor of HTML. */
  private static String text(String line) {
    return line.replaceAll("\\s+", " ").replaceAll("([\\\\`*_{}\\[\\]<>#|~@])", "\\\\$1");
  }
}
