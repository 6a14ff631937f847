package io.redress.cases.domain;

import io.redress.cases.CaseLine;
import io.redress.cases.goodwill.GoodwillLimits;
import io.redress.cases.goodwill.GoodwillSettings;
import io.redress.people.Role;
import io.redress.shared.CaseLineId;
import io.redress.shared.Money;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may be given out of goodwill in a case, and by whom.
 *
 * @param settings what the house has set
 * @param role of who acts; a program gives like the lowest of them; empty for whoever gives nothing
 * @param currency of the order
 * @param price what was paid for the pieces of a line
 */
public record Purse(
    GoodwillSettings settings,
    Optional<Role> role,
    Currency currency,
    Function<CaseLine, Money> price) {
  /** The most that who acts may give in this case. */
  Optional<Money> limit() {
    return role.flatMap(its -> settings.limits().of(its, currency));
  }

  /** The most that anybody may give in this case. */
  Optional<Money> most() {
    return settings.limits().most(currency);
  }

  /** Who may give this much in this case, the lowest role first. */
  List<Role> able(Money sum) {
    return GoodwillLimits.ROLES.stream()
        .filter(
            each ->
                settings
                    .limits()
                    .of(each, currency)
                    .filter(limit -> sum.compareTo(limit) <= 0)
                    .isPresent())
        .toList();
  }

  /** The most that may be given in this case without a person. */
  Money byItself() {
    return settings.limits().of(Role.AGENT, currency).orElseGet(() -> Money.zero(currency));
  }

  /** What was paid for a line and not given back. */
  public Money left(CaseState state, CaseLineId id) {
    var price = value(state.lines().stream().filter(each -> each.id().equals(id)).toList());
    return new PaidBack(state.resolutions(), state.intents()).left(price, id);
  }

  /** What these pieces cost. */
  Money value(List<CaseLine> lines) {
    return lines.stream().map(price).reduce(Money.zero(currency), Money::plus);
  }
}
