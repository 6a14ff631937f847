package io.redress.cases.paper;

import static java.util.stream.Collectors.toCollection;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseStatus;
import io.redress.cases.Dispute;
import io.redress.cases.Resolution;
import io.redress.cases.domain.CaseContext;
import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.CaseRules;
import io.redress.cases.domain.CaseState;
import io.redress.cases.domain.Effect;
import io.redress.cases.domain.Verdict;
import io.redress.goods.GoodsLine;
import io.redress.goods.Inspection;
import io.redress.money.RefundIntent;
import io.redress.orders.Order;
import io.redress.promises.NewPromise;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Party;
import io.redress.shared.PromiseId;
import io.redress.shared.RefundAttemptId;
import io.redress.shared.RefundIntentId;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A case on paper whose remedies are agreed; what happens to it then, the product's rules say. */
final class PaperCase {
  private final Till till;
  private final Supplier<UUID> ids;
  private final List<CaseLine> lines;
  private final List<GoodsLine> goods = new ArrayList<>();
  private final List<Inspection> inspections = new ArrayList<>();
  private final List<Dispute> disputes = new ArrayList<>();
  private List<Resolution> resolutions = new ArrayList<>();
  private List<Promise> promises = new ArrayList<>();
  private CaseHead head;
  private boolean isFree;

  /** Cases whose refunds a chargeback held back, to be taken up again. */
  private final Set<CaseId> resumed = new LinkedHashSet<>();

  PaperCase(Till till, Supplier<UUID> ids, Order order, List<CaseLine> lines, Instant now) {
    this.till = till;
    this.ids = ids;
    this.lines = List.copyOf(lines);
    var id = new CaseId(ids.get());
    this.head =
        new CaseHead(
            id,
            "ABCD-2345",
            order.id(),
            order.consumerId(),
            Optional.empty(),
            CaseStatus.FULFILLING,
            "desk",
            "desk",
            "en",
            now,
            Optional.empty(),
            1,
            CaseHead.Chain.EMPTY);
    promises.add(
        new NewPromise(
                new PromiseId(ids.get()),
                id,
                PromiseKind.REFUND,
                Party.CONSUMER,
                "desk",
                "agreed",
                now,
                now.plus(Duration.ofDays(2)))
            .given());
  }

  CaseId id() {
    return head.id();
  }

  /** Whether its pieces may be asked back again. */
  boolean isFree() {
    return isFree;
  }

  CaseState state() {
    return new CaseState(
        head,
        lines,
        resolutions,
        Optional.empty(),
        goods,
        inspections,
        till.intents(head.id()),
        promises,
        Optional.empty(),
        disputes);
  }

  /** A remedy is agreed. */
  void agree(Resolution resolution) {
    resolutions.add(resolution);
  }

  /** The pieces of a line are here and were looked at. */
  void inspect(GoodsLine line, Inspection inspection) {
    goods.add(line);
    inspections.add(inspection);
  }

  /** The consumer keeps the pieces after all; nothing is owed any more. */
  void cancel() {
    resolutions =
        resolutions.stream()
            .map(each -> moved(each, Resolution.State.VOID))
            .collect(toCollection(ArrayList::new));
    isFree = true;
  }

  /** Takes a command; the code of the refusal when a rule says no. */
  Optional<String> take(CaseCommand command, Actor actor, Instant now) {
    var context =
        new CaseContext(
            now,
            actor,
            ids,
            (kind, from) -> from.plus(kind.maxSpan().dividedBy(2)),
            List.of(),
            till.payments());
    return switch (CaseRules.decide(state(), command, context)) {
      case Verdict.Refused(var refusal) -> Optional.of(refusal.code());
      case Verdict.Accepted(var effects) -> performed(effects, now);
    };
  }

  /** All effects, or none of them where the till refuses one. */
  private Optional<String> performed(List<Effect> effects, Instant now) {
    var before = List.of(List.copyOf(resolutions), List.copyOf(promises), List.copyOf(disputes));
    var headBefore = head;
    try {
      till.together(() -> effects.forEach(effect -> apply(effect, now)));
      return Optional.empty();
    } catch (RefusedException e) {
      if (!before.equals(List.of(resolutions, promises, disputes)) || !head.equals(headBefore)) {
        throw new AssertionError("refused halfway: " + effects, e);
      }
      return Optional.of(e.refusal().code());
    }
  }

  private void apply(Effect effect, Instant now) {
    switch (effect) {
      case Effect.MakePromise(var promise) -> promises.add(promise.given());
      case Effect.EndPromise end -> promises = ended(end, now);
      case Effect.MoveTo(var status) -> head = in(status);
      case Effect.AnswerOffer answer ->
          resolutions =
              resolutions.stream()
                  .map(
                      each ->
                          each.id().equals(answer.resolution().id())
                              ? moved(each, answer.state())
                              : each)
                  .collect(toCollection(ArrayList::new));
      case Effect.IntendRefund(var intent) ->
          till.intend(intent)
              .ifPresent(
                  code -> {
                    throw new AssertionError("the rules let it pass, the till does not: " + code);
                  });
      case Effect.RetryRefund(var intent) -> till.retry(latest(intent));
      case Effect.RecordAnswer(var attempt, var answer) -> till.record(attempt, answer);
      case Effect.HoldPayment(var payment, var dispute) -> till.hold(payment, dispute);
      case Effect.LetPaymentGo(var payment, var dispute) ->
          resumed.addAll(till.letGo(payment, dispute));
      case Effect.GivenByBank(var intent) -> till.givenByBank(intent);
      case Effect.OpenDispute(var dispute) -> disputes.add(dispute);
      case Effect.MoveDispute move ->
          disputes.replaceAll(
              each -> each.id().equals(move.dispute().id()) ? moved(each, move.to()) : each);
      case Effect.ReleaseUnits _ ->
          isFree = lines.stream().noneMatch(line -> state().isMoneyGiven(line.id()));
      case Effect other -> {}
    }
  }

  private RefundIntent latest(RefundIntentId intent) {
    return till.intents(head.id()).stream()
        .filter(each -> each.id().equals(intent))
        .findFirst()
        .orElseThrow();
  }

  private List<Promise> ended(Effect.EndPromise end, Instant now) {
    return promises.stream()
        .map(each -> each.id().equals(end.promise().id()) ? ended(each, end, now) : each)
        .collect(toCollection(ArrayList::new));
  }

  private static Promise ended(Promise promise, Effect.EndPromise end, Instant now) {
    return new Promise(
        promise.id(),
        promise.caseId(),
        promise.kind(),
        promise.toParty(),
        promise.owner(),
        end.end(),
        promise.basis(),
        promise.madeAt(),
        promise.atRiskAt(),
        promise.dueAt(),
        Optional.of(now),
        end.successor(),
        Optional.empty(),
        2);
  }

  private static Resolution moved(Resolution each, Resolution.State state) {
    return new Resolution(
        each.id(),
        each.caseLineId(),
        each.remedy(),
        each.amount(),
        each.way(),
        each.ruleId(),
        state,
        each.offeredAt());
  }

  private static Dispute moved(Dispute each, Dispute.State state) {
    return new Dispute(
        each.id(),
        each.claim(),
        state,
        each.promise(),
        each.openedAt(),
        each.answer(),
        each.closedAt());
  }

  private CaseHead in(CaseStatus status) {
    return new CaseHead(
        head.id(),
        head.number(),
        head.orderId(),
        head.consumerId(),
        head.brandId(),
        status,
        head.owner(),
        head.team(),
        head.language(),
        head.openedAt(),
        head.anchor(),
        head.version() + 1,
        head.chain());
  }

  /** A chargeback that nobody has answered or closed yet. */
  Optional<Dispute> chargeback() {
    return disputes.stream().filter(Dispute::isLive).findFirst();
  }

  /** Whose refunds are to be taken up again; each is named once. */
  Set<CaseId> takeResumed() {
    var all = new LinkedHashSet<>(resumed);
    resumed.clear();
    return all;
  }

  /** Attempts of which something may still be heard. */
  List<RefundAttemptId> attempts() {
    return till.intents(head.id()).stream()
        .flatMap(intent -> intent.attempts().stream())
        .map(attempt -> attempt.id())
        .toList();
  }
}
