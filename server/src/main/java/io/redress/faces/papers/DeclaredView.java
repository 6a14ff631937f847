package io.redress.faces.papers;

import java.util.List;

/**
 * Goods in rows, as customs read them.
 *
 * @param columns headings: what, how many, weight, value, tariff number, origin
 * @param total what stands below: all of the weight and of the value
 */
public record DeclaredView(List<Term> columns, List<Row> rows, List<TermFact> total) {
  public DeclaredView {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    total = List.copyOf(total);
  }

  /** One kind of goods; what is not known is empty and can be written by hand. */
  public record Row(
      String description,
      String quantity,
      String weight,
      String value,
      String hsCode,
      String origin) {}
}
