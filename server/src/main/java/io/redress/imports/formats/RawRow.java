package io.redress.imports.formats;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param cells in the order of the headings; the one text of a JSON value
 */
public record RawRow(int line, List<String> cells) {
  public RawRow {
    cells = List.copyOf(cells);
  }
}
