package io.streamwire.governance.report;

import io.streamwire.governance.contract.SourceLocations.Place;
import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Objection;

/** Workflow commands of GitHub Actions, which annotate the lines of a pull request. */
final class GithubAnnotations {

  private GithubAnnotations() {}

  static String of(GateReport report) {
    StringBuilder text = new StringBuilder();
    for (Objection objection : report.remarks().objections()) {
      text.append(
          line(
              "error",
              new Place(report.summary().contract(), 1),
              objection.gate(),
              objection.message()));
    }
    for (ChangeEntry change : report.changes()) {
      text.append(
          line(
              change.refused() ? "error" : "notice",
              change.place(),
              change.rating().impact() + " " + change.rating().rule(),
              change.name() + ": " + change.rating().meaning()));
    }
    for (FindingEntry finding : report.findings()) {
      text.append(
          line(
              finding.error() ? "error" : "warning",
              finding.place(),
              finding.rule(),
              finding.fault() + ". " + finding.fix()));
    }
    return text + report.headline() + "\n";
  }

  private static String line(String level, Place place, String title, String message) {
    return "::"
        + level
        + " file="
        + property(place.file())
        + ",line="
        + place.line()
        + ",title="
        + property(title)
        + "::"
        + data(message)
        + "\n";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
