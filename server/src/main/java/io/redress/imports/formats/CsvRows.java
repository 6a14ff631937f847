package io.redress.imports.formats;

import io.redress.imports.ImportRow.Trouble;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Takes a CSV (RFC 4180) apart into rows that know on which line they begin.
 *
 * <p>A row whose quotes do not match is told, and reading goes on with the next line.
 */
final class CsvRows {
  private static final int MOST_BROKEN = 100;
  private static final int VALUE_SHOWN = 80;

  private final String text;
  private final CSVFormat format;
  private final List<RawRow> found = new ArrayList<>();
  private final List<Trouble> broken = new ArrayList<>();

  private CsvRows(String text, char delimiter) {
    this.text = text;
    this.format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  static CsvRows read(String text, char delimiter) {
    var rows = new CsvRows(text, delimiter);
    var from = new Position(0, 1);
    while (from.offset() < text.length() && rows.broken.size() < MOST_BROKEN) {
      from = rows.readFrom(from);
    }
    return rows;
  }

  List<RawRow> found() {
    return found;
  }

  List<Trouble> broken() {
    return broken;
  }

  /** A place in the text: the beginning of a line. */
  private record Position(int offset, int line) {}

  /** Reads until the end, or until a row is broken; tells where to go on. */
  private Position readFrom(Position from) {
    var begin = from;
    try (var parser = format.parse(new StringReader(text.substring(from.offset())))) {
      for (CSVRecord row : parser) {
        var cells = row.toList();
        if (cells.size() > 1 || !cells.getFirst().isBlank()) {
          found.add(new RawRow(begin.line(), cells));
        }
        var read = Math.toIntExact(parser.getCurrentLineNumber());
        begin = lineAfter(begin, from.line() + read - begin.line());
      }
      return new Position(text.length(), begin.line());
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      broken.add(
          new Trouble(
              begin.line(),
              "",
              shown(begin),
              "has quotes that do not match",
              "Write a quote inside a quoted cell twice, and close each quoted cell."));
      return lineAfter(begin, 1);
    }
  }

  private Position lineAfter(Position at, int lines) {
    var offset = at.offset();
    for (var i = 0; i < lines && offset < text.length(); i++) {
      offset = endOfLine(offset);
    }
    return new Position(offset, at.line() + lines);
  }

  /** Behind the next line break: LF, CR LF, or CR alone. */
  private int endOfLine(int from) {
    for (var at = from; at < text.length(); at++) {
      if (text.charAt(at) == '\n') {
        return at + 1;
      }
      if (text.charAt(at) == '\r') {
        var isPair = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        return isPair ? at + 2 : at + 1;
      }
    }
    return text.length();
  }

  private String shown(Position at) {
    var line = text.substring(at.offset(), endOfLine(at.offset())).strip();
    return line.length() > VALUE_SHOWN ? line.substring(0, VALUE_SHOWN) + "…" : line;
  }
}
