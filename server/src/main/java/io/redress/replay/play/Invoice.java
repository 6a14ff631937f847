package io.redress.replay.play;

import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.RowKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows of the ledger that were written at once under one number, so far as they sell something to
 * somebody.
 *
 * @param goods what was sold
 * @param charges postage, fees and other charges that came with it
 */
record Invoice(List<LedgerRow> goods, List<LedgerRow> charges) {
  Invoice {
    goods = List.copyOf(goods);
    charges = List.copyOf(charges);
  }

  /** The invoices among these rows; those that sell nothing to anybody are left out. */
  static List<Invoice> among(List<LedgerRow> rows) {
    var byNumber = new LinkedHashMap<String, List<LedgerRow>>();
    for (var row : rows) {
      if (row.isCharge() && row.customer().isPresent() && row.unitPrice().isPositive()) {
        byNumber.computeIfAbsent(row.invoice(), any -> new ArrayList<>()).add(row);
      }
    }
    return byNumber.values().stream().map(Invoice::of).toList();
  }

  private static Invoice of(List<LedgerRow> rows) {
    return new Invoice(
        rows.stream().filter(row -> !isWithoutGoods(row)).toList(),
        rows.stream().filter(Invoice::isWithoutGoods).toList());
  }

  private static boolean isWithoutGoods(LedgerRow row) {
    return RowKind.of(row).isWithoutGoods();
  }

  /** The row that says when it was written and to whom. */
  LedgerRow head() {
    return Stream.concat(goods.stream(), charges.stream()).findFirst().orElseThrow();
  }

  String customer() {
    return head().customer().orElseThrow();
  }

  /** What the order is made of; where nothing but charges was sold, these. */
  List<LedgerRow> lines() {
    return goods.isEmpty() ? charges : goods;
  }

  /** What was charged beside the lines. */
  List<LedgerRow> extras() {
    return goods.isEmpty() ? List.of() : charges;
  }
}
