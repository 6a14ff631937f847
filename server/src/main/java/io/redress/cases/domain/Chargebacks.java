package io.redress.cases.domain;

import io.redress.cases.CaseStatus;
import io.redress.cases.Dispute;
import io.redress.cases.Resolution;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.promises.PromiseKind;
import io.redress.shared.DisputeId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the bank of the consumer does to our refunds, so that no money goes out twice. While it is
 * undecided whether the bank takes a payment back, nothing is sent from it; when the bank did, it
 * has given back what the pieces of the case cost, and we send nothing for them any more. The dates
 * that the consumer was told hold all the while.
 */
final class Chargebacks {
  private final CaseState state;
  private final CaseContext context;

  Chargebacks(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  static boolean isOne(Dispute dispute) {
    return dispute.claim().kind() == Dispute.Kind.CHARGEBACK;
  }

  /** Whether a dispute that ends so is one after which the bank has given the money back. */
  static boolean isPaidByBank(Dispute.State end) {
    return switch (end) {
      case ACCEPTED, LOST -> true;
      case OPEN, CONTESTED, WON, WITHDRAWN -> false;
    };
  }

  /** Whether the bank gave back what this remedy would pay. */
  static boolean isGivenByBank(CaseState state, Resolution resolution) {
    return isOfThePrice(resolution)
        && state.disputes().stream().anyMatch(each -> isOne(each) && isPaidByBank(each.state()));
  }

  /** Whether the bank gave back what this intent would pay. */
  static boolean isGivenByBank(CaseState state, RefundIntent intent) {
    return of(state, intent).filter(each -> isGivenByBank(state, each)).isPresent();
  }

  /** What is given beyond the price is no matter of the bank. */
  private static boolean isOfThePrice(Resolution resolution) {
    return switch (resolution.remedy()) {
      case REFUND, PRICE_REDUCTION, STORE_CREDIT -> true;
      case REPLACEMENT, EXCHANGE, REPAIR, COMPENSATION, ADVICE -> false;
    };
  }

  private static Optional<Resolution> of(CaseState state, RefundIntent intent) {
    return state.resolutions().stream()
        .filter(each -> each.id().equals(intent.resolutionId()))
        .findFirst();
  }

  /** Whether nothing is sent from the payment of this intent now. */
  boolean isHeld(RefundIntent intent) {
    return context.payments().stream()
        .filter(each -> each.id().equals(intent.paymentId()))
        .findFirst()
        .map(Chargebacks::isHeld)
        .orElse(intent.state() == IntentState.FROZEN);
  }

  /** Whether its payment still has this much, with what others took from it meanwhile. */
  boolean isCovered(RefundIntent intent) {
    return context.payments().stream()
        .filter(each -> each.id().equals(intent.paymentId()))
        .noneMatch(each -> each.refundable().isNegative());
  }

  /** Those of these intents, in this order, for which their payments still have enough. */
  List<RefundIntent> covered(List<RefundIntent> failed) {
    var left = new HashMap<PaymentId, Money>();
    context.payments().forEach(payment -> left.put(payment.id(), payment.refundable()));
    var covered = new ArrayList<RefundIntent>();
    for (var intent : failed) {
      var has = left.getOrDefault(intent.paymentId(), intent.amount());
      if (intent.amount().compareTo(has) <= 0) {
        left.put(intent.paymentId(), has.minus(intent.amount()));
        covered.add(intent);
      }
    }
    return covered;
  }

  /** Why nothing more can be sent for an intent: its payment has not as much any more. */
  Refusal moreThanLeft(RefundIntent intent) {
    var left =
        context.payments().stream()
            .filter(each -> each.id().equals(intent.paymentId()))
            .map(Payment::refundable)
            .filter(each -> !each.isNegative())
            .findFirst()
            .orElseGet(() -> Money.zero(intent.amount().currency()));
    var facts = Map.of("asked", intent.amount().toString(), "left", left.toString());
    return new Refusal("more_than_captured", facts, List.of());
  }

  static boolean isHeld(Payment payment) {
    return payment.frozenAt().isPresent();
  }

  /** Holds the payments of the order; the consumer hears why, when money is awaited. */
  List<Effect> held(DisputeId dispute) {
    var effects = new ArrayList<Effect>();
    for (var payment : context.payments()) {
      effects.add(new Effect.HoldPayment(payment.id(), dispute));
    }
    if (isMoneyAwaited()) {
      var due = state.carrying().orElseThrow().dueAt();
      effects.add(new Effect.Note("refund_held", Map.of("dispute", dispute.toString())));
      effects.add(new Effect.Tell(Notice.toConsumer(Notice.Kind.REFUND_HELD).until(due)));
    }
    return effects;
  }

  /** Lets the payments go; what the bank gave back is settled by that. */
  List<Effect> ended(Dispute dispute, Dispute.State end) {
    var effects = new ArrayList<Effect>();
    for (var payment : context.payments()) {
      effects.add(new Effect.LetPaymentGo(payment.id(), dispute.id()));
    }
    if (isPaidByBank(end)) {
      effects.addAll(owedNoMore());
      effects.addAll(settled(intent -> intent.state() == IntentState.FAILED));
    }
    return effects;
  }

  /** That we owe nothing any more where a try of ours failed: the bank gave it. */
  List<Effect> owedNoMore() {
    return state.intents().stream()
        .filter(each -> each.state() == IntentState.FAILED)
        .filter(this::isOfThePrice)
        .<Effect>map(each -> new Effect.GivenByBank(each.id()))
        .toList();
  }

  /**
   * The end of a refund that the bank made instead of us, once nothing of ours is on its way; no
   * effects before. That is no merit of ours, so the promise is not kept by it.
   *
   * @param isOver whether nothing is sent for an intent any more
   */
  List<Effect> settled(Predicate<RefundIntent> isOver) {
    var unsettled =
        state.intents().stream().filter(each -> each.state() != IntentState.SETTLED).toList();
    var owed = state.owed().stream().filter(Fulfilment::isPaid).toList();
    var isLeft = !unsettled.isEmpty() || !owed.isEmpty();
    var isDone =
        unsettled.stream().allMatch(isOver.and(this::isOfThePrice))
            && owed.stream().allMatch(this::isReady);
    if (!isRefundPromised() || !isLeft || !isDone) {
      return List.of();
    }
    var effects = new ArrayList<Effect>();
    for (var resolution : owed) {
      effects.add(new Effect.AnswerOffer(resolution, Resolution.State.PERFORMED, Optional.empty()));
    }
    effects.addAll(told());
    effects.addAll(AfterPaying.nothingLeft(state, context, owed));
    return effects;
  }

  /** That the bank gave the money back, for everybody to know. */
  static List<Effect> told() {
    return List.of(
        new Effect.Note("refund_by_bank", Map.of()),
        new Effect.Tell(Notice.toConsumer(Notice.Kind.REFUND_BY_BANK)));
  }

  private boolean isOfThePrice(RefundIntent intent) {
    return of(state, intent).filter(Chargebacks::isOfThePrice).isPresent();
  }

  private boolean isReady(Resolution resolution) {
    return isOfThePrice(resolution) && Fulfilment.goodsAllowPaying(state, resolution);
  }

  private boolean isRefundPromised() {
    return state.status() == CaseStatus.FULFILLING
        && state.carrying().filter(each -> each.kind() == PromiseKind.REFUND).isPresent();
  }

  private boolean isMoneyAwaited() {
    return isRefundPromised()
        && (state.intents().isEmpty()
            || state.intents().stream().anyMatch(Chargebacks::isStillToBeSent));
  }

  private static boolean isStillToBeSent(RefundIntent intent) {
    return switch (intent.state()) {
      case CREATED, SUBMITTING, PENDING, UNKNOWN, FAILED, FROZEN -> true;
      case SUCCEEDED, SETTLED -> false;
    };
  }
}
