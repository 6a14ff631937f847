package io.redress.rulebook.intake;

import io.redress.rulebook.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Who can tell a fact. */
public enum Informant {
  /** Whoever has the piece in hand. */
  CONSUMER,
  /** The house, from its orders, its pages and its own purchase. */
  HOUSE,
  /** Whoever examines the piece: the workshop or the brand. */
  EXAMINER;

  private static final List<String> OF_CASE =
      List.of("item.", "defect.", "gift.", "store.", "contract.");

  /** Who can tell this fact. */
  public static Informant of(Fact fact) {
    if (fact == Fact.ITEM_AUTHENTICITY) {
      return EXAMINER;
    }
    var isOfConsumers =
        Arrays.stream(Prompt.values()).anyMatch(prompt -> prompt.about().contains(fact));
    return isOfConsumers ? CONSUMER : HOUSE;
  }

  /**
   * Whether somebody may be asked for a fact, once a case is open: what somebody must prove, and
   * what only the house knows. Who the people are, what was bought and when it came stand in the
   * order; words of one's own are no answer.
   */
  public static boolean isAskedFor(Fact fact) {
    if (!canBeTold(fact)) {
      return false;
    }
    var isOfCase = OF_CASE.stream().anyMatch(prefix -> fact.path().startsWith(prefix));
    return Unknowns.isOfHouse(fact) || (isOfCase && fact.kind() == Fact.Kind.DEFEATING);
  }

  private static boolean canBeTold(Fact fact) {
    return switch (fact.type()) {
      case FLAG, FLAG_OR_TEXT, FLAG_OR_DATE, FLAG_OR_AMOUNT, CHOICE, CHOICE_OR_DATE -> true;
      case DATE, NUMBER, AMOUNT, COUNTRY, CURRENCY -> true;
      case COUNTRIES, ZONE, DATES, INSTANT, CATEGORY -> false;
      case REMEDY, REMEDIES, BRAND_POLICY, SPECIAL_TERMS, TEXT, TEXTS -> false;
    };
  }

  /** Its stable name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
