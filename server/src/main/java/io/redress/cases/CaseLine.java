package io.redress.cases;

import io.redress.shared.CaseLineId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.util.Map;

/**
 * What a case is about: pieces of one order line and why they come.
 *
 * @param units which pieces of the order line; nobody else can ask them back while they are held
 * @param answers facts the consumer gave about these pieces, by fact path of the decision contract
 */
public record CaseLine(
    CaseLineId id,
    OrderLineId orderLineId,
    Quantity quantity,
    CaseReason reason,
    UnitNumbers units,
    Map<String, Object> answers) {
  public CaseLine {
    answers = Map.copyOf(answers);
  }
}
