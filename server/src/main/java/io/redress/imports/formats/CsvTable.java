package io.redress.imports.formats;

import io.redress.imports.ImportRow.Trouble;
import io.redress.platform.csv.FormulaGuard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a CSV with their lines.
 *
 * @param broken rows that cannot be taken apart
 * @param troubles of the file as a whole; with any, there are no rows
 */
record CsvTable(
    List<String> header, List<RawRow> rows, List<Trouble> broken, List<Trouble> troubles) {
  private static final int MOST_COLUMNS = 500;
  private static final String MARKS = ",;\t|";

  CsvTable {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    broken = List.copyOf(broken);
    troubles = List.copyOf(troubles);
  }

  /** Reads a text; the delimiter is found out from the headings when it was not said. */
  static CsvTable of(FileText file, Optional<Character> said) {
    var text = file.text();
    if (text.isBlank()) {
      return refused(1, "", "is empty", "Send a row of headings and rows below it.");
    }
    var rows = CsvRows.read(text, said.orElseGet(() -> delimiter(text)));
    if (rows.found().isEmpty()) {
      return new CsvTable(List.of(), List.of(), List.of(), rows.broken());
    }
    var first = rows.found().getFirst();
    var header = first.cells().stream().map(String::strip).toList();
    var wrong = wrongHeader(header, first.line(), file);
    if (wrong.isPresent()) {
      return new CsvTable(header, List.of(), List.of(), List.of(wrong.get()));
    }
    var below = rows.found().subList(1, rows.found().size());
    if (below.isEmpty() && rows.broken().isEmpty()) {
      return refused(first.line(), "", "has headings only", "Send rows below them.");
    }
    // A list of what was refused is guarded against formulas; that is taken back once, here.
    var isGuarded = header.contains(RefusedCsv.REASON);
    var plain = isGuarded ? below.stream().map(CsvTable::released).toList() : below;
    return new CsvTable(header, plain, rows.broken(), List.of());
  }

  private static RawRow released(RawRow row) {
    return new RawRow(row.line(), row.cells().stream().map(FormulaGuard::release).toList());
  }

  /** Where a heading stands; -1 when it is not there. */
  int column(String heading) {
    return header.indexOf(heading);
  }

  private static Optional<Trouble> wrongHeader(List<String> header, int line, FileText file) {
    if (file.isDamaged() && String.join("", header).indexOf(FileText.DAMAGE) >= 0) {
      return Optional.of(
          new Trouble(
              line,
              "",
              "",
              "has headings that are no " + file.charset().name(),
              "Save it as UTF-8, or name its encoding in the mapping."));
    }
    if (header.size() > MOST_COLUMNS) {
      return Optional.of(
          new Trouble(line, "", header.size() + " columns", "is too wide", "Send at most 500."));
    }
    var seen = new HashSet<String>();
    return header.stream()
        .filter(heading -> !heading.isEmpty() && !seen.add(heading))
        .findFirst()
        .map(
            twice ->
                new Trouble(line, twice, twice, "stands above two columns", "Rename one of them."));
  }

  /** The mark that parts most headings. */
  private static char delimiter(String text) {
    var line = text.lines().filter(each -> !each.isBlank()).findFirst().orElse("");
    var best = ',';
    var most = 0L;
    for (var i = 0; i < MARKS.length(); i++) {
      var mark = MARKS.charAt(i);
      var count = line.chars().filter(each -> each == mark).count();
      if (count > most) {
        best = mark;
        most = count;
      }
    }
    return best;
  }

  private static CsvTable refused(int line, String value, String reason, String remedy) {
    var trouble = new Trouble(line, "", value, reason, remedy);
    return new CsvTable(List.of(), List.of(), new ArrayList<>(), List.of(trouble));
  }
}
