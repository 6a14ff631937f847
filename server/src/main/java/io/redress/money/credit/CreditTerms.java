package io.redress.money.credit;

import io.redress.rulebook.credit.CreditFloor;
import io.redress.rulebook.releases.RuleSets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What credit of the house in scope is given on: by its own policy, and never below the law. */
@Service
public class CreditTerms {
  private final CreditStore credits;
  private final CreditPolicyStore policies;
  private final RuleSets rules;

  CreditTerms(CreditStore credits, CreditPolicyStore policies, RuleSets rules) {
    this.credits = credits;
    this.policies = policies;
    this.rules = rules;
  }

  /**
   * When a credit ends that is given now.
   *
   * @param at the moment from which it cannot be used; empty when it never ends
   * @param byLaw the clause by which it lasts longer than the house gives; empty when the house's
   *     own time counts
   */
  public record End(Optional<Instant> at, Optional<CreditGround> byLaw) {}

  /** What law holds credit to where somebody lives, for credit that is given at this moment. */
  public CreditFloor floor(String place, Instant now) {
    return rules.creditLaw().of(place, LocalDate.ofInstant(now, ZoneOffset.MAX));
  }

  /** Which clauses count for a credit as it stands at this moment. */
  CreditLaws laws(StoreCredit credit, Instant now) {
    var end = credits.lawOf(credit.id());
    var place = credits.placeOf(credit.intentId());
    if (place.isEmpty()) {
      return new CreditLaws(end, Optional.empty(), Optional.empty());
    }
    var floor = floor(place.get(), credit.issuedAt());
    return new CreditLaws(
        end,
        credit.standing(now) == StoreCredit.Standing.OPEN
            ? floor.cashFor(credit.balance()).map(clause -> CreditGround.of(place.get(), clause))
            : Optional.empty(),
        floor.consent().map(clause -> CreditGround.of(place.get(), clause)));
  }

  /** Whether credit is given at all. */
  boolean isGiven() {
    return policy().terms().isGiven();
  }

  /** When credit ends that is given at this moment to somebody who lives there. */
  End end(String place, Instant now) {
    var end = floor(place, now).end(now, policy().terms().validMonths());
    return new End(end.at(), end.byLaw().map(clause -> CreditGround.of(place, clause)));
  }

  private CreditPolicy policy() {
    return policies.latest().orElse(CreditPolicy.UNSET);
  }
}
