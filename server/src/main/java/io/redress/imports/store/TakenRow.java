package io.redress.imports.store;

import io.redress.imports.ImportRow;
import io.redress.imports.formats.RawRow;
import io.redress.shared.CaseId;
import io.redress.shared.OrderId;
import java.util.List;
import java.util.Optional;

/**
 * A row and what it made.
 *
 * @param raw as it stands in the file; kept of what was refused only
 */
public record TakenRow(
    ImportRow row, Optional<OrderId> orderId, Optional<CaseId> caseId, List<RawRow> raw) {
  public TakenRow {
    raw = List.copyOf(raw);
  }
}
