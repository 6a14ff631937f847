package io.redress.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one benchmark found.
 *
 * @param ratio what the figures come to beside the floor; the line that is kept
 */
record Report(String name, List<Row> rows, String ratio) {
  private static final int LABEL_WIDTH = 44;

  /** One measured figure with its unit. */
  record Row(String label, double value, String unit) {
    String text() {
      var digits = value >= 1_000 ? "%,.0f" : "%.2f";
      return String.format(Locale.ROOT, digits, value) + " " + unit;
    }
  }

  Report {
    rows = List.copyOf(rows);
  }

  /** The figures as a small table for people. */
  String table() {
    var lines = new ArrayList<String>();
    lines.add(name);
    for (var row : rows) {
      lines.add(("  %-" + LABEL_WIDTH + "s %s").formatted(row.label(), row.text()));
    }
    lines.add("  " + ratio);
    return String.join(System.lineSeparator(), lines);
  }
}
