package io.redress.imports.formats;

import io.redress.imports.ImportMapping;
import io.redress.imports.ImportRow.Trouble;
import java.util.ArrayList;
import java.util.List;

/** The orders or cases of a CSV: the rows that name the same one belong together. */
final class CsvDrafts implements Drafts {
  private final CsvTable table;
  private final CsvGroup.Reading reading;
  private final List<List<RawRow>> groups;
  private final List<Trouble> troubles;

  CsvDrafts(FileText file, CsvTable table, CsvShape shape, ImportMapping mapping) {
    this.table = table;
    var columns = shape.columns(table, mapping);
    this.reading = new CsvGroup.Reading(file, table, shape, mapping, columns);
    this.groups = shape.groups(table, columns, mapping);
    this.troubles =
        table.troubles().isEmpty() ? missing(shape, mapping, columns) : table.troubles();
  }

  /** The fields that nothing can come in without, and that neither column nor constant gives. */
  private List<Trouble> missing(CsvShape shape, ImportMapping mapping, List<CsvColumn> columns) {
    var given = new ArrayList<>(mapping.constants().keySet());
    columns.forEach(column -> given.add(column.field().name()));
    return shape.fields().all().stream()
        .filter(field -> field.isRequired() && !given.contains(field.name()))
        .map(
            field ->
                new Trouble(
                    1,
                    field.name(),
                    "",
                    "has no column in this file",
                    "Map a column to it, or give it a constant."))
        .toList();
  }

  @Override
  public List<String> header() {
    return table.header();
  }

  @Override
  public int size() {
    return groups.size() + table.broken().size();
  }

  @Override
  public List<Trouble> troubles() {
    return troubles;
  }

  @Override
  public Draft read(int index) {
    if (index < groups.size()) {
      return new CsvGroup(reading, groups.get(index)).draft();
    }
    var broken = table.broken().get(index - groups.size());
    return Draft.unreadable(broken, List.of(new RawRow(broken.line(), List.of(broken.value()))));
  }
}
