package io.redress.platform.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A list as CSV (RFC 4180). It begins with a byte order mark, by which spreadsheets know UTF-8, and
 * no cell is a formula to them.
 */
public final class CsvText {
  private final StringBuilder text = new StringBuilder("\uFEFF");
  private final CSVPrinter printer;

  /** Begins the file with its headings. */
  public CsvText(List<String> headings) {
    try {
      this.printer = new CSVPrinter(text, CSVFormat.RFC4180);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    add(headings);
  }

  /** Adds a row. */
  public void add(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(FormulaGuard::guard).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
