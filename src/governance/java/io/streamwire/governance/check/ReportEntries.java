package io.streamwire.governance.check;

import io.streamwire.governance.contract.AcceptedBreak;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ContractGate;
import io.streamwire.governance.contract.RatedChange;
import io.streamwire.governance.contract.Revision;
import io.streamwire.governance.contract.SourceLocations.Place;
import io.streamwire.governance.lint.Finding;
import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import io.streamwire.governance.report.GateReport.Location;
import io.streamwire.governance.report.GateReport.Rating;
import io.streamwire.governance.report.GateReport.Side;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Converts changes and findings to entries of a report. */
record ReportEntries(GateOptions options, Revision was, Revision now) {

  private static final int EXCERPT_LINES = 6;

  List<ChangeEntry> changes(ContractGate.Result result) throws IOException {
    List<AcceptedBreak> accepted =
        options.policies().accepted().isPresent()
            ? result.acceptedHere(AcceptedBreak.read(options.policies().accepted().get()))
            : List.of();
    GeneratedJava java =
        options.java().isPresent() ? GeneratedJava.in(options.java().get()) : GeneratedJava.none();
    List<ChangeEntry> entries = new ArrayList<>();
    for (RatedChange change : result.diff().changes()) {
      String after = change.pointerAfter().or(change::pointerBefore).orElse("");
      entries.add(
          new ChangeEntry(
              change.name(),
              new Rating(change.impact(), change.ruleId(), change.meaning()),
              new Side(change.before(), excerpt(was, change.pointerBefore())),
              new Side(change.after(), excerpt(now, change.pointerAfter())),
              place(now, after),
              java.line(now.contract(), after),
              accepted.stream()
                  .anyMatch(
                      entry ->
                          entry.change().equals(change.name())
                              && entry.now().equals(change.after()))));
    }
    return entries;
  }

  private static String excerpt(Revision revision, Optional<String> pointer) {
    return pointer
        .filter(at -> !at.isEmpty())
        .map(at -> document(revision, at).sources().excerpt(place(revision, at), EXCERPT_LINES))
        .orElse("");
  }

  private static Place place(Revision revision, String pointer) {
    return document(revision, pointer).sources().place(pointer.substring(pointer.indexOf('#') + 1));
  }

  /** Returns the document of a pointer, whose name is the prefix of the pointer. */
  private static ContractDocument document(Revision revision, String pointer) {
    int hash = pointer.startsWith("/") ? -1 : pointer.indexOf('#');
    ContractDocument messages =
        hash < 0 ? null : revision.messages().get(pointer.substring(0, hash));
    return messages == null ? revision.contract() : messages;
  }

  static FindingEntry finding(ContractDocument contract, Finding finding) {
    Place place = finding.place();
    return new FindingEntry(
        finding.rule().id(),
        finding.isError(),
        new Location(place, finding.pointer(), contract.sources().excerpt(place, EXCERPT_LINES)),
        finding.fault(),
        finding.rule().java(),
        finding.rule().fix());
  }
}
