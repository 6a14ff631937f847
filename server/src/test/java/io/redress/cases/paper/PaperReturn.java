package io.redress.cases.paper;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.cases.Resolution;
import io.redress.cases.Resolution.GoodsWay;
import io.redress.cases.conduct.RemedySums;
import io.redress.cases.domain.PaidBack;
import io.redress.goods.Acceptance;
import io.redress.goods.GoodsLine;
import io.redress.goods.Grade;
import io.redress.goods.Inspection;
import io.redress.goods.Reception;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Term;
import io.redress.shared.CaseLineId;
import io.redress.shared.InspectionId;
import io.redress.shared.Money;
import io.redress.shared.ResolutionId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Pieces that come back, or stay for some of their price, as it may be agreed. */
record PaperReturn(Random random, PaperOrder order, Till till, Supplier<UUID> ids) {
  private static final int MOST_LINES = 2;

  /** A case about some free pieces, its remedies agreed; empty when no pieces are free. */
  Optional<PaperCase> open(Instant now) {
    var lines = new ArrayList<CaseLine>();
    for (var i = 1 + random.nextInt(MOST_LINES); i > 0; i--) {
      var reasons = CaseReason.values();
      var reason = reasons[random.nextInt(reasons.length)];
      order.claim(random, new CaseLineId(ids.get()), reason).ifPresent(lines::add);
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    var opened = new PaperCase(till, ids, order.order(), lines, now);
    lines.forEach(line -> agree(opened, line, now));
    return Optional.of(opened);
  }

  private void agree(PaperCase opened, CaseLine line, Instant now) {
    var isReduced = random.nextInt(4) == 0;
    var remedy = isReduced ? Remedy.PRICE_REDUCTION : Remedy.REFUND;
    var most = RemedySums.of(order.order(), line, decision(remedy, line), entitlement(remedy));
    var comesBack = !isReduced && random.nextInt(4) > 0;
    var main =
        resolution(
            line,
            remedy,
            isReduced ? some(most) : most,
            comesBack ? GoodsWay.COMES_BACK : GoodsWay.STAYS,
            now);
    opened.agree(main);
    if (comesBack) {
      inspected(opened, line, main, now);
    }
    if (random.nextInt(6) == 0) {
      beside(opened, line, main, now);
    }
  }

  /** What the house gives beside it, never more than is left of what the pieces cost. */
  private void beside(PaperCase opened, CaseLine line, Resolution main, Instant now) {
    var price = RemedySums.price(order.order(), line);
    var paid = new PaidBack(opened.state().resolutions(), opened.state().intents());
    var left = paid.left(price, line.id()).minus(main.amount());
    if (left.isPositive()) {
      opened.agree(resolution(line, Remedy.COMPENSATION, some(left), GoodsWay.STAYS, now));
    }
  }

  private void inspected(PaperCase opened, CaseLine line, Resolution main, Instant now) {
    var isWorn = random.nextInt(3) == 0 && main.amount().isPositive();
    var result = isWorn ? Acceptance.PARTIAL : Acceptance.ACCEPTED;
    var deduction = isWorn ? some(main.amount()) : Money.zero(main.amount().currency());
    opened.inspect(
        new GoodsLine(line.id(), opened.id(), Reception.RECEIVED, result, now, Optional.of(now), 1),
        new Inspection(
            new InspectionId(ids.get()),
            opened.id(),
            line.id(),
            Optional.empty(),
            isWorn ? Grade.B : Grade.A,
            result,
            deduction,
            "Seen.",
            now.plus(Duration.ofMinutes(1))));
  }

  private Resolution resolution(
      CaseLine line, Remedy remedy, Money amount, GoodsWay way, Instant now) {
    return new Resolution(
        new ResolutionId(ids.get()),
        line.id(),
        remedy,
        amount,
        way,
        "EU-CRD-9",
        Resolution.State.ACCEPTED,
        now);
  }

  /** More than nothing where there is something, and sometimes all of it. */
  private Money some(Money most) {
    if (!most.isPositive() || random.nextInt(5) == 0) {
      return most;
    }
    return new Money(1 + random.nextLong(most.minorUnits()), most.currency());
  }

  /** What the rulebook says: a sum of its own or none, the delivery with it or not. */
  private Decision decision(Remedy remedy, CaseLine line) {
    Map<Term, Object> terms = new EnumMap<>(Term.class);
    if (random.nextBoolean()) {
      terms.put(Term.OUTBOUND_REFUND, random.nextBoolean() ? "none" : "standard");
    }
    if (random.nextInt(3) == 0) {
      var price = RemedySums.price(order.order(), line);
      terms.put(
          Term.REFUND_AMOUNT,
          BigDecimal.valueOf(
              price.minorUnits() * 7 / 10, price.currency().getDefaultFractionDigits()));
    }
    return new Decision(
        true,
        Decision.Certainty.CERTAIN,
        Decision.Basis.STATUTE,
        List.of(remedy),
        terms,
        List.of(entitlement(remedy)),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static Entitlement entitlement(Remedy remedy) {
    return new Entitlement(
        remedy, 1, "EU-CRD-9", Layer.STATUTE, null, null, null, null, null, null, null, false);
  }
}
