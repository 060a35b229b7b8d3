package io.streamwire.governance.check;

import io.streamwire.governance.CannotRunException;
import io.streamwire.governance.api.JavaApiDiff;
import io.streamwire.governance.contract.AcceptedBreak;
import io.streamwire.governance.contract.ContractDocument;
import io.streamwire.governance.contract.ContractGate;
import io.streamwire.governance.contract.ContractGate.Ruling;
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
import io.streamwire.governance.report.GateReport.Section;
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

/** All gates on one contract. */
public final class Gates {

  private final GateOptions options;
  private final Clock clock;
  private final ImpactRaters judges;
  private final List<String> notes = new ArrayList<>();
  private final List<String> approvals = new ArrayList<>();
  private final List<Objection> objections = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();

  private Gates(GateOptions options, Clock clock) {
    this.options = options;
    this.clock = clock;
    this.judges = new ImpactRaters(options);
  }

  /** Runs every gate. */
  public static GateReport check(GateOptions options, Clock clock) throws Exception {
    return new Gates(options, clock).check();
  }

  /** Runs the gate of the guideline alone. */
  public static GateReport lint(GateOptions options, Clock clock) throws Exception {
    Gates gates = new Gates(options, clock);
    ContractDocument contract = gates.readContract();
    List<Finding> findings = gates.lint(contract);
    return gates.report(contract, Optional.empty(), Optional.empty(), findings, List.of());
  }

  /** Compares two contracts, whatever their versions are. A break is an objection. */
  public static GateReport diff(
      Path old, Path current, @Nullable Path rules, @Nullable Path redocly) throws Exception {
    GateOptions options =
        new GateOptions(
            current,
            Path.of(""),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.ofNullable(rules),
            Optional.empty(),
            Optional.empty(),
            Path.of(""),
            Set.of(),
            Optional.empty(),
            Optional.ofNullable(redocly),
            Optional.empty(),
            Optional.empty());
    Gates gates = new Gates(options, Clock.systemUTC());
    Revision was = new Revision("", ContractDocument.read(old), new TreeMap<>());
    ContractDocument now = gates.readContract();
    Ruling ruling =
        gates.judges.gate(gates.notes).compare(was, new Revision("", now, new TreeMap<>()));
    gates.notes.addAll(gates.judges.opinions(was.contract(), now));
    gates.refuse("contract", ruling.alarms());
    gates.notes.addAll(ruling.unheard());
    if (ruling.diff().changes().stream().anyMatch(c -> c.impact() == SemverImpact.BREAK)) {
      gates.refuse("contract", List.of("The newer contract breaks clients of the older one."));
    }
    List<Growth> growth =
        List.of(ContractSize.of("old", was.contract()), ContractSize.of("new", now));
    return gates.report(now, Optional.of(was), Optional.of(ruling), List.of(), growth);
  }

  private GateReport check() throws Exception {
    Released released = Released.in(options.released());
    Optional<Revision> last = released.last();
    refuse("release", released.objections(options.called()));
    if (options.trustedChain().isPresent()) {
      refuse("release", released.objections(Files.readAllLines(options.trustedChain().get())));
    }
    if (last.isPresent() && !Files.exists(options.contract())) {
      return gone(last.get());
    }
    ContractDocument contract = readContract();
    refuse("contract", SiblingFiles.objections(options, contract));
    Optional<Ruling> ruling = Optional.empty();
    if (last.isPresent()) {
      ruling = Optional.of(compare(last.get(), contract));
    }
    if (options.jars().isPresent()) {
      compareJars(options.jars().get(), contract, last);
    }
    List<Finding> findings = lint(contract);
    return report(contract, last, ruling, findings, growth(released, contract));
  }

  private ContractDocument readContract() throws IOException {
    ContractDocument contract = ContractDocument.read(options.contract());
    if (!contract.tree().path("openapi").asText().startsWith("3.")) {
      throw new CannotRunException(
          options.contract()
              + ": "
              + (contract.tree().has("swagger") ? "Swagger 2.0" : "no OpenAPI document")
              + " (expected: openapi: 3.0 or 3.1)");
    }
    return contract;
  }

  private void refuse(String gate, List<String> words) {
    words.forEach(line -> objections.add(new Objection(gate, line)));
  }

  /** Whoever deletes or renames a contract takes away all that it promised. */
  private GateReport gone(Revision last) {
    Version was = Version.of(last.contract().tree().at("/info/version").asText());
    objections.add(
        new Objection(
            "contract",
            options.contract()
                + " is gone, and "
                + was
                + " of it is released: every client of it breaks (expected: the contract, of the"
                + " name that it was released under)"));
    return new GateReport(
        options.contract().toString(),
        "gone",
        Optional.of(was.toString()),
        SemverImpact.BREAK,
        Optional.of(was.next(SemverImpact.BREAK).toString()),
        notes,
        approvals,
        objections,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private List<Finding> lint(ContractDocument contract) throws IOException {
    Ruleset ruleset =
        options.ruleset().isPresent()
            ? RulesetFile.read(options.ruleset().get())
            : RulesetFile.usual();
    Waivers waivers =
        options.waivers().isPresent() ? Waivers.read(options.waivers().get()) : Waivers.none();
    List<Finding> all = ruleset.lint(contract);
    CodeOwners owners =
        Files.isDirectory(options.codeowners())
            ? CodeOwners.of(options.codeowners())
            : CodeOwners.read(options.codeowners());
    refuse("waivers", waivers.objections(all, owners, clock));
    waivers.waivers().stream()
        .map(
            waiver ->
                "Waived until "
                    + waiver.until()
                    + " by "
                    + waiver.owner()
                    + ": "
                    + waiver.rule()
                    + " at "
                    + waiver.at()
                    + ". "
                    + waiver.why())
        .forEach(approvals::add);
    return waivers.remaining(all);
  }

  private Ruling compare(Revision last, ContractDocument contract) throws Exception {
    Ruling ruling = judges.gate(notes).compare(last, SiblingFiles.revision(options, contract));
    List<AcceptedBreak> accepted =
        options.accepted().isPresent() ? AcceptedBreak.read(options.accepted().get()) : List.of();
    List<String> versions = new ArrayList<>(List.of(options.contract().toString()));
    options.messages().forEach(document -> versions.add(document.toString()));
    Path acceptedFile =
        options.accepted().orElseGet(() -> options.contract().resolveSibling(GateOptions.ACCEPTED));
    refuse(
        "contract",
        ruling.objections(accepted, new ContractGate.Named(versions, acceptedFile.toString())));
    ruling.acceptedHere(accepted).stream()
        .map(entry -> "Accepted break: " + entry.change() + ". " + entry.why())
        .forEach(approvals::add);
    overruled(ruling);
    notes.addAll(ruling.unheard());
    return ruling;
  }

  private void overruled(Ruling ruling) {
    for (RatedChange change : ruling.diff().changes()) {
      if (!change.overruled().isEmpty() && ruling.impact() != SemverImpact.BREAK) {
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
    refuse("Java API", diff.objections(Version.of(was.version()), Version.of(now.version())));
    sections.add(
        new Section(
            "Java API", diff.breaks(), "Rated " + diff.impact() + " by japicmp: nothing breaks."));
    notes.add("japicmp rates the Java API " + diff.impact() + ".");
  }

  /** Where versions are dates, or names, nobody can say which is the next. */
  private static Optional<String> needed(Ruling ruling) {
    try {
      return Optional.of(ruling.needed().toString());
    } catch (CannotRunException noVersion) {
      return Optional.empty();
    }
  }

  private static String version(ContractDocument contract) {
    return contract.tree().at("/info/version").asText("of no version");
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
      Optional<Ruling> ruling,
      List<Finding> findings,
      List<Growth> growth)
      throws IOException {
    return new GateReport(
        options.contract().toString(),
        version(contract),
        last.map(revision -> version(revision.contract())),
        ruling.map(Ruling::impact).orElse(SemverImpact.NONE),
        ruling.flatMap(Gates::needed),
        notes,
        approvals,
        objections,
        ruling.isPresent() && last.isPresent()
            ? new ReportEntries(options, last.get(), SiblingFiles.revision(options, contract))
                .changes(ruling.get())
            : List.of(),
        findings.stream().map(finding -> ReportEntries.finding(contract, finding)).toList(),
        growth,
        sections);
  }
}
