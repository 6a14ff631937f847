package io.redress.cases.domain;

import io.redress.cases.LineAssessment;
import io.redress.money.Payment;
import io.redress.promises.PromiseKind;
import io.redress.shared.Actor;
import io.redress.shared.CaseLineId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What a command meets outside the case itself.
 *
 * @param newIds gives identifiers that were never given before
 * @param dueAt when a promise of a kind made at an instant falls due, by the working calendar of
 *     who owes it
 * @param assessments what the rulebook says now; empty for commands that do not ask it
 * @param payments what was captured for the order, in the order in which it is given back
 */
public record CaseContext(
    Instant now,
    Actor actor,
    Supplier<UUID> newIds,
    BiFunction<PromiseKind, Instant, Instant> dueAt,
    List<LineAssessment> assessments,
    List<Payment> payments) {

  public CaseContext {
    assessments = List.copyOf(assessments);
    payments = List.copyOf(payments);
  }

  Optional<LineAssessment> assessment(CaseLineId line) {
    return assessments.stream().filter(each -> each.caseLineId().equals(line)).findFirst();
  }
}
