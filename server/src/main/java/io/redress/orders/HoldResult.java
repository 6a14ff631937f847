package io.redress.orders;

import io.redress.shared.Refusal;
import io.redress.shared.UnitNumbers;

/** Whether units of a line could be held for a request. */
public sealed interface HoldResult {
  /** These units are held; nobody else can hold them until they are released. */
  record Held(UnitNumbers units) implements HoldResult {}

  /** {@code more_than_bought}, with what was asked for and what is left. */
  record Refused(Refusal refusal) implements HoldResult {}
}
