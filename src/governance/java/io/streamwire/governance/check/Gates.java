package io.streamwire.governance.check;

import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.api.JavaApiDiff;
import io.streamwire.governance.contract.AcceptedBreak;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ContractGate;
import io.streamwire.governance.contract.RatedChange;
import io.streamwire.governance.contract.Revision;
import io.streamwire.governance.contract.SemverImpact;
import io.streamwire.governance.contract.Version;
import io.streamwire.governance.lint.CodeOwners;
import io.streamwire.governance.lint.Finding;
import io.streamwire.governance.lint.Ruleset;
import io.streamwire.governance.lint.RulesetFile;
import io.streamwire.governance.lint.Waivers;
import io.streamwire.governance.release.Released;
import io.streamwire.governance.report.GateReport;
import io.streamwire.governance.report.GateReport.Growth;
import io.streamwire.governance.report.GateReport.Objection;
import io.streamwire.governance.report.GateReport.Remarks;
import io.streamwire.governance.report.GateReport.Section;
import io.streamwire.governance.report.GateReport.Summary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs the gates on one contract. */
public final class Gates {

  private final GateOptions options;
  private final GateOptions.Documents documents;
  private final GateOptions.Policies policies;
  private final Clock clock;
  private final ImpactRaters raters;
  private final List<String> notes = new ArrayList<>();
  private final List<String> approvals = new ArrayList<>();
  private final List<Objection> objections = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  private Gates(GateOptions options, Clock clock) {
    this.options = options;
    this.documents = options.documents();
    this.policies = options.policies();
    this.clock = clock;
    this.raters = new ImpactRaters(options);
  }

  /** Runs every gate. */
  public static GateReport check(GateOptions options, Clock clock) throws Exception {
    return new Gates(options, clock).check();
  }

  /** Runs the lint rules only. */
  public static GateReport lint(GateOptions options, Clock clock) throws Exception {
    Gates gates = new Gates(options, clock);
    ContractDocument contract = gates.readContract();
    List<Finding> findings = gates.lint(contract);
    return gates.report(contract, Optional.empty(), Optional.empty(), findings, List.of());
  }

  /** Compares two contracts and ignores their versions. A break is an objection. */
  public static GateReport diff(
      Path old, Path current, @Nullable Path rules, @Nullable Path redocly) throws Exception {
    GateOptions options =
        new GateOptions(
            new GateOptions.Documents(current, Path.of(""), List.of(), List.of()),
            new GateOptions.Policies(
                Optional.empty(),
                Optional.ofNullable(rules),
                Optional.empty(),
                Optional.empty(),
                Path.of("")),
            new GateOptions.ReleaseHistory(Set.of(), Optional.empty()),
            Optional.ofNullable(redocly),
            Optional.empty(),
            Optional.empty());
    Gates gates = new Gates(options, Clock.systemUTC());
    Revision was = new Revision("", ContractDocument.read(old), new TreeMap<>());
    ContractDocument now = gates.readContract();
    ContractGate.Result result =
        gates.raters.gate(gates.notes).compare(was, new Revision("", now, new TreeMap<>()));
    gates.notes.addAll(gates.raters.toolResults(was.contract(), now));
    gates.fail("contract", result.missedBreaks());
    gates.notes.addAll(result.toolFailures());
    if (result.diff().changes().stream().anyMatch(c -> c.impact() == SemverImpact.BREAK)) {
      gates.fail("contract", List.of("The newer contract breaks clients of the older one."));
    }
    List<Growth> growth =
        List.of(ContractSize.of("old", was.contract()), ContractSize.of("new", now));
    return gates.report(now, Optional.of(was), Optional.of(result), List.of(), growth);
  }

  private GateReport check() throws Exception {
    Released released = Released.in(documents.released());
    Optional<Revision> last = released.last();
    fail("release", released.objections(options.history().requiredVersions()));
    Optional<Path> trustedChain = options.history().trustedChain();
    if (trustedChain.isPresent()) {
      fail("release", released.objections(Files.readAllLines(trustedChain.get())));
    }
    if (last.isPresent() && !Files.exists(documents.contract())) {
      return missingContract(last.get());
    }
    ContractDocument contract = readContract();
    fail("contract", SiblingFiles.objections(options, contract));
    Optional<ContractGate.Result> result = Optional.empty();
    if (last.isPresent()) {
      result = Optional.of(compare(last.get(), contract));
    }
    if (options.jars().isPresent()) {
      compareJars(options.jars().get(), contract, last);
    }
    List<Finding> findings = lint(contract);
    return report(contract, last, result, findings, growth(released, contract));
  }

  private ContractDocument readContract() throws IOException {
    ContractDocument contract = ContractDocument.read(documents.contract());
    if (!contract.tree().path("openapi").asText().startsWith("3.")) {
      throw new CannotRunException(
          documents.contract()
              + ": "
              + (contract.tree().has("swagger") ? "Swagger 2.0" : "not an OpenAPI document")
              + " (expected: openapi: 3.0 or 3.1)");
    }
    return contract;
  }

  private void fail(String gate, List<String> messages) {
    messages.forEach(message -> objections.add(new Objection(gate, message)));
  }

  /** Reports a deleted or renamed contract as a break. */
  private GateReport missingContract(Revision last) {
    Version was = Version.of(last.contract().tree().at("/info/version").asText());
    objections.add(
        new Objection(
            "contract",
            documents.contract()
                + " is missing, although version "
                + was
                + " is released: all its clients break (expected: the contract, under the file name"
                + " of the release)"));
    return new GateReport(
        new Summary(
            documents.contract().toString(),
            "missing",
            Optional.of(was.toString()),
            SemverImpact.BREAK,
            Optional.of(was.next(SemverImpact.BREAK).toString())),
        remarks(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private Remarks remarks() {
    return new Remarks(notes, approvals, objections);
  }

  private List<Finding> lint(ContractDocument contract) throws IOException {
    Ruleset ruleset =
        policies.ruleset().isPresent()
            ? RulesetFile.read(policies.ruleset().get())
            : RulesetFile.builtIn();
    Waivers waivers =
        policies.waivers().isPresent() ? Waivers.read(policies.waivers().get()) : Waivers.none();
    List<Finding> all = ruleset.lint(contract);
    CodeOwners owners =
        Files.isDirectory(policies.codeowners())
            ? CodeOwners.of(policies.codeowners())
            : CodeOwners.read(policies.codeowners());
    fail("waivers", waivers.objections(all, owners, clock));
    waivers.waivers().stream()
        .map(
            waiver ->
                "Waiver of "
                    + waiver.owner()
                    + " until "
                    + waiver.until()
                    + ": "
                    + waiver.rule()
                    + " at "
                    + waiver.at()
                    + ". "
                    + waiver.why())
        .forEach(approvals::add);
    return waivers.remaining(all);
  }

  private ContractGate.Result compare(Revision last, ContractDocument contract) throws Exception {
    ContractGate.Result result =
        raters.gate(notes).compare(last, SiblingFiles.revision(options, contract));
    List<AcceptedBreak> accepted =
        policies.accepted().isPresent() ? AcceptedBreak.read(policies.accepted().get()) : List.of();
    List<String> versions = new ArrayList<>(List.of(documents.contract().toString()));
    documents.messages().forEach(document -> versions.add(document.toString()));
    Path acceptedFile =
        policies
            .accepted()
            .orElseGet(() -> documents.contract().resolveSibling(GateOptions.ACCEPTED));
    fail(
        "contract",
        result.objections(accepted, new ContractGate.FileNames(versions, acceptedFile.toString())));
    result.acceptedHere(accepted).stream()
        .map(entry -> "Accepted break: " + entry.change() + ". " + entry.why())
        .forEach(approvals::add);
    overruled(result);
    notes.addAll(result.toolFailures());
    return result;
  }

  private void overruled(ContractGate.Result result) {
    for (RatedChange change : result.diff().changes()) {
      if (!change.overruled().isEmpty() && result.impact() != SemverImpact.BREAK) {
        approvals.add(
            "Rule "
                + change.ruleId()
                + " overrules "
                + String.join(" and ", change.overruled())
                + " on "
                + change.name()
                + ".");
      }
    }
  }

  private void compareJars(
      GateOptions.Jars jars, ContractDocument contract, Optional<Revision> last)
      throws IOException {
    JavaApiDiff.Archive was =
        JarFile.archive(jars.old(), last.map(revision -> version(revision.contract())).orElse(""));
    JavaApiDiff.Archive now = JarFile.archive(jars.current(), version(contract));
    JavaApiDiff diff = JavaApiDiff.between(was, now, jars.internal());
    fail("Java API", diff.objections(Version.of(was.version()), Version.of(now.version())));
    sections.add(
        new Section(
            "Java API",
            diff.breaks(),
            "No incompatible change; japicmp rates it " + diff.impact() + "."));
    notes.add("japicmp rates the changes of the Java API " + diff.impact() + ".");
  }

  /** Returns the lowest version that may follow; empty if the versions are not semantic. */
  private static Optional<String> needed(ContractGate.Result result) {
    try {
      return Optional.of(result.needed().toString());
    } catch (CannotRunException notSemantic) {
      return Optional.empty();
    }
  }

  private static String version(ContractDocument contract) {
    return contract.tree().at("/info/version").asText("without a version");
  }

  private List<Growth> growth(Released released, ContractDocument contract) throws IOException {
    List<Growth> growth = new ArrayList<>();
    for (Version version : released.versions()) {
      growth.add(ContractSize.of(version.toString(), released.contract(version)));
    }
    growth.add(ContractSize.of("now", contract));
    return growth;
  }

  private GateReport report(
      ContractDocument contract,
      Optional<Revision> last,
      Optional<ContractGate.Result> result,
      List<Finding> findings,
      List<Growth> growth)
      throws IOException {
    return new GateReport(
        new Summary(
            documents.contract().toString(),
            version(contract),
            last.map(revision -> version(revision.contract())),
            result.map(ContractGate.Result::impact).orElse(SemverImpact.NONE),
            result.flatMap(Gates::needed)),
        remarks(),
        result.isPresent() && last.isPresent()
            ? new ReportEntries(options, last.get(), SiblingFiles.revision(options, contract))
                .changes(result.get())
            : List.of(),
        findings.stream().map(finding -> ReportEntries.finding(contract, finding)).toList(),
        growth,
        sections);
  }
}
