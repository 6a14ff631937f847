package io.redress.imports.formats;

import io.redress.imports.ImportRow.Trouble;
import io.redress.platform.csv.FormulaGuard;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * What was refused of a file, as a CSV in its own columns with what is wrong behind them.
 *
 * <p>It begins with a byte order mark, by which spreadsheets know UTF-8. No cell is a formula to
 * them; reading it again takes that back.
 */
public final class RefusedCsv {
  static final String REASON = "redress_reason";

  private static final List<String> ADDED =
      List.of("redress_line", "redress_column", REASON, "redress_remedy");

  private final StringBuilder text = new StringBuilder("\uFEFF");
  private final CSVPrinter printer;
  private final List<Integer> own;

  /** Begins the file with its headings; a file without any has its text in one column. */
  public RefusedCsv(List<String> header, char delimiter) {
    var format = CSVFormat.RFC4180.builder().setDelimiter(delimiter).get();
    this.own =
        header.isEmpty()
            ? List.of(0)
            : IntStream.range(0, header.size())
                .filter(index -> !ADDED.contains(header.get(index)))
                .boxed()
                .toList();
    try {
      this.printer = new CSVPrinter(text, format);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    var headings = new ArrayList<>(header.isEmpty() ? List.of("json") : cells(header));
    headings.addAll(ADDED);
    print(headings);
  }

  /** Adds what was refused: its rows, each with its troubles; those of no row go to the first. */
  public void add(List<RawRow> rows, List<Trouble> troubles) {
    for (var i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      var isFirst = i == 0;
      var about =
          troubles.stream()
              .filter(each -> each.line() == row.line() || (isFirst && isOfNone(each, rows)))
              .toList();
      var cells = new ArrayList<>(cells(row.cells()));
      cells.add(String.valueOf(row.line()));
      cells.add(joined(about, Trouble::column));
      cells.add(joined(about, Trouble::reason));
      cells.add(joined(about, Trouble::remedy));
      print(cells);
    }
  }

  /** The file. */
  public byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> cells(List<String> row) {
    return own.stream().map(index -> index < row.size() ? row.get(index) : "").toList();
  }

  private void print(List<String> cells) {
    try {
      printer.printRecord(cells.stream().map(FormulaGuard::guard).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOfNone(Trouble trouble, List<RawRow> rows) {
    return rows.stream().noneMatch(row -> row.line() == trouble.line());
  }

  private static String joined(List<Trouble> troubles, Function<Trouble, String> part) {
    return troubles.stream().map(part).distinct().collect(Collectors.joining("; "));
  }
}
