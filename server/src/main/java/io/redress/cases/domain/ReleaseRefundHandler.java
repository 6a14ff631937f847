package io.redress.cases.domain;

import io.redress.cases.Resolution;
import io.redress.money.CreditRecipient;
import io.redress.money.NewRefundIntent;
import io.redress.money.Payment;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Decides to pay what is owed, in the captured currency, to the payments it came from, never more
 * than each of them holds.
 */
final class ReleaseRefundHandler {
  private final CaseState state;
  private final CaseContext context;
  private final Map<PaymentId, Money> taken = new HashMap<>();
  private final List<NewRefundIntent> intents = new ArrayList<>();

  private ReleaseRefundHandler(CaseState state, CaseContext context) {
    this.state = state;
    this.context = context;
  }

  static Verdict handle(CaseState state, CaseContext context) {
    return new ReleaseRefundHandler(state, context).handle();
  }

  private Verdict handle() {
    var owed = state.toPay();
    var stopped =
        owed.stream().filter(each -> !Fulfilment.goodsAllowPaying(state, each)).findFirst();
    if (stopped.isPresent()) {
      return new Verdict.Refused(
          Refusal.of("goods_not_accepted", "line", stopped.get().caseLineId().toString()));
    }
    for (var resolution : owed) {
      var asked = asked(resolution);
      var missing = intend(resolution, asked);
      if (missing.isPositive()) {
        return moreThanCaptured(asked, asked.minus(missing));
      }
    }
    if (intents.stream().anyMatch(this::isHeld)) {
      return Verdict.refused("payment_frozen");
    }
    return intents.isEmpty() ? nothingLeft(owed) : released(withoutIntent(owed));
  }

  /** Nothing for what the bank gave back already. */
  private Money asked(Resolution resolution) {
    return Chargebacks.isGivenByBank(state, resolution)
        ? Money.zero(resolution.amount().currency())
        : Fulfilment.payable(state, resolution);
  }

  private boolean isHeld(NewRefundIntent intent) {
    return context.payments().stream()
        .anyMatch(each -> each.id().equals(intent.paymentId()) && Chargebacks.isHeld(each));
  }

  private static Verdict moreThanCaptured(Money asked, Money left) {
    var facts = Map.of("asked", asked.toString(), "left", left.toString());
    return new Verdict.Refused(new Refusal("more_than_captured", facts, List.of()));
  }

  /** Spreads an amount over the payments and returns what they could not hold. */
  private Money intend(Resolution resolution, Money amount) {
    var left = amount;
    for (var payment : context.payments()) {
      var part = left.min(free(payment));
      if (part.isPositive()) {
        taken.merge(payment.id(), part, Money::plus);
        intents.add(intent(resolution, payment, part));
        left = left.minus(part);
      }
    }
    return left;
  }

  private Money free(Payment payment) {
    var free = payment.refundable();
    var planned = taken.get(payment.id());
    return planned == null ? free : free.minus(planned);
  }

  private NewRefundIntent intent(Resolution resolution, Payment payment, Money part) {
    return new NewRefundIntent(
        new RefundIntentId(context.newIds().get()),
        state.id(),
        resolution.id(),
        payment.id(),
        part,
        context.actor().kind().name(),
        isCredit(resolution, payment) ? Optional.of(recipient()) : Optional.empty());
  }

  /** Credit that was agreed is given as credit; what was paid with credit goes back as such. */
  private static boolean isCredit(Resolution resolution, Payment payment) {
    return resolution.remedy() == Remedy.STORE_CREDIT
        || payment.provider().equals(CreditRecipient.PROVIDER);
  }

  private CreditRecipient recipient() {
    return new CreditRecipient(state.head().consumerId(), context.country());
  }

  /** Those of which a deduction or the bank took all: there is nothing to send for them. */
  private List<Resolution> withoutIntent(List<Resolution> owed) {
    var sent = intents.stream().map(NewRefundIntent::resolutionId).collect(Collectors.toSet());
    return owed.stream()
        .filter(each -> !sent.contains(each.id()) && Fulfilment.isDoneByPaying(each))
        .toList();
  }

  private static List<Effect> performed(List<Resolution> resolutions) {
    return resolutions.stream()
        .<Effect>map(
            each -> new Effect.AnswerOffer(each, Resolution.State.PERFORMED, Optional.empty()))
        .toList();
  }

  /**
   * The deduction took it all, or the bank gave it: what was agreed is done, and nothing is sent.
   */
  private Verdict nothingLeft(List<Resolution> owed) {
    var done = owed.stream().filter(Fulfilment::isDoneByPaying).toList();
    var effects = new ArrayList<>(performed(done));
    if (owed.stream().anyMatch(each -> Chargebacks.isGivenByBank(state, each))) {
      effects.addAll(Chargebacks.told());
    } else {
      effects.add(new Effect.Note("nothing_left_to_pay", Map.of()));
    }
    return Verdict.accepted(effects, AfterPaying.nothingLeft(state, context, done));
  }

  private Verdict released(List<Resolution> nothingToSend) {
    var told = new ArrayList<Effect>();
    told.add(new Effect.Note("refund_released", Map.of()));
    told.addAll(onTheWay());
    return Verdict.accepted(
        performed(nothingToSend), intents.stream().map(Effect.IntendRefund::new).toList(), told);
  }

  /** Of credit nobody is told that it is on its way: it is there at once. */
  private List<Effect> onTheWay() {
    var due = state.carrying().orElseThrow().dueAt();
    return intents.stream()
        .filter(intent -> intent.credit().isEmpty())
        .map(NewRefundIntent::amount)
        .reduce(Money::plus)
        .map(sum -> Notice.toConsumer(Notice.Kind.REFUND_ON_THE_WAY).paying(sum).until(due))
        .<List<Effect>>map(notice -> List.of(new Effect.Tell(notice)))
        .orElseGet(List::of);
  }
}
