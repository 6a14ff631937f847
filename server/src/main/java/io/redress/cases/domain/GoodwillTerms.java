package io.redress.cases.domain;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseStatus;
import io.redress.cases.Goodwill;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.promises.PromiseKind;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.Refusal;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * On which terms something may be given out of goodwill now, whoever gives it: what is a right is
 * no goodwill, and an exception is offered beside what the law gives, never in its place.
 */
final class GoodwillTerms {
  private final CaseState state;
  private final CaseContext context;
  private final Purse purse;

  GoodwillTerms(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
    this.purse = context.purse().orElseThrow();
  }

  /** Why it cannot be given as the case stands; empty when it can. */
  Optional<Refusal> refused(Goodwill.Gift gift) {
    if (gift.words().isBlank()) {
      return Optional.of(Refusal.of("words_missing"));
    }
    if (gift.line().isPresent() && line(gift).isEmpty()) {
      return Optional.of(Refusal.of("goodwill_line_missing"));
    }
    return gift.isGesture() ? refusedSum(gift) : refusedException(gift);
  }

  private Optional<Refusal> refusedSum(Goodwill.Gift gift) {
    var worth = gift.worth();
    var isSum = worth.isPositive() && worth.currency().equals(purse.currency());
    return isSum
        ? Optional.empty()
        : Optional.of(
            Refusal.of("goodwill_sum_missing", "currency", purse.currency().getCurrencyCode()));
  }

  private Optional<Refusal> refusedException(Goodwill.Gift gift) {
    if (gift.remedy() == Remedy.ADVICE) {
      return Optional.of(Refusal.of("remedy_not_possible", "remedy", gift.remedy().code()));
    }
    if (line(gift).isEmpty()) {
      return Optional.of(Refusal.of("goodwill_line_missing"));
    }
    if (!isBeingDecided()) {
      return Optional.of(Refusal.of("goodwill_not_now"));
    }
    return refusedSum(gift).or(() -> refusedOffer(gift));
  }

  private Optional<Refusal> refusedOffer(Goodwill.Gift gift) {
    var line = gift.line().orElseThrow();
    if (isRight(line, gift)) {
      return Optional.of(Refusal.of("goodwill_is_a_right", "remedy", gift.remedy().code()));
    }
    var left = left(line);
    if (gift.remedy() != Remedy.REPAIR && gift.worth().compareTo(left) > 0) {
      return Optional.of(Refusal.of("amount_out_of_bounds", "most", left.toString()));
    }
    var isOffered =
        state.offered().stream()
            .anyMatch(each -> each.caseLineId().equals(line) && each.remedy() == gift.remedy());
    return isOffered
        ? Optional.of(Refusal.of("remedy_twice"))
        : belowLaw().map(it -> Refusal.of("goodwill_law_first", "remedy", it.code()));
  }

  /** Whether the rules give this already; then it is to be offered, and nothing was given. */
  private boolean isRight(CaseLineId line, Goodwill.Gift gift) {
    return context
        .assessment(line)
        .filter(assessment -> assessment.decision().isEntitled())
        .flatMap(assessment -> assessment.possible(gift.remedy()))
        .map(LineAssessment.Possible::amount)
        .filter(amount -> !amount.isPositive() || gift.worth().compareTo(amount) <= 0)
        .isPresent();
  }

  private Optional<Remedy> belowLaw() {
    return context.assessments().stream()
        .flatMap(
            assessment ->
                Floor.of(state, assessment)
                    .missing(
                        state.offered().stream()
                            .filter(each -> each.caseLineId().equals(assessment.caseLineId()))
                            .map(Resolution::remedy)
                            .collect(Collectors.toSet()))
                    .stream())
        .findFirst();
  }

  /** Whether it is decided what becomes of the case, or the consumer chooses. */
  private boolean isBeingDecided() {
    return state.status() == CaseStatus.DECIDED
        && state.owed().isEmpty()
        && state
            .carrying()
            .filter(
                each -> each.kind() == PromiseKind.DECISION || each.kind() == PromiseKind.CHOICE)
            .isPresent();
  }

  /**
   * The gift at what it comes to: a piece that is paid back or given anew comes to what is left of
   * its price, whatever was written.
   */
  Goodwill.Gift weighed(Goodwill.Gift gift) {
    return switch (gift.remedy()) {
      case REFUND, REPLACEMENT, EXCHANGE ->
          gift.line().map(this::left).map(gift::worth).orElse(gift);
      case REPAIR, PRICE_REDUCTION, STORE_CREDIT, COMPENSATION, ADVICE -> gift;
    };
  }

  private Money left(CaseLineId line) {
    return purse.left(state, line);
  }

  /** What this would come to with all that was given in the case by persons before. */
  Money altogether(Goodwill.Gift gift) {
    return state.goodwill().stream()
        .filter(each -> each.isGiven() && !each.isCompensation() && !isTurnedDown(each))
        .map(each -> each.gift().worth())
        .reduce(gift.worth(), Money::plus);
  }

  /** Whether the consumer chose something else; then nothing was given. */
  private boolean isTurnedDown(Goodwill goodwill) {
    return goodwill.ties().resolution().stream()
        .flatMap(id -> state.resolutions().stream().filter(each -> each.id().equals(id)))
        .anyMatch(
            each ->
                switch (each.state()) {
                  case DECLINED, VOID -> true;
                  case OFFERED, ACCEPTED, PERFORMED -> false;
                });
  }

  private Optional<CaseLine> line(Goodwill.Gift gift) {
    return gift.line()
        .flatMap(id -> state.lines().stream().filter(each -> each.id().equals(id)).findFirst());
  }
}
