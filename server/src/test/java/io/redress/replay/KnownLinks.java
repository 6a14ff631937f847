package io.redress.replay;

import io.redress.replay.ReplayReport.Cancellation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the data set says about each cancellation of the ledger, in the ledger's order. */
final class KnownLinks {
  private KnownLinks() {}

  /** The links as {@link #told} would tell them. */
  static List<String> read() {
    var file = RecordedLedger.folder().resolve("derived_links.csv");
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var records = format.parse(Files.newBufferedReader(file))) {
      return records.stream().map(KnownLinks::line).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(CSVRecord link) {
    return line(
        link.get("cancel_invoice"),
        link.get("stock_code"),
        link.get("customer_id"),
        link.get("cancel_qty"),
        link.get("verdict").replaceFirst("^ok_.*", "ok"));
  }

  /** What came of a cancellation, in the words of the data set. */
  static String told(Cancellation cancellation) {
    var row = cancellation.row();
    return line(
        row.invoice(),
        row.stockCode(),
        row.customer().orElseThrow(),
        String.valueOf(-row.quantity()),
        switch (cancellation.verdict()) {
          case SETTLED -> "ok";
          case UNSETTLED -> "unsettled";
          case NOT_BOUGHT -> "no_purchase_in_extract";
          case MORE_THAN_BOUGHT -> "over_return";
        });
  }

  private static String line(String... fields) {
    return String.join(" ", fields);
  }
}
