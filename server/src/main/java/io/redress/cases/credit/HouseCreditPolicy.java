package io.redress.cases.credit;

import io.redress.money.credit.CreditPolicies;
import io.redress.money.credit.CreditPolicy;
import io.redress.money.credit.CreditTerms;
import io.redress.people.Merchants;
import io.redress.people.signin.SecurityEvent.Kind;
import io.redress.people.signin.SecurityEvents;
import io.redress.rulebook.credit.CreditClause;
import io.redress.rulebook.credit.CreditFloor;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/**
 * What the house in scope does with credit, held to the law of its own country: a time that no
 * consumer there can be held to is not set. Elsewhere the law counts where a consumer lives.
 */
@Component
class HouseCreditPolicy {
  private final CreditPolicies policies;
  private final CreditTerms terms;
  private final Merchants merchants;
  private final SecurityEvents events;
  private final Clock clock;

  HouseCreditPolicy(
      CreditPolicies policies,
      CreditTerms terms,
      Merchants merchants,
      SecurityEvents events,
      Clock clock) {
    this.policies = policies;
    this.terms = terms;
    this.merchants = merchants;
    this.events = events;
    this.clock = clock;
  }

  CreditPolicy current() {
    return policies.current();
  }

  /** What law holds credit to in the country of the house. */
  CreditFloor floor() {
    return terms.floor(merchants.current().country(), clock.instant());
  }

  /** The clause that so many months would go below. */
  Optional<CreditClause> undercutBy(CreditPolicy.Terms wanted) {
    return wanted.validMonths().stream().boxed().findFirst().flatMap(floor()::undercutBy);
  }

  CreditPolicy set(CreditPolicy.Terms wanted, OptionalInt readVersion, String by) {
    undercutBy(wanted)
        .ifPresent(
            clause -> {
              throw belowLaw(wanted.validMonths().orElseThrow(), clause);
            });
    var next = policies.set(wanted, readVersion, by);
    events.note(Kind.CREDIT_RULES_CHANGED, Optional.empty(), "version " + next.version());
    return next;
  }

  private Problem belowLaw(int months, CreditClause clause) {
    var law =
        "%s (rule %s, %s)"
            .formatted(
                clause.ground().citation(), clause.ground().ruleId(), clause.ground().confidence());
    return Problem.of(
        ProblemCode.INVALID,
        new Violation(
            "validMonths",
            String.valueOf(months),
            "is less than the law of %s gives: %s".formatted(merchants.current().country(), law),
            switch (clause.says()) {
              case CreditClause.AtLeast(var years, _) ->
                  "Give at least %d months, or leave it out for credit that never ends."
                      .formatted(years * CreditFloor.MONTHS_OF_YEAR);
              case CreditClause.NoEnd _, CreditClause.InCash _, CreditClause.Agreed _ ->
                  "Leave it out: credit never ends there.";
            }));
  }
}
