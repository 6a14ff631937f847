package io.redress.faces.portal;

import io.redress.cases.LineAssessment;
import io.redress.cases.LineAssessment.Possible;
import io.redress.cases.Resolution.GoodsWay;
import io.redress.cases.parcels.WayBearer;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.RemedyView;
import io.redress.goods.parcels.Bearer;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Ground.Layer;
import io.redress.rulebook.Remedy;
import io.redress.shared.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The remedies that are possible for all pieces of a request together, each with three facts:
 * money, way back, when.
 */
final class Choices {
  private final Page page;
  private final List<LineAssessment> assessments;

  Choices(Page page, List<LineAssessment> assessments) {
    this.page = page;
    this.assessments = List.copyOf(assessments);
  }

  /** The best match first, with the reason why it stands there. */
  List<RemedyView> views() {
    var first = true;
    var views = new LinkedHashMap<Remedy, RemedyView>();
    for (var entry : together().entrySet()) {
      views.put(entry.getKey(), view(entry.getKey(), entry.getValue(), first ? flag(entry) : ""));
      first = false;
    }
    return List.copyOf(views.values());
  }

  /** What would be paid for a remedy, if it is possible. */
  Optional<Money> amount(Remedy remedy) {
    return Optional.ofNullable(together().get(remedy)).map(Choices::sum);
  }

  /** Remedies that every line may have, in the order of the first line. */
  private Map<Remedy, List<Possible>> together() {
    var together = new LinkedHashMap<Remedy, List<Possible>>();
    if (assessments.isEmpty()) {
      return together;
    }
    for (var possible : assessments.getFirst().possible()) {
      var remedy = possible.remedy();
      var ofAll = assessments.stream().flatMap(each -> each.possible(remedy).stream()).toList();
      if (ofAll.size() == assessments.size()) {
        together.put(remedy, ofAll);
      }
    }
    return together;
  }

  private RemedyView view(Remedy remedy, List<Possible> possible, String flag) {
    return new RemedyView(
        remedy.code(),
        page.say("portal.remedy." + remedy.code() + ".name"),
        flag,
        page.say("portal.remedy." + remedy.code() + ".text"),
        List.of(
            new FactView(page.say("portal.remedy.money"), money(remedy, sum(possible))),
            new FactView(page.say("portal.remedy.way"), way(remedy, possible)),
            new FactView(page.say("portal.remedy.when"), when(remedy, possible))));
  }

  private String flag(Map.Entry<Remedy, List<Possible>> first) {
    return entitlements(first.getKey()).stream()
        .findFirst()
        .map(Entitlement::layer)
        .map(
            layer ->
                switch (layer) {
                  case STATUTE -> page.say("portal.remedy.flag.law");
                  case BRAND -> page.say("portal.remedy.flag.brand");
                  case STORE, ORDER -> page.say("portal.remedy.flag.store");
                })
        .orElse("");
  }

  private String money(Remedy remedy, Money sum) {
    return switch (remedy) {
      case REFUND -> page.say("portal.remedy.money.back", "sum", sum);
      case STORE_CREDIT -> page.say("portal.remedy.money.credit", "sum", sum);
      case PRICE_REDUCTION, COMPENSATION -> page.say("portal.remedy.money.part", "sum", sum);
      case REPLACEMENT, EXCHANGE, REPAIR, ADVICE -> page.say("portal.remedy.money.none");
    };
  }

  private String way(Remedy remedy, List<Possible> possible) {
    if (possible.stream().allMatch(each -> each.way() == GoodsWay.STAYS)) {
      return page.say("portal.remedy.way.stays");
    }
    var isAtTheirCost = WayBearer.of(assessments, remedy) == Bearer.CONSUMER;
    return page.say(isAtTheirCost ? "portal.remedy.way.theirs" : "portal.remedy.way.ours");
  }

  private String when(Remedy remedy, List<Possible> possible) {
    var byLaw =
        possible.stream().flatMap(each -> each.performBy().stream()).max(LocalDate::compareTo);
    var refund =
        assessments.stream()
            .flatMap(each -> each.decision().refundDueBy().stream())
            .max(LocalDate::compareTo);
    return byLaw
        .or(() -> remedy == Remedy.REFUND ? refund : Optional.empty())
        .map(day -> page.sentence(page.dates().by(day)))
        .orElseGet(() -> page.say("portal.remedy.when.named"));
  }

  /** The terms of a remedy, those of the stated reason first. */
  private List<Entitlement> entitlements(Remedy remedy) {
    return assessments.stream()
        .flatMap(
            each ->
                each.decision().entitlements().stream()
                    .filter(given -> given.remedy() == remedy)
                    .findFirst()
                    .stream())
        .toList();
  }

  /** Whether the brand or the law stands behind any of them and has to be asked first. */
  boolean needsBrand() {
    return assessments.stream()
        .flatMap(each -> each.decision().entitlements().stream())
        .anyMatch(given -> given.needsApproval() || given.layer() == Layer.BRAND);
  }

  private static Money sum(List<Possible> possible) {
    return possible.stream().map(Possible::amount).reduce(Money::plus).orElseThrow();
  }
}
