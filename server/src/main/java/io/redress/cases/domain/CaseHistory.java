package io.redress.cases.domain;

import io.redress.cases.CaseEvent;
import io.redress.money.RefundIntent;
import io.redress.promises.Promise;
import java.time.Instant;
import java.util.List;

/** What is kept of a case that tells who was awaited when. */
public record CaseHistory(
    Instant openedAt, List<Promise> promises, List<RefundIntent> intents, List<CaseEvent> events) {
  public CaseHistory {
    promises = List.copyOf(promises);
    intents = List.copyOf(intents);
    events = List.copyOf(events);
  }

  /** The history of a case in this state, as far as it tells who waits. */
  public static CaseHistory of(CaseState state) {
    return new CaseHistory(state.head().openedAt(), state.promises(), state.intents(), List.of());
  }
}
