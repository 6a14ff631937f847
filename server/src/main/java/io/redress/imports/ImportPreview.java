package io.redress.imports;

import io.redress.imports.ImportRow.Trouble;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a file would come in: made by the code that takes it in, and nothing is written.
 *
 * @param mapping the one that was sent, or the suggested one
 * @param entries the first orders or cases
 * @param rows orders or cases in the file
 * @param troubles of the file or the mapping as a whole; with any, nothing can come in
 */
public record ImportPreview(
    ImportMapping mapping,
    List<Column> columns,
    List<Entry> entries,
    int rows,
    List<Trouble> troubles) {
  /** The most entries and examples that are shown. */
  public static final int MOST_SHOWN = 5;

  /**
   * A column of the file.
   *
   * @param field what it means; empty when it is not read
   * @param examples its first values
   */
  public record Column(String heading, Optional<String> field, List<String> examples) {
    public Column {
      examples = List.copyOf(examples);
    }
  }

  /**
   * An order or case as it would come in.
   *
   * @param number of the order
   * @param who name of the consumer; empty for a case
   * @param lines the pieces in words: {@code 2 × Red bag}
   * @param troubles why it would be refused; empty when it would come in
   */
  public record Entry(
      int line,
      String number,
      String who,
      Optional<Instant> placedAt,
      Optional<Money> total,
      List<String> lines,
      List<Trouble> troubles) {
    public Entry {
      lines = List.copyOf(lines);
      troubles = List.copyOf(troubles);
    }
  }

  public ImportPreview {
    columns = List.copyOf(columns);
    entries = List.copyOf(entries);
    troubles = List.copyOf(troubles);
  }
}
