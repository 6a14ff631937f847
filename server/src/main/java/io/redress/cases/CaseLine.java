package io.redress.cases;

import io.redress.rulebook.Fact;
import io.redress.shared.CaseLineId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.util.HashMap;
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
  /** In the place of an answer: it was asked, and the consumer does not know. */
  public static final String NOT_KNOWN = "unsure";

  public CaseLine {
    answers = Map.copyOf(answers);
  }

  /** The same line with an answer, in the place of an earlier one about the same fact. */
  public CaseLine answering(Fact fact, String value) {
    var all = new HashMap<>(answers);
    all.put(fact.path(), value);
    return new CaseLine(id, orderLineId, quantity, reason, units, all);
  }

  /** Whether a fact was asked for and the consumer did not know. */
  public boolean isNotKnown(Fact fact) {
    return NOT_KNOWN.equals(answers.get(fact.path()));
  }
}
