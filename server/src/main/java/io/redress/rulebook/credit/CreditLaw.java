package io.redress.rulebook.credit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All clauses of law on credit that a rulebook holds. */
public final class CreditLaw {
  private static final String SUBDIVISION = "-";

  private final List<CreditClause> clauses;
  private final Map<String, Set<String>> groups;

  /**
   * The law of these clauses.
   *
   * @param groups countries of each group that clauses may name
   */
  public CreditLaw(List<CreditClause> clauses, Map<String, Set<String>> groups) {
    this.clauses = List.copyOf(clauses);
    this.groups = Map.copyOf(groups);
  }

  /** Law that says nothing of credit. */
  public static CreditLaw silent() {
    return new CreditLaw(List.of(), Map.of());
  }

  /** Whether it says nothing of credit anywhere. */
  public boolean isSilent() {
    return clauses.isEmpty();
  }

  /**
   * What holds where somebody lives, for credit that is given on this day. Of a country whose
   * subdivision is not known the law of each counts, so that nobody has less than where they live.
   *
   * @param place ISO 3166-1 alpha-2, with a subdivision where it is known ({@code US-CA})
   */
  public CreditFloor of(String place, LocalDate day) {
    return new CreditFloor(
        place,
        clauses.stream()
            .filter(each -> each.isInForceOn(day))
            .filter(each -> each.places().stream().anyMatch(named -> holds(named, place)))
            .toList());
  }

  private boolean holds(String named, String place) {
    var country = place.split(SUBDIVISION, 2)[0];
    return named.equals(place)
        || named.equals(country)
        || groups.getOrDefault(named, Set.of()).contains(country)
        || (place.equals(country) && named.startsWith(country + SUBDIVISION));
  }
}
