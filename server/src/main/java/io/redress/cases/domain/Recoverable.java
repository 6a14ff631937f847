package io.redress.cases.domain;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseView;
import io.redress.cases.recovery.ProposedRecovery;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.money.recovery.CaseCosts;
import io.redress.money.recovery.Debtor;
import io.redress.money.recovery.Recovery;
import io.redress.money.recovery.RecoveryGround;
import io.redress.money.recovery.RecoveryState;
import io.redress.orders.Allocation;
import io.redress.orders.OrderLine;
import io.redress.shared.BrandId;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the facts of a case say could be claimed for it: the brand's own answer, why the consumer
 * wrote, what arrived, and the duty in what was paid back. No more than what is open of its cost,
 * and nothing that somebody has claimed already.
 */
public final class Recoverable {
  private final CaseView view;
  private final Money open;
  private final List<Recovery> claims;

  private Recoverable(CaseView view, Money open, List<Recovery> claims) {
    this.view = view;
    this.open = open;
    this.claims = claims;
  }

  /** What could be claimed, the strongest first; nothing where nothing is open. */
  public static List<ProposedRecovery> of(CaseView view, CaseCosts costs, List<Recovery> claims) {
    var open = costs.open(view.order().total().currency());
    return open.isPositive() ? new Recoverable(view, open, claims).all() : List.of();
  }

  private List<ProposedRecovery> all() {
    var found = new ArrayList<ProposedRecovery>();
    view.conduct()
        .liaison()
        .filter(Recoverable::isBorneByBrand)
        .ifPresent(request -> found.add(ofBrand(request)));
    for (var line : view.content().lines()) {
      findings(line).forEach(ground -> found.add(ofLine(line, ground)));
      duty(line).ifPresent(found::add);
    }
    return found.stream().filter(each -> each.most().isPositive()).filter(this::isNew).toList();
  }

  /** A brand that agrees bears what it agreed to; which part that is, a person reads. */
  private static boolean isBorneByBrand(LiaisonRequest request) {
    return request.state() == LiaisonState.APPROVED || request.isAgreedInPart();
  }

  private ProposedRecovery ofBrand(LiaisonRequest request) {
    return new ProposedRecovery(
        RecoveryGround.BRAND_TERMS,
        Optional.empty(),
        Debtor.Kind.BRAND,
        Optional.of(request.brandId()),
        view.brandName().orElse(""),
        open,
        request.answerTerms().or(request::answerWords).orElse(""));
  }

  private List<RecoveryGround> findings(CaseLine line) {
    var arrived = reception(line);
    if (arrived.filter(Recoverable::isNotWhatWasSent).isPresent()) {
      return List.of(RecoveryGround.GUARANTEE);
    }
    return switch (line.reason()) {
      case DEFECT -> List.of(RecoveryGround.SUPPLIER_DEFECT);
      case DAMAGED_IN_TRANSIT -> List.of(RecoveryGround.CARRIER_DAMAGE);
      case NEVER_ARRIVED -> List.of(RecoveryGround.CARRIER_LOSS);
      case NOT_AUTHENTIC, WRONG_ITEM -> List.of(RecoveryGround.GUARANTEE);
      case WRONG_SIZE,
          CHANGED_MIND,
          MISSING_PARTS,
          NOT_AS_DESCRIBED,
          LATE,
          CANCEL_BEFORE_DISPATCH,
          NEEDS_HELP ->
          arrived.filter(it -> it == Reception.LOST).isPresent()
              ? List.of(RecoveryGround.CARRIER_LOSS)
              : List.of();
    };
  }

  private Optional<Reception> reception(CaseLine line) {
    return view.conduct().goods().stream()
        .filter(each -> each.id().equals(line.id()))
        .findFirst()
        .map(GoodsLine::reception);
  }

  private static boolean isNotWhatWasSent(Reception arrived) {
    return arrived == Reception.SWAP_SUSPECTED || arrived == Reception.WRONG_ITEM;
  }

  private ProposedRecovery ofLine(CaseLine line, RecoveryGround ground) {
    var isCarrier =
        ground == RecoveryGround.CARRIER_LOSS || ground == RecoveryGround.CARRIER_DAMAGE;
    var brand = isCarrier ? Optional.<BrandId>empty() : boughtFromBrand(line);
    var other = isCarrier ? Debtor.Kind.CARRIER : Debtor.Kind.SUPPLIER;
    return new ProposedRecovery(
        ground,
        Optional.of(line.id()),
        brand.isPresent() ? Debtor.Kind.BRAND : other,
        brand,
        brand.isPresent() ? view.brandName().orElse("") : "",
        open.min(paidFor(line)),
        "");
  }

  /** Goods that were bought from the brand itself are the brand's to answer for. */
  private Optional<BrandId> boughtFromBrand(CaseLine line) {
    return view.order()
        .line(line.orderLineId())
        .filter(
            bought ->
                bought
                    .upstream()
                    .map(known -> String.valueOf(known.get("boughtFrom")))
                    .filter(from -> from.equals("brand"))
                    .isPresent())
        .flatMap(bought -> bought.brandId());
  }

  private Money paidFor(CaseLine line) {
    return view.order()
        .line(line.orderLineId())
        .map(bought -> paid(bought, line).price())
        .filter(Money::isPositive)
        .orElse(open);
  }

  /** Pieces that are not held any more are told by their number. */
  private static Allocation paid(OrderLine bought, CaseLine line) {
    var held = line.units().isEmpty() ? bought.units().lowest(line.quantity()) : line.units();
    return bought.allocationOf(held.and(bought.units()));
  }

  /** Duty is asked back where goods left the country again; the carrier paid it for the house. */
  private Optional<ProposedRecovery> duty(CaseLine line) {
    var isBack =
        line.reason() != CaseReason.NEVER_ARRIVED
            && reception(line).filter(Reception::isHere).isPresent();
    return view.order()
        .line(line.orderLineId())
        .filter(bought -> isBack)
        .map(bought -> paid(bought, line).duty())
        .filter(Money::isPositive)
        .map(
            duty ->
                new ProposedRecovery(
                    RecoveryGround.DUTY_DRAWBACK,
                    Optional.of(line.id()),
                    Debtor.Kind.CARRIER,
                    Optional.empty(),
                    "",
                    open.min(duty),
                    ""));
  }

  private boolean isNew(ProposedRecovery proposed) {
    return claims.stream()
        .filter(each -> each.state() != RecoveryState.WITHDRAWN)
        .noneMatch(
            each ->
                each.matter().ground() == proposed.ground()
                    && (each.matter().line().isEmpty()
                        || each.matter().line().equals(proposed.line())));
  }
}
