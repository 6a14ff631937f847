package io.redress.replay.csv;

import io.redress.platform.settings.StartupProblem;
import io.redress.replay.ReplayReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.csv.CSVFormat;

/** What became of each cancellation, one row each, in the order of the ledger. */
public final class OutcomeFile {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(
              "cancel_invoice",
              "stock_code",
              "customer_id",
              "quantity",
              "outcome",
              "reason_code",
              "refund_minor",
              "currency")
          .get();

  private OutcomeFile() {}

  /** Writes the file; one that is there is replaced. */
  public static void write(Path file, ReplayReport report) {
    try (var writer = Files.newBufferedWriter(file);
        var printer = FORMAT.print(writer)) {
      for (var outcome : report.cancellations()) {
        var row = outcome.row();
        var isRefunded = outcome.verdict() == ReplayReport.Verdict.SETTLED;
        printer.printRecord(
            row.invoice(),
            row.stockCode(),
            row.customer().orElse(""),
            -row.quantity(),
            isRefunded ? "refunded" : "refused",
            isRefunded ? "" : outcome.verdict().code(),
            outcome.givenBack().minorUnits(),
            outcome.givenBack().currency().getCurrencyCode());
      }
    } catch (IOException e) {
      throw new StartupProblem("%s cannot be written: %s".formatted(file, e.getMessage()), e);
    }
  }
}
