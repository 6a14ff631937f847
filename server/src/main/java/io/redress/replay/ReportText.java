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
    books(report.books());
    remains(report.remains());
    line("seconds", String.format(Locale.ROOT, "%.1f", seconds));
    return text.toString();
  }

  private void books(ReplayReport.Books books) {
    line("captured", books.captured());
    line("refunded", books.refunded());
    line("owed at the end", books.owed());
    line("books balanced", books.isBalanced() ? "yes" : "NO");
  }

  private void remains(ReplayReport.Remains remains) {
    line("cases left open", remains.openCases());
    line("promises left open", remains.openPromises());
    line("promises kept", remains.promises().kept());
    line("promises slipped", remains.promises().slipped());
    line("mails kept, none sent", remains.mailsKept());
  }

  private static String words(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void line(String name, Object value) {
    text.append(String.format(Locale.ROOT, "%-24s%s%n", name, value));
  }
}
