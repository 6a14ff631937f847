package io.redress.imports.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells the payments of one order in a CSV apart by their references; rows that name none are about
 * the first one.
 */
final class CsvPayments {
  private static final String PREFIX = "payments.";
  private static final String REFERENCE = PREFIX + "reference";

  private final Map<String, Integer> byReference = new LinkedHashMap<>();
  private boolean isAnyThere;

  /** Which payment the row is about, from 0. */
  int indexOf(RawRow row, List<CsvColumn> columns) {
    var reference = "";
    for (var column : columns) {
      var cell = column.index() < row.cells().size() ? row.cells().get(column.index()) : "";
      if (column.field().name().startsWith(PREFIX) && !cell.isBlank()) {
        isAnyThere = true;
        reference = column.field().name().equals(REFERENCE) ? cell.strip() : reference;
      }
    }
    return reference.isEmpty()
        ? 0
        : byReference.computeIfAbsent(reference, each -> byReference.size());
  }

  int count() {
    return isAnyThere ? Math.max(1, byReference.size()) : 0;
  }

  /** A payment without reference has the number of the order; without a time, that of the order. */
  void complete(Assembly assembly) {
    for (var i = 0; i < count(); i++) {
      copy(assembly, "number", "payments[" + i + "].reference");
      copy(assembly, "placedAt", "payments[" + i + "].capturedAt");
    }
  }

  private static void copy(Assembly assembly, String from, String to) {
    var value = assembly.root().path(from);
    if (!assembly.has(to) && value.isString()) {
      assembly.put(to, value, assembly.places().find(from));
    }
  }
}
