package io.streamwire.governance.report;

import io.streamwire.governance.report.GateReport.Growth;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The size of a contract over its releases, as an inline SVG chart. */
final class GrowthChart {

  private static final int WIDTH = 640;
  private static final int HEIGHT = 180;
  private static final int LEFT = 40;
  private static final int RIGHT = 130;
  private static final int EDGE = 24;
  private static final int LABEL = 14;

  private GrowthChart() {}

  static String of(List<Growth> growth) {
    int max = 1;
    for (Growth size : growth) {
      max = Math.max(max, Math.max(size.operations(), Math.max(size.schemas(), size.properties())));
    }
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">",
            WIDTH,
            HEIGHT,
            description(growth)));
    double label = line(svg, growth, max, "operations", HEIGHT, Growth::operations);
    label = line(svg, growth, max, "schemas", label, Growth::schemas);
    line(svg, growth, max, "properties", label, Growth::properties);
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

  private static String description(List<Growth> growth) {
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

  /** Draws a line with its label above the previous label, and returns the label's position. */
  private static double line(
      StringBuilder svg,
      List<Growth> growth,
      int max,
      String unit,
      double previousLabel,
      ToIntFunction<Growth> size) {
    StringBuilder points = new StringBuilder();
    double y = 0;
    for (int i = 0; i < growth.size(); i++) {
      y = HEIGHT - EDGE - (HEIGHT - 2.0 * EDGE) * size.applyAsInt(growth.get(i)) / max;
      points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(i, growth.size()), y));
    }
    double label = Math.min(y + 4, previousLabel - LABEL);
    svg.append(
        String.format(
            Locale.ROOT,
            "<polyline class=\"%s\" points=\"%s\"/><text x=\"%d\" y=\"%.1f\">%d %s</text>",
            unit,
            points.toString().strip(),
            WIDTH - RIGHT + 8,
            label,
            size.applyAsInt(growth.get(growth.size() - 1)),
            unit));
    return label;
  }

  private static double x(int at, int count) {
    return LEFT + (WIDTH - LEFT - RIGHT) * (double) at / Math.max(1, count - 1);
  }
}
