package io.streamwire.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Results of one kind as a Markdown table: one row a client, one column a number of parameters. */
final class Table {

  private static final String ALLOCATION = "gc.alloc.rate.norm";

  private Table() {}

  /**
   * Returns the lines: bytes allocated for one operation, with the ratio to the row named {@code
   * base}.
   */
  static List<String> ofAllocation(String title, Collection<RunResult> results, String base) {
    return of(title, results, base, false);
  }

  /** The same, and CPU time and time on the wall, for code that is soon compiled. */
  static List<String> ofAllocationAndTime(
      String title, Collection<RunResult> results, String base) {
    return of(title, results, base, true);
  }

  private static List<String> of(
      String title, Collection<RunResult> results, String base, boolean timed) {
    Map<String, Map<Integer, RunResult>> rows = new TreeMap<>();
    for (RunResult result : results) {
      rows.computeIfAbsent(row(result), name -> new TreeMap<>())
          // Of several passes the fastest: a machine has slow moments, and no fast ones.
          .merge(column(result.getParams()), result, Table::faster);
    }
    List<String> lines = new ArrayList<>(List.of("", "### " + title, ""));
    StringBuilder head = new StringBuilder("| |");
    Map<Integer, RunResult> basis = rows.get(base);
    Set<Integer> columns = new TreeSet<>();
    rows.values().forEach(cells -> columns.addAll(cells.keySet()));
    columns.forEach(column -> head.append(column < 0 ? " |" : " P=" + column + " |"));
    lines.add(head.toString());
    lines.add("|---|" + "---:|".repeat(columns.size()));
    rows.forEach((name, cells) -> lines.add(line(name, ALLOCATION, "B", columns, cells, basis)));
    if (!timed) {
      return lines;
    }
    rows.forEach(
        (name, cells) ->
            lines.add(line(name, CpuTimeProfiler.NAME, "µs CPU", columns, cells, basis)));
    rows.forEach((name, cells) -> lines.add(line(name, null, "µs wall", columns, cells, basis)));
    return lines;
  }

  private static String line(
      String name,
      @Nullable String metric,
      String unit,
      Set<Integer> columns,
      Map<Integer, RunResult> cells,
      @Nullable Map<Integer, RunResult> basis) {
    StringBuilder line = new StringBuilder("| " + name + ", " + unit + " |");
    for (int column : columns) {
      RunResult cell = cells.get(column);
      RunResult base = basis == null ? null : basis.get(column);
      line.append(cell == null ? " failed" : text(cell, metric, base)).append(" |");
    }
    return line.toString();
  }

  private static String text(RunResult cell, @Nullable String metric, @Nullable RunResult base) {
    double value = score(cell, metric);
    String text =
        String.format(Locale.ROOT, value < 10 ? " %.2f" : value < 1000 ? " %.1f" : " %,.0f", value);
    return base == null
        ? text
        : text + String.format(Locale.ROOT, " (%.2f)", value / score(base, metric));
  }

  private static double score(RunResult result, @Nullable String metric) {
    Result<?> found =
        metric == null ? result.getPrimaryResult() : result.getSecondaryResults().get(metric);
    // The middle one of the iterations: one that was disturbed does not count.
    return found == null ? Double.NaN : found.getStatistics().getPercentile(50);
  }

  private static RunResult faster(RunResult one, RunResult other) {
    return score(one, null) <= score(other, null) ? one : other;
  }

  private static String row(RunResult result) {
    String client = result.getParams().getParam("client");
    String name = result.getParams().getBenchmark();
    return client == null ? name.substring(name.lastIndexOf('.') + 1) : client;
  }

  private static int column(BenchmarkParams params) {
    String parameters = params.getParam("parameters");
    return parameters == null ? -1 : Integer.parseInt(parameters);
  }
}
