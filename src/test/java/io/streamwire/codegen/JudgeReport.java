package io.streamwire.codegen;

import io.streamwire.codegen.judge.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes down what became of operations that were called through generated clients. */
final class JudgeReport {

  private static final int MOST_REASONS = 12;

  private JudgeReport() {}

  static int count(List<Verdict> verdicts, Verdict.Kind kind) {
    return (int) verdicts.stream().filter(verdict -> verdict.kind() == kind).count();
  }

  /** Writes what was not right, operation by operation. */
  static void write(Path file, List<Verdict> verdicts) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Verdict verdict : verdicts) {
      if (verdict.kind() != Verdict.Kind.RIGHT) {
        lines.add(verdict.kind() + " " + verdict.operation());
        verdict.reasons().forEach(reason -> lines.add("    " + reason));
      }
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  /** Returns the shares, and below them the commonest reasons. */
  static String total(List<Verdict> verdicts) {
    StringBuilder text = new StringBuilder();
    for (Verdict.Kind kind : Verdict.Kind.values()) {
      int count = count(verdicts, kind);
      double share = verdicts.isEmpty() ? 0 : 100.0 * count / verdicts.size();
      text.append(String.format(Locale.ROOT, "%6d %5.1f %% %s%n", count, share, words(kind)));
    }
    long accepted = verdicts.stream().filter(Verdict::isAccepted).count();
    text.append(
        String.format(
            Locale.ROOT,
            "%6d %6.2f %% accepted%n",
            accepted,
            verdicts.isEmpty() ? 0 : 100.0 * accepted / verdicts.size()));
    reasons(verdicts).entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_REASONS)
        .forEach(
            reason ->
                text.append(
                    String.format("%6d operations: %s%n", reason.getValue(), reason.getKey())));
    return text.toString();
  }

  private static String words(Verdict.Kind kind) {
    return switch (kind) {
      case RIGHT -> "right, say both judges";
      case RIGHT_BY_ONE_JUDGE -> "right, says the judge that the library's listed faults leave";
      case SENT_AS_GIVEN -> "sent as given; no value fits the contract";
      case DISPUTED -> "disputed: the library objects, and why it should err is not listed";
      case NOT_CALLABLE -> "not callable";
      case NO_SUCH_REQUEST -> "no such request: a body of GET or HEAD";
      case REFUSED -> "refused";
      case LOST -> "lost";
    };
  }

  /** Counts the operations by the kinds of their reasons. */
  private static Map<String, Integer> reasons(List<Verdict> verdicts) {
    Map<String, Integer> counts = new HashMap<>();
    for (Verdict verdict : verdicts) {
      new HashSet<>(verdict.reasons().stream().map(JudgeReport::kind).toList())
          .forEach(kind -> counts.merge(kind, 1, Integer::sum));
    }
    return counts;
  }

  /** The reason without what differs from operation to operation. */
  private static String kind(String reason) {
    String plain = reason.replaceAll(" \\[.*| \\(.*|: .*: .*", "").replaceAll("\"[^\"]*\"", "…");
    return plain.length() > 90 ? plain.substring(0, 90) : plain;
  }
}
