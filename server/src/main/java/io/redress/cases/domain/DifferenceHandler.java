package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseStatus;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.money.ChargeAnswer;
import io.redress.money.ChargeAttempt;
import io.redress.money.DifferenceCharge;
import io.redress.money.NewPayment;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.ChargeAttemptId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.Refusal;
import io.redress.shared.ResolutionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference that a consumer pays for an exchange: asked for when the pieces are here, tried
 * once at a time, paid at most once. Paid late it lapses, and what was offered beside is to be
 * chosen again.
 */
final class DifferenceHandler {
  /** After so many tries that failed the shop has it paid in another way. */
  static final int MOST_ATTEMPTS = 10;

  private DifferenceHandler() {}

  /** Asks for what is unpaid among these; {@code next} makes the promise that waits for it. */
  static List<Effect> asked(List<Resolution> owed, List<Effect> next) {
    var unpaid = owed.stream().filter(Fulfilment::isUnpaid).toList();
    var effects = new ArrayList<Effect>();
    unpaid.stream()
        .filter(each -> !isCharged(each))
        .forEach(each -> effects.add(new Effect.AskDifference(each)));
    effects.add(
        new Effect.Tell(
            Notice.toConsumer(Notice.Kind.DIFFERENCE_DUE)
                .paying(sum(unpaid))
                .until(PromiseSteps.due(next))));
    return effects;
  }

  /** The consumer presses the button; what is under way is not begun a second time. */
  static Verdict pay(CaseState state) {
    var unpaid = state.owed().stream().filter(each -> each.isUnpaid() && isCharged(each)).toList();
    var effects = new ArrayList<Effect>();
    for (var resolution : unpaid) {
      var charge = charge(resolution);
      if (charge.live().isPresent()) {
        return Verdict.refused("charge_under_way");
      }
      if (charge.attempts().size() >= MOST_ATTEMPTS) {
        return Verdict.refused("charge_too_often");
      }
      effects.add(new Effect.StartCharge(resolution));
      effects.add(noted("difference_charged", resolution));
    }
    return Verdict.accepted(effects);
  }

  static Verdict answered(
      CaseState state, CaseCommand.RecordChargeAnswer command, CaseContext context) {
    var found =
        state.resolutions().stream()
            .filter(each -> attempt(each, command.attemptId()).isPresent())
            .findFirst();
    if (found.isEmpty()) {
      return new Verdict.Refused(
          Refusal.of("attempt_not_of_this_case", "attempt", command.attemptId().toString()));
    }
    var resolution = found.get();
    if (!attempt(resolution, command.attemptId()).orElseThrow().isLive()
        || !charge(resolution).isAsked()) {
      return Verdict.nothing();
    }
    var recorded = List.<Effect>of(new Effect.RecordCharge(command.attemptId(), command.answer()));
    return switch (command.answer()) {
      case ChargeAnswer.Accepted a -> askAgain(recorded, command);
      case ChargeAnswer.Unknown a -> askAgain(recorded, command);
      case ChargeAnswer.Failed a ->
          Verdict.accepted(recorded, List.of(noted("difference_declined", resolution)));
      case ChargeAnswer.Succeeded a -> Verdict.accepted(recorded, paid(state, resolution, context));
    };
  }

  private static Verdict askAgain(List<Effect> recorded, CaseCommand.RecordChargeAnswer command) {
    return Verdict.accepted(recorded, List.of(new Effect.AskChargeLater(command.attemptId())));
  }

  /** The shop had it paid elsewhere; told twice it is taken once. */
  static Verdict reported(CaseState state, CaseCommand.ReportPayment command, CaseContext context) {
    var found = byId(state, command.resolution()).filter(each -> isCharged(each));
    if (found.isEmpty()) {
      return new Verdict.Refused(
          Refusal.of("difference_not_due", "resolution", command.resolution().toString()));
    }
    var resolution = found.get();
    var charge = charge(resolution);
    var paid = command.paid();
    if (isKnown(charge, paid, context)) {
      return Verdict.nothing();
    }
    var refusal = against(charge, paid, context);
    if (refusal.isPresent()) {
      return new Verdict.Refused(refusal.get());
    }
    var payment =
        new NewPayment(
            new PaymentId(context.newIds().get()),
            charge.orderId(),
            paid.provider(),
            paid.reference(),
            paid.method(),
            paid.methodLabel(),
            paid.amount(),
            paid.capturedAt());
    return Verdict.accepted(
        List.of(new Effect.TakePayment(resolution, payment)), paid(state, resolution, context));
  }

  /** Whether this very payment was taken for it before. */
  private static boolean isKnown(
      DifferenceCharge charge, CaseCommand.PaidElsewhere paid, CaseContext context) {
    return context.payments().stream()
        .filter(each -> charge.paymentId().equals(Optional.of(each.id())))
        .anyMatch(
            each ->
                each.provider().equals(paid.provider())
                    && each.providerReference().equals(paid.reference())
                    && each.captured().equals(paid.amount()));
  }

  private static Optional<Refusal> against(
      DifferenceCharge charge, CaseCommand.PaidElsewhere paid, CaseContext context) {
    if (!charge.isAsked()) {
      return Optional.of(Refusal.of("difference_not_due"));
    }
    if (paid.capturedAt().isAfter(context.now())) {
      return Optional.of(Refusal.of("payment_in_future", "date", paid.capturedAt().toString()));
    }
    if (charge.live().isPresent()) {
      return Optional.of(Refusal.of("charge_under_way"));
    }
    if (!paid.amount().equals(charge.amount())) {
      return Optional.of(Refusal.of("difference_other_amount", "due", charge.amount().toString()));
    }
    var isOfTheOrder =
        context.payments().stream()
            .anyMatch(
                each ->
                    each.provider().equals(paid.provider())
                        && each.providerReference().equals(paid.reference()));
    return isOfTheOrder
        ? Optional.of(Refusal.of("payment_known", "reference", paid.reference()))
        : Optional.empty();
  }

  /** What comes when a difference is paid: the next one that is not, or the piece. */
  private static List<Effect> paid(CaseState state, Resolution resolution, CaseContext context) {
    var effects = new ArrayList<Effect>();
    effects.add(noted("difference_paid", resolution));
    var isLast =
        state.owed().stream()
            .filter(each -> !each.id().equals(resolution.id()))
            .noneMatch(Resolution::isUnpaid);
    if (isLast) {
      var due = goOn(state, context, effects);
      effects.add(
          new Effect.Tell(
              Notice.toConsumer(Notice.Kind.DIFFERENCE_PAID)
                  .paying(charge(resolution).amount())
                  .until(due)));
    }
    return effects;
  }

  /** Ends the wait for the payment; a promise of something else is kept by nothing but that. */
  private static Instant goOn(CaseState state, CaseContext context, List<Effect> effects) {
    var carrying = state.carrying().orElseThrow();
    if (carrying.kind() != PromiseKind.PAYMENT) {
      return carrying.dueAt();
    }
    var next =
        new PromiseSteps(state, context)
            .next(PromiseState.KEPT, PromiseKind.FULFILMENT, "difference_paid");
    effects.addAll(next);
    return PromiseSteps.due(next);
  }

  /** The clock reached the promise: once we remind, then the difference lapses. */
  static Verdict due(CaseState state, Promise promise, CaseContext context) {
    var steps = new PromiseSteps(state, context);
    var unpaid = state.owed().stream().filter(Resolution::isUnpaid).toList();
    if (unpaid.isEmpty()) {
      var next =
          steps.next(
              PromiseState.KEPT,
              Fulfilment.nextKindWithoutPaying(state.owed()),
              "nothing_left_to_pay");
      var notice = Notice.toConsumer(Notice.Kind.INSPECTED).until(PromiseSteps.due(next));
      return Verdict.accepted(next, List.of(new Effect.Tell(notice)));
    }
    var isUnderWay = unpaid.stream().anyMatch(each -> charge(each).live().isPresent());
    if (isUnderWay || state.reminders(promise) == 0) {
      var next = steps.next(PromiseState.KEPT, PromiseKind.PAYMENT, PromiseSteps.REMINDED);
      var notice = Notice.toConsumer(Notice.Kind.DIFFERENCE_DUE).paying(sum(unpaid));
      return isUnderWay
          ? Verdict.accepted(next)
          : Verdict.accepted(next, List.of(new Effect.Tell(notice.until(PromiseSteps.due(next)))));
    }
    if (state.owed().size() > unpaid.size()) {
      // What is owed beside waits for nobody's payment, and nothing of it falls away with one.
      return Verdict.accepted(
          steps.next(PromiseState.KEPT, PromiseKind.FULFILMENT, "others_first"));
    }
    return new Lapse(state, context, steps).of(unpaid);
  }

  /** Back to the choice: what was offered beside an exchange that was not paid. */
  private record Lapse(CaseState state, CaseContext context, PromiseSteps steps) {
    Verdict of(List<Resolution> unpaid) {
      var effects = new ArrayList<Effect>();
      var again = new ArrayList<Resolution>();
      for (var exchange : unpaid) {
        effects.add(new Effect.AnswerOffer(exchange, Resolution.State.VOID, Optional.empty()));
        effects.add(new Effect.ExpireDifference(exchange));
        effects.add(noted("difference_lapsed", exchange));
        again.addAll(beside(exchange));
      }
      again.forEach(each -> effects.add(new Effect.Offer(each)));
      var isChoice = !again.isEmpty();
      var next =
          steps.next(
              PromiseState.KEPT,
              isChoice ? PromiseKind.CHOICE : PromiseKind.DECISION,
              "difference_lapsed");
      effects.add(new Effect.MoveTo(isChoice ? CaseStatus.DECIDED : CaseStatus.ASSESSING));
      var notice = Notice.toConsumer(Notice.Kind.DIFFERENCE_LAPSED);
      return Verdict.accepted(
          effects, next, List.of(new Effect.Tell(notice.until(PromiseSteps.due(next)))));
    }

    /** As it was offered, so that what was found on the goods since counts as it would have. */
    private List<Resolution> beside(Resolution exchange) {
      return state.resolutions().stream()
          .filter(each -> each.caseLineId().equals(exchange.caseLineId()))
          .filter(each -> each.state() == Resolution.State.VOID)
          .filter(each -> each.offeredAt().equals(exchange.offeredAt()))
          .filter(each -> each.exchange().isEmpty())
          .map(this::anew)
          .toList();
    }

    private Resolution anew(Resolution old) {
      return new Resolution(
          new ResolutionId(context.newIds().get()),
          old.caseLineId(),
          old.remedy(),
          old.amount(),
          old.way(),
          old.ruleId(),
          Resolution.State.OFFERED,
          old.offeredAt());
    }
  }

  private static Money sum(List<Resolution> unpaid) {
    return unpaid.stream()
        .flatMap(each -> each.exchange().stream())
        .map(each -> each.settlement().charge())
        .reduce(Money::plus)
        .orElseThrow();
  }

  private static Optional<Resolution> byId(CaseState state, ResolutionId id) {
    return state.resolutions().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static boolean isCharged(Resolution resolution) {
    return resolution.exchange().flatMap(Exchange::charge).isPresent();
  }

  private static DifferenceCharge charge(Resolution resolution) {
    return resolution.exchange().flatMap(Exchange::charge).orElseThrow();
  }

  private static Optional<ChargeAttempt> attempt(Resolution resolution, ChargeAttemptId id) {
    return resolution.exchange().flatMap(Exchange::charge).flatMap(charge -> charge.attempt(id));
  }

  private static Effect noted(String kind, Resolution resolution) {
    return new Effect.Note(kind, Map.of("resolution", resolution.id().toString()));
  }
}
