package io.streamwire.governance.check;

import io.streamwire.governance.contract.AcceptedBreak;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ContractGate.Ruling;
import io.streamwire.governance.contract.RatedChange;
import io.streamwire.governance.contract.Revision;
import io.streamwire.governance.contract.SourceLocations.Place;
import io.streamwire.governance.lint.Finding;
import io.streamwire.governance.report.GateReport.ChangeEntry;
import io.streamwire.governance.report.GateReport.FindingEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes and findings as a report shows them. */
record ReportEntries(GateOptions options, Revision was, Revision now) {

  private static final int LINES = 6;

  List<ChangeEntry> changes(Ruling ruling) throws IOException {
    List<AcceptedBreak> accepted =
        options.accepted().isPresent()
            ? ruling.acceptedHere(AcceptedBreak.read(options.accepted().get()))
            : List.of();
    GeneratedJava java =
        options.java().isPresent() ? GeneratedJava.in(options.java().get()) : GeneratedJava.none();
    List<ChangeEntry> entries = new ArrayList<>();
    for (RatedChange change : ruling.diff().changes()) {
      String after = change.pointerAfter().or(change::pointerBefore).orElse("");
      entries.add(
          new ChangeEntry(
              change.impact(),
              change.name(),
              change.meaning(),
              change.ruleId(),
              change.before(),
              change.after(),
              excerpt(was, change.pointerBefore()),
              excerpt(now, change.pointerAfter()),
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
        .map(at -> document(revision, at).sources().excerpt(place(revision, at), LINES))
        .orElse("");
  }

  private static Place place(Revision revision, String pointer) {
    return document(revision, pointer).sources().place(pointer.substring(pointer.indexOf('#') + 1));
  }

  /** A pointer begins with the name of its document, unless that is the contract. */
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
        place,
        finding.pointer(),
        finding.fault(),
        finding.rule().java(),
        finding.rule().fix(),
        contract.sources().excerpt(place, LINES));
  }
}
