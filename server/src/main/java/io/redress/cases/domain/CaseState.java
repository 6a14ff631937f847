package io.redress.cases.domain;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseStatus;
import io.redress.cases.Complaint;
import io.redress.cases.Dispute;
import io.redress.cases.Goodwill;
import io.redress.cases.Resolution;
import io.redress.goods.GoodsLine;
import io.redress.goods.Inspection;
import io.redress.liaison.LiaisonRequest;
import io.redress.money.RefundIntent;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.rulebook.Remedy;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import io.redress.shared.PromiseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that a command may need to know about a case, read in one go under its lock.
 *
 * @param houseSpokeAt when a person of the house wrote to the consumer last
 */
public record CaseState(
    CaseHead head,
    List<CaseLine> lines,
    List<Resolution> resolutions,
    Optional<LiaisonRequest> liaison,
    List<GoodsLine> goods,
    List<Inspection> inspections,
    List<RefundIntent> intents,
    List<Promise> promises,
    Optional<Instant> houseSpokeAt,
    List<Dispute> disputes,
    List<Goodwill> goodwill,
    List<Complaint> complaints) {

  public CaseState {
    lines = List.copyOf(lines);
    resolutions = List.copyOf(resolutions);
    goods = List.copyOf(goods);
    inspections = List.copyOf(inspections);
    intents = List.copyOf(intents);
    promises = List.copyOf(promises);
    disputes = List.copyOf(disputes);
    goodwill = List.copyOf(goodwill);
    complaints = List.copyOf(complaints);
  }

  /** A case in which nothing was given out of goodwill, and nobody complains of our service. */
  public CaseState(
      CaseHead head,
      List<CaseLine> lines,
      List<Resolution> resolutions,
      Optional<LiaisonRequest> liaison,
      List<GoodsLine> goods,
      List<Inspection> inspections,
      List<RefundIntent> intents,
      List<Promise> promises,
      Optional<Instant> houseSpokeAt,
      List<Dispute> disputes) {
    this(
        head,
        lines,
        resolutions,
        liaison,
        goods,
        inspections,
        intents,
        promises,
        houseSpokeAt,
        disputes,
        List.of(),
        List.of());
  }

  /** The case as if this fact had been told before. */
  public CaseState answering(CaseCommand.AnswerFact told) {
    var answered =
        lines.stream()
            .map(
                line ->
                    line.id().equals(told.caseLineId())
                        ? line.answering(told.fact(), told.value())
                        : line)
            .toList();
    return new CaseState(
        head,
        answered,
        resolutions,
        liaison,
        goods,
        inspections,
        intents,
        promises,
        houseSpokeAt,
        disputes,
        goodwill,
        complaints);
  }

  public CaseId id() {
    return head.id();
  }

  public CaseStatus status() {
    return head.status();
  }

  public List<Promise> openPromises() {
    return promises.stream().filter(CaseState::isOpen).toList();
  }

  /** The open promise of this kind, if there is one. */
  public Optional<Promise> open(PromiseKind kind) {
    return openPromises().stream().filter(promise -> promise.kind() == kind).findFirst();
  }

  /** The open promise that carries the case: the one of a kind that its status stands on. */
  public Optional<Promise> carrying() {
    return openPromises().stream()
        .filter(promise -> status().carriedBy().contains(promise.kind()))
        .reduce((earlier, later) -> later);
  }

  /** How often we reminded since this wait began; a new offer or parcel begins a new one. */
  int reminders(Promise promise) {
    var count = 0;
    var latest = Optional.of(promise);
    while (latest.filter(each -> each.basis().equals(PromiseSteps.REMINDED)).isPresent()) {
      count++;
      latest = before(latest.get());
    }
    return count;
  }

  /** The promise that this one goes back to, over all that were renewed. */
  Promise root(Promise promise) {
    var first = promise;
    var earlier = before(first);
    while (earlier.isPresent()) {
      first = earlier.get();
      earlier = before(first);
    }
    return first;
  }

  /** What this promise is by now, after all that took its place. */
  Optional<Promise> latest(PromiseId id) {
    var found = promises.stream().filter(each -> each.id().equals(id)).findFirst();
    return found.flatMap(Promise::successor).map(this::latest).orElse(found);
  }

  /** The promise whose place this one took. */
  Optional<Promise> before(Promise promise) {
    return promises.stream()
        .filter(each -> each.successor().equals(Optional.of(promise.id())))
        .findFirst();
  }

  public List<Resolution> offered() {
    return resolutions.stream().filter(each -> each.state() == Resolution.State.OFFERED).toList();
  }

  public List<Resolution> agreed() {
    return resolutions.stream().filter(Resolution::isAgreed).toList();
  }

  /** Lines whose goods are on their way to us for a remedy that is owed. */
  public List<GoodsLine> awaitedGoods() {
    return goods.stream()
        .filter(line -> Fulfilment.isOnTheWay(line) && isOwedForGoods(line.id()))
        .toList();
  }

  /** Whether a remedy is owed for which the goods of this line come back. */
  boolean isOwedForGoods(CaseLineId line) {
    return owed().stream()
        .anyMatch(
            each -> each.caseLineId().equals(line) && each.way() == Resolution.GoodsWay.COMES_BACK);
  }

  /** The line's goods, once they are awaited. */
  public Optional<GoodsLine> goodsOf(CaseLineId line) {
    return goods.stream().filter(each -> each.id().equals(line)).findFirst();
  }

  /** Agreed remedies that are still to be carried out. */
  public List<Resolution> owed() {
    return resolutions.stream().filter(each -> each.state() == Resolution.State.ACCEPTED).toList();
  }

  /** Agreed payments that nobody has decided to send yet. */
  public List<Resolution> toPay() {
    return owed().stream()
        .filter(Fulfilment::isPaid)
        .filter(each -> intents.stream().noneMatch(i -> i.resolutionId().equals(each.id())))
        .toList();
  }

  /** What was paid for a line, or is being paid, from whichever remedy; none for nothing. */
  Optional<Money> paidBack(CaseLineId line) {
    return new PaidBack(resolutions, intents).of(line);
  }

  /** Whether a line's money was given back as agreed, so that the law asks no more of us. */
  boolean isGivenBack(CaseLineId line) {
    return resolutions.stream()
        .filter(each -> each.caseLineId().equals(line))
        .filter(each -> each.state() == Resolution.State.PERFORMED)
        .map(Resolution::remedy)
        .anyMatch(remedy -> remedy == Remedy.REFUND || remedy == Remedy.STORE_CREDIT);
  }

  /**
   * Whether something was given for a line instead of its pieces, so that they cannot be asked back
   * once more. A piece that was repaired, replaced or exchanged is one that the consumer has.
   */
  public boolean isMoneyGiven(CaseLineId line) {
    return resolutions.stream()
        .filter(each -> each.caseLineId().equals(line))
        .filter(each -> each.state() == Resolution.State.PERFORMED)
        .anyMatch(
            each ->
                switch (each.remedy()) {
                  case REFUND, PRICE_REDUCTION, STORE_CREDIT, COMPENSATION -> true;
                  case REPLACEMENT, EXCHANGE, REPAIR, ADVICE -> false;
                });
  }

  static boolean isOpen(Promise promise) {
    return promise.state() == PromiseState.OPEN || promise.state() == PromiseState.AT_RISK;
  }
}
