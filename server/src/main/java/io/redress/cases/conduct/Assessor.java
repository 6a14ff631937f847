package io.redress.cases.conduct;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseReason;
import io.redress.cases.LineAssessment;
import io.redress.cases.Resolution;
import io.redress.cases.domain.CaseState;
import io.redress.catalogue.Brand;
import io.redress.goods.GoodsLine;
import io.redress.orders.Order;
import io.redress.people.Merchant;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Entitlement;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Remedy;
import io.redress.rulebook.Rulebook;
import io.redress.rulebook.intake.Interview;
import io.redress.rulebook.intake.Unknown;
import io.redress.rulebook.intake.Unknowns;
import io.redress.rulebook.releases.RuleSets;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Asks the rulebook about each line of a case and turns its answer into what can be offered. */
@Component
public class Assessor {
  private static final Set<CaseReason> NOTHING_TO_SEND_BACK =
      Set.of(CaseReason.LATE, CaseReason.NEVER_ARRIVED, CaseReason.CANCEL_BEFORE_DISPATCH);

  private final RuleSets rules;
  private final JsonMapper json;

  Assessor(RuleSets rules, JsonMapper json) {
    this.rules = rules;
    this.json = json;
  }

  /** When a request was made and what it wishes for. */
  record Asked(Instant at, Optional<Remedy> wish) {}

  List<LineAssessment> assess(CaseState state, Surroundings around) {
    var asked = new Asked(state.head().openedAt(), Optional.empty());
    return assess(around, state.lines(), asked, state.goods()).stream()
        .map(each -> withDifferences(state, each))
        .toList();
  }

  List<LineAssessment> assess(
      Surroundings around, List<CaseLine> lines, Asked asked, List<GoodsLine> goods) {
    var order = around.order();
    var policy = storePolicy(around.merchant());
    // Taken once: the lines of a case are decided by the same rules, whatever comes into force.
    var rulebook = rules.inForce();
    return lines.stream()
        .map(
            line -> {
              var facts =
                  new CaseFacts.Around(
                      policy,
                      brandPolicy(around, line),
                      asked.at(),
                      asked.wish(),
                      receivedAt(goods, line.id()));
              var known = new CaseFacts(order, around.consumer()).of(line, facts);
              return assessment(rulebook, line, order, FactsWithoutWords.of(known));
            })
        .toList();
  }

  /** What the consumer paid since for another piece goes back with the price. */
  private static LineAssessment withDifferences(CaseState state, LineAssessment assessed) {
    var paid = RemedyAmounts.differencesPaid(state, assessed.caseLineId());
    return paid.isEmpty()
        ? assessed
        : new LineAssessment(
            assessed.caseLineId(),
            assessed.rules(),
            assessed.facts(),
            assessed.decision(),
            assessed.possible().stream().map(each -> plus(each, paid.get())).toList());
  }

  private static LineAssessment.Possible plus(LineAssessment.Possible possible, Money paid) {
    var isWhole = possible.remedy() == Remedy.REFUND || possible.remedy() == Remedy.STORE_CREDIT;
    return isWhole
        ? new LineAssessment.Possible(
            possible.remedy(),
            possible.amount().plus(paid),
            possible.way(),
            possible.ruleId(),
            possible.performBy())
        : possible;
  }

  /** What to ask about a line, by the rules in force. */
  Interview interview() {
    return new Interview(rules.inForce()::decide);
  }

  /** What is still unknown about a line, and what it would change. */
  List<Unknown> unknowns(LineAssessment assessment) {
    return new Unknowns(rules.inForce()::decide).of(assessment.facts(), assessment.decision());
  }

  private Map<String, Object> storePolicy(Merchant merchant) {
    return json.readValue(merchant.storePolicyJson(), new TypeReference<>() {});
  }

  private static Optional<String> brandPolicy(Surroundings around, CaseLine line) {
    return around
        .order()
        .line(line.orderLineId())
        .flatMap(bought -> bought.brandId())
        .flatMap(around::brand)
        .flatMap(Brand::policyId);
  }

  private static Optional<Instant> receivedAt(List<GoodsLine> goods, CaseLineId line) {
    return goods.stream()
        .filter(each -> each.id().equals(line))
        .findFirst()
        .flatMap(GoodsLine::receivedAt);
  }

  private static LineAssessment assessment(
      Rulebook rulebook, CaseLine line, Order order, Facts facts) {
    var decision = rulebook.decide(facts);
    var possible = new ArrayList<LineAssessment.Possible>();
    for (var entitlement : decision.entitlements()) {
      var isNew = possible.stream().noneMatch(each -> each.remedy() == entitlement.remedy());
      if (isNew) {
        possible.add(possible(line, order, decision, entitlement));
      }
    }
    return new LineAssessment(line.id(), rulebook.version(), facts, decision, possible);
  }

  private static LineAssessment.Possible possible(
      CaseLine line, Order order, Decision decision, Entitlement entitlement) {
    var amounts = new RemedyAmounts(order, line, decision);
    return new LineAssessment.Possible(
        entitlement.remedy(),
        amounts.of(entitlement),
        way(line, entitlement.remedy()),
        entitlement.ruleId(),
        Optional.ofNullable(entitlement.performBy()));
  }

  private static Resolution.GoodsWay way(CaseLine line, Remedy remedy) {
    var stays =
        NOTHING_TO_SEND_BACK.contains(line.reason())
            || switch (remedy) {
              case REFUND, REPLACEMENT, EXCHANGE, REPAIR, STORE_CREDIT -> false;
              case PRICE_REDUCTION, COMPENSATION, ADVICE -> true;
            };
    return stays ? Resolution.GoodsWay.STAYS : Resolution.GoodsWay.COMES_BACK;
  }

  /** Nothing, in the currency of the order. */
  static Money nothing(Order order) {
    return Money.zero(order.total().currency());
  }
}
