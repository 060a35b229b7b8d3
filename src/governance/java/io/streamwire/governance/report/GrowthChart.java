package io.streamwire.governance.report;

import io.streamwire.governance.report.GateReport.Growth;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** How a contract grew, as lines of an SVG that stands in the page. */
final class GrowthChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 180;
  private static final int LEFT = 40;
  private static final int RIGHT = 130;
  private static final int EDGE = 24;
  private static final int LABEL = 14;

  private GrowthChart() {}

  static String of(List<Growth> growth) {
    int most = 1;
    for (Growth size : growth) {
      most =
          Math.max(most, Math.max(size.operations(), Math.max(size.schemas(), size.properties())));
    }
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
            WIDTH,
            HEIGHT,
            inWords(growth)));
    double label = line(svg, growth, most, "operations", HEIGHT, Growth::operations);
    label = line(svg, growth, most, "schemas", label, Growth::schemas);
    line(svg, growth, most, "properties", label, Growth::properties);
    for (int i = 0; i < growth.size(); i++) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%s</text>",
              x(i, growth.size()),
              HEIGHT - 4,
              growth.get(i).version().replaceAll("[^\\w.]", "")));
    }
    return svg.append("</svg>").toString();
  }

  private static String inWords(List<Growth> growth) {
    Growth first = growth.get(0);
    Growth last = growth.get(growth.size() - 1);
    return String.format(
        Locale.ROOT,
        "From %d operations, %d schemas and %d properties to %d, %d and %d",
        first.operations(),
        first.schemas(),
        first.properties(),
        last.operations(),
        last.schemas(),
        last.properties());
  }

  /** Draws a line, with its label above the one before, and returns where the label stands. */
  private static double line(
      StringBuilder svg,
      List<Growth> growth,
      int most,
      String what,
      double labelBefore,
      ToIntFunction<Growth> size) {
    StringBuilder points = new StringBuilder();
    double y = 0;
    for (int i = 0; i < growth.size(); i++) {
      y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * size.applyAsInt(growth.get(i)) / most;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i, growth.size()), y));
    }
    double label = Math.min(y + 4, labelBefore - LABEL);
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline class=\"%s\" points=\"%s\"/><text x=\"%d\" y=\"%.1f\">%d %s</text>",
            what,
            points.toString().strip(),
            WIDTH - RIGHT + 8,
            label,
            size.applyAsInt(growth.get(growth.size() - 1)),
            what));
    return label;
  }

  private static double x(int at, int count) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (double) at / Math.max(1, count - 1);
  }
}
