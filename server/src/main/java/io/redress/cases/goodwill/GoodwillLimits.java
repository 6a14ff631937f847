package io.redress.cases.goodwill;

import io.redress.people.Role;
import io.redress.shared.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much each role may give out of goodwill in one case, by the currency of its order. Above it a
 * second person is asked whose limit reaches; what is above every limit is given by nobody.
 *
 * @param byCurrency by ISO 4217 code; a currency without limits allows nothing
 */
public record GoodwillLimits(Map<String, OfRoles> byCurrency) {
  /** The roles that may give something at all, from the lowest limit to the highest. */
  public static final List<Role> ROLES = List.of(Role.AGENT, Role.SUPERVISOR, Role.ADMINISTRATOR);

  /** The most currencies that a house sets limits for. */
  public static final int MOST_CURRENCIES = 40;

  /** What holds for a house that has set nothing else. */
  public static final GoodwillLimits DEFAULTS = defaults();

  /**
   * The limits of the roles in one currency.
   *
   * @param amounts for each of {@link #ROLES}, none below that of a lower role
   */
  public record OfRoles(Map<Role, Money> amounts) {
    public OfRoles {
      amounts = new EnumMap<>(amounts);
      if (!amounts.keySet().containsAll(ROLES) || amounts.size() != ROLES.size()) {
        throw new IllegalArgumentException("limits are for " + ROLES + ": " + amounts.keySet());
      }
      var lower = Money.zero(amounts.values().iterator().next().currency());
      for (var role : ROLES) {
        var limit = amounts.getOrDefault(role, lower);
        if (limit.compareTo(lower) < 0) {
          throw new IllegalArgumentException("nobody's limit is below a lower role's: " + amounts);
        }
        lower = limit;
      }
    }

    /** In this order of {@link #ROLES}. */
    public static OfRoles of(Money agent, Money supervisor, Money administrator) {
      return new OfRoles(
          Map.of(
              Role.AGENT, agent, Role.SUPERVISOR, supervisor, Role.ADMINISTRATOR, administrator));
    }

    /** The limit of a role; nothing for a role that gives nothing. */
    public Optional<Money> of(Role role) {
      return Optional.ofNullable(amounts.get(role));
    }
  }

  public GoodwillLimits {
    byCurrency = new TreeMap<>(byCurrency);
    if (byCurrency.size() > MOST_CURRENCIES) {
      throw new IllegalArgumentException(
          "limits in more than %d currencies".formatted(MOST_CURRENCIES));
    }
    byCurrency.forEach(
        (code, limits) ->
            limits.amounts().values().stream()
                .filter(limit -> !limit.currency().getCurrencyCode().equals(code))
                .findFirst()
                .ifPresent(
                    limit -> {
                      throw new IllegalArgumentException(limit + " stands under " + code);
                    }));
  }

  /** The most that this role may give in one case; nothing where it may not give at all. */
  public Optional<Money> of(Role role, Currency currency) {
    return in(currency).flatMap(limits -> limits.of(role));
  }

  /** The most that anybody may give in one case. */
  public Optional<Money> most(Currency currency) {
    return of(ROLES.getLast(), currency);
  }

  private Optional<OfRoles> in(Currency currency) {
    return Optional.ofNullable(byCurrency.get(currency.getCurrencyCode()));
  }

  /** Small sums that mend a day, larger ones for who leads, in the currencies most bought in. */
  private static GoodwillLimits defaults() {
    var inMajorUnits =
        Map.of(
            "EUR", List.of(25, 150, 1_000),
            "GBP", List.of(25, 150, 1_000),
            "USD", List.of(25, 150, 1_000),
            "CHF", List.of(25, 150, 1_000),
            "AED", List.of(100, 600, 4_000),
            "SAR", List.of(100, 600, 4_000),
            "KWD", List.of(8, 45, 300),
            "CNY", List.of(200, 1_200, 8_000),
            "HKD", List.of(200, 1_200, 8_000),
            "JPY", List.of(4_000, 25_000, 150_000));
    return new GoodwillLimits(
        inMajorUnits.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    each ->
                        OfRoles.of(
                            major(each.getValue().get(0), each.getKey()),
                            major(each.getValue().get(1), each.getKey()),
                            major(each.getValue().get(2), each.getKey())))));
  }

  private static Money major(int amount, String code) {
    var currency = Currency.getInstance(code);
    return Money.ofDecimal(BigDecimal.valueOf(amount), currency);
  }
}
