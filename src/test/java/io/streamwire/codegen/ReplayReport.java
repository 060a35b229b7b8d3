package io.streamwire.codegen;

import io.streamwire.codegen.judge.Replayed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes down what became of examples that were read and written by generated models. */
final class ReplayReport {

  private static final int MOST_CAUSES = 30;

  private ReplayReport() {}

  /** Writes what was not kept, example by example. */
  static void write(Path file, List<Replayed> replayed) throws IOException {
    List<String> lines = new ArrayList<>();
    for (Replayed each : replayed) {
      if (each.kind() != Replayed.Kind.KEPT) {
        lines.add(each.kind() + (each.made() ? " (made) " : " ") + each.place());
        each.reasons().forEach(reason -> lines.add("    " + reason));
      }
    }
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  static String heading() {
    return String.format(
        "%-30s %8s %8s %9s %9s %10s %7s %7s %7s %7s %7s",
        "contract",
        "examples",
        "made",
        "decoded %",
        "kept %",
        "undeclared",
        "changed",
        "refused",
        "invalid",
        "no type",
        "seconds");
  }

  /** Shares are of what the contract allows and a generated type reads. */
  static String line(String name, List<Replayed> replayed) {
    Map<Replayed.Kind, Integer> counts = new TreeMap<>();
    replayed.forEach(each -> counts.merge(each.kind(), 1, Integer::sum));
    int kept = counts.getOrDefault(Replayed.Kind.KEPT, 0);
    int undeclared = counts.getOrDefault(Replayed.Kind.UNDECLARED_LOST, 0);
    int changed = counts.getOrDefault(Replayed.Kind.CHANGED, 0);
    int refused = counts.getOrDefault(Replayed.Kind.REFUSED, 0);
    int judged = kept + undeclared + changed + refused;
    int made = (int) replayed.stream().filter(Replayed::made).count();
    return String.format(
        Locale.ROOT,
        "%-30s %8d %8d %9.2f %9.2f %10d %7d %7d %7d %7d",
        name,
        replayed.size() - made,
        made,
        judged == 0 ? 100 : 100.0 * (judged - refused) / judged,
        judged == 0 ? 100 : 100.0 * kept / judged,
        undeclared,
        changed,
        refused,
        counts.getOrDefault(Replayed.Kind.INVALID, 0),
        counts.getOrDefault(Replayed.Kind.NO_TYPE, 0));
  }

  /** Returns the commonest causes of what was not kept. */
  static String causes(List<Replayed> replayed) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Replayed each : replayed) {
      boolean ours = each.kind() == Replayed.Kind.CHANGED || each.kind() == Replayed.Kind.REFUSED;
      if (ours) {
        counts.merge(each.kind() + " " + cause(each.reasons().get(0)), 1, Integer::sum);
      }
    }
    StringBuilder text = new StringBuilder();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(MOST_CAUSES)
        .forEach(c -> text.append(String.format("%6d %s%n", c.getValue(), c.getKey())));
    return text.toString();
  }

  /** The reason without what differs from example to example. */
  private static String cause(String reason) {
    String plain =
        reason.replaceAll(" at path \\S+|/[0-9]+(?=/| )", "").replaceAll("\"[^\"]*\"", "…");
    return plain.length() > 110 ? plain.substring(0, 110) : plain;
  }
}
