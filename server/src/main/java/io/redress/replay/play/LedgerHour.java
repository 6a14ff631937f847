package io.redress.replay.play;

import io.redress.replay.domain.LedgerRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one hour of the ledger; an invoice belongs to the hour in which it was begun.
 *
 * @param end when all of them had been written
 */
record LedgerHour(Instant end, List<LedgerRow> rows) {
  LedgerHour {
    rows = List.copyOf(rows);
  }

  /** The hours in which anything was written. */
  static List<LedgerHour> of(List<LedgerRow> rows) {
    var byHour = new LinkedHashMap<Instant, List<LedgerRow>>();
    var begun = new LinkedHashMap<String, Instant>();
    for (var row : rows) {
      var end = begun.computeIfAbsent(row.invoice(), any -> PassingTime.stopAfter(row.at()));
      byHour.computeIfAbsent(end, any -> new ArrayList<>()).add(row);
    }
    return byHour.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> new LedgerHour(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** How many rows of the ledger have been read when these have. */
  int lastRow() {
    return rows.getLast().number();
  }
}
