package io.streamwire.codegen.judge;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls every operation of a contract through the client generated from it, and lets two judges
 * that know nothing but the contract look at what arrives.
 *
 * <p>Each operation is called with all that it takes and again with no more than it needs. The
 * first judge is a library. What it refuses and the second finds right is disputed, unless {@link
 * LibraryFaults} has a reason why the library errs.
 */
public final class ClientJudge {

  private final RawContract contract;
  private final Schemas schemas;
  private final LibraryFaults faults = LibraryFaults.read();

  private ClientJudge(RawContract contract) {
    this.contract = contract;
    this.schemas = new Schemas(contract);
  }

  /** Judges the client whose compiled classes lie in a folder. */
  public static List<Verdict> judge(RawContract contract, Path classes, String basePackage)
      throws IOException {
    return new ClientJudge(contract).judge(classes, basePackage);
  }

  private List<Verdict> judge(Path classes, String basePackage) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    List<RawOperation> operations = contract.operations();
    if (operations.isEmpty()) {
      return verdicts;
    }
    try (GeneratedClient client = new GeneratedClient(classes, basePackage);
        RecordingServer server = new RecordingServer()) {
      Targets targets = new Targets(operations, client.operations());
      Caller caller = null;
      String broken = "";
      try {
        Subject subject = new Subject(client.client(), contract, server.url());
        caller = new Caller(contract, schemas, subject, server);
      } catch (NotCallable failed) {
        broken = failed.getMessage();
      }
      for (RawOperation operation : operations) {
        verdicts.add(verdict(operation, targets.of(operation), caller, broken));
      }
    }
    return verdicts;
  }

  private Verdict verdict(
      RawOperation operation,
      List<GeneratedClient.Operation> targets,
      @Nullable Caller caller,
      String broken) {
    if (targets.isEmpty()) {
      return new Verdict(operation.name(), Verdict.Kind.LOST, List.of("there is no method"));
    }
    if (caller == null) {
      return new Verdict(operation.name(), Verdict.Kind.NOT_CALLABLE, List.of(broken));
    }
    Verdict.Kind worst = Verdict.Kind.RIGHT;
    Set<String> reasons = new LinkedHashSet<>();
    LibraryJudge library = library(operation, reasons);
    for (GeneratedClient.Operation target : targets) {
      for (boolean whole : new boolean[] {true, false}) {
        Method method = whole ? target.fullest() : target.barest();
        Verdict.Kind kind = one(operation, target, method, whole, caller, library, reasons);
        worst = kind.compareTo(worst) > 0 ? kind : worst;
      }
    }
    return new Verdict(operation.name(), worst, List.copyOf(reasons));
  }

  private @Nullable LibraryJudge library(RawOperation operation, Set<String> reasons) {
    if (!contract.isJudged()) {
      reasons.add("library: this version of the specification is not read");
      return null;
    }
    try {
      return new LibraryJudge(contract, operation);
    } catch (RuntimeException | StackOverflowError unreadable) {
      reasons.add("library: does not read the contract: " + unreadable);
      return null;
    }
  }

  private Verdict.Kind one(
      RawOperation operation,
      GeneratedClient.Operation target,
      Method method,
      boolean whole,
      Caller caller,
      @Nullable LibraryJudge library,
      Set<String> reasons) {
    try {
      Caller.Made made = caller.call(operation, target, method, whole);
      List<Objection> own =
          new WireJudge(contract, schemas).objections(operation, made.sent(), made.given());
      if (!made.doubts().isEmpty()) {
        made.doubts().forEach(doubt -> reasons.add("unfit: " + doubt));
        own = own.stream().filter(objection -> !objection.key().endsWith(".schema")).toList();
        return own.isEmpty() ? Verdict.Kind.SENT_AS_GIVEN : weigh(own, List.of(), made, reasons);
      }
      if (isWithoutItsBody(operation, own)) {
        reasons.add("no such request: a body of " + operation.method());
        return Verdict.Kind.NO_SUCH_REQUEST;
      }
      if (library == null) {
        Verdict.Kind kind = weigh(own, List.of(), made, reasons);
        return kind == Verdict.Kind.RIGHT ? Verdict.Kind.RIGHT_BY_ONE_JUDGE : kind;
      }
      return weigh(own, theirs(library, made.sent()), made, reasons);
    } catch (NotCallable failed) {
      reasons.add("not callable: " + failed.getMessage());
      return Verdict.Kind.NOT_CALLABLE;
    }
  }

  private static boolean isWithoutItsBody(RawOperation operation, List<Objection> own) {
    return List.of("GET", "HEAD").contains(operation.method())
        && own.size() == 1
        && own.get(0).key().equals("wire.body.missing");
  }

  private static List<Objection> theirs(LibraryJudge library, SentRequest sent) {
    try {
      return library.objections(sent);
    } catch (RuntimeException | StackOverflowError failed) {
      return List.of(new Objection("library.fails", "library", failed.toString()));
    }
  }

  private Verdict.Kind weigh(
      List<Objection> own, List<Objection> theirs, Caller.Made made, Set<String> reasons) {
    Verdict.Kind kind = own.isEmpty() ? Verdict.Kind.RIGHT : Verdict.Kind.REFUSED;
    own.forEach(objection -> reasons.add("refused: " + objection));
    for (Objection objection : theirs) {
      boolean known = faults.has(objection, made.sent());
      reasons.add((known ? "library: " : "disputed: ") + objection);
      Verdict.Kind found = known ? Verdict.Kind.RIGHT_BY_ONE_JUDGE : Verdict.Kind.DISPUTED;
      kind = found.compareTo(kind) > 0 ? found : kind;
    }
    return kind;
  }
}
