package io.redress.replay.csv;

import io.redress.platform.settings.StartupProblem;
import io.redress.replay.domain.LedgerRow;
import io.redress.shared.Money;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The ledger "Online Retail" of a gift shop in the United Kingdom (UCI Machine Learning Repository,
 * data set 352, D. Chen, 2015, CC BY 4.0).
 */
public final class LedgerFile {
  /** The currency of all prices. */
  public static final Currency CURRENCY = Currency.getInstance("GBP");

  /** Where the shop is, and so its clock. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private static final String NAME = "online_retail.csv";
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  private LedgerFile() {}

  /** The first rows of the ledger in a folder, at most so many. */
  public static List<LedgerRow> read(Path folder, int limit) {
    var file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      throw new StartupProblem(
          "There is no %s in %s: name the folder that holds the ledger.".formatted(NAME, folder));
    }
    try (var reader = Files.newBufferedReader(file);
        var records = FORMAT.parse(reader)) {
      return records.stream().limit(limit).map(record -> row(file, record)).toList();
    } catch (IOException | UncheckedIOException e) {
      throw new StartupProblem("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static LedgerRow row(Path file, CSVRecord record) {
    try {
      return new LedgerRow(
          Math.toIntExact(record.getRecordNumber()),
          record.get("InvoiceNo"),
          record.get("StockCode"),
          record.get("Description").strip(),
          Integer.parseInt(record.get("Quantity")),
          LocalDateTime.parse(record.get("InvoiceDate"), TIME).atZone(ZONE).toInstant(),
          Money.rounded(new BigDecimal(record.get("UnitPrice")), CURRENCY),
          Optional.of(record.get("CustomerID")).filter(text -> !text.isBlank()),
          record.get("Country"));
    } catch (RuntimeException e) {
      throw new StartupProblem(
          "%s, record %d does not look like a row of the ledger: %s"
              .formatted(file, record.getRecordNumber(), e.getMessage()),
          e);
    }
  }
}
