package io.redress.replay;

import io.redress.replay.ReplayReport.Verdict;
import io.redress.replay.domain.RowKind;
import java.util.Locale;

/** A report as it is printed: one fact a line. */
final class ReportText {
  private final StringBuilder text = new StringBuilder();

  private ReportText() {}

  static String of(ReplayReport report, double seconds) {
    return new ReportText().write(report, seconds);
  }

  private String write(ReplayReport report, double seconds) {
    line("rows", report.rowCount());
    for (var kind : RowKind.values()) {
      line("  " + words(kind), report.rows().getOrDefault(kind, 0));
    }
    line("orders", report.orders());
    line("cancellations", report.cancellations().size());
    for (var verdict : Verdict.values()) {
      line("  " + words(verdict), report.count(verdict));
    }
    line("cases", report.cases());
    line("captured", report.books().captured());
    line("refunded", report.books().refunded());
    line("owed at the end", report.books().owed());
    line("books balanced", report.books().isBalanced() ? "yes" : "NO");
    line("cases left open", report.remains().openCases());
    line("promises left open", report.remains().openPromises());
    line("mails kept, none sent", report.remains().mailsKept());
    line("seconds", String.format(Locale.ROOT, "%.1f", seconds));
    return text.toString();
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String name, Object value) {
    text.append(String.format(Locale.ROOT, "%-24s%s%n", name, value));
  }
}
