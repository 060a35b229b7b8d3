package io.streamwire.governance.report;

import java.io.IOException;

/** The formats of a report, with their names on the command line. */
public enum ReportFormat {
  TEXT("report.txt") {
    @Override
    public String render(GateReport report) {
      return TextReport.of(report);
    }
  },
  MARKDOWN("report.md") {
    @Override
    public String render(GateReport report) {
      return MarkdownReport.of(report);
    }
  },
  HTML("index.html") {
    @Override
    public String render(GateReport report) throws IOException {
      return HtmlReport.of(report);
    }
  },
  SARIF("report.sarif") {
    @Override
    public String render(GateReport report) throws IOException {
      return SarifReport.of(report);
    }
  },
  JUNIT("junit.xml") {
    @Override
    public String render(GateReport report) throws IOException {
      return JunitReport.of(report);
    }
  },
  GITHUB("annotations.txt") {
    @Override
    public String render(GateReport report) {
      return GithubAnnotations.of(report);
    }
  };

  private final String file;

  ReportFormat(String file) {
    this.file = file;
  }

  /** Returns the file name in a report folder. */
  public String file() {
    return file;
  }

  /** Returns the report in this format. */
  public abstract String render(GateReport report) throws IOException;
}
