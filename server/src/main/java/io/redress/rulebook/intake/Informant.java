package io.redress.rulebook.intake;

import io.redress.rulebook.Fact;
import java.util.Arrays;
import java.util.Locale;

/** Who can tell a fact. */
public enum Informant {
  /** Whoever has the piece in hand. */
  CONSUMER,
  /** The house, from its orders, its pages and its own purchase. */
  HOUSE,
  /** Whoever examines the piece: the workshop or the brand. */
  EXAMINER;

  /** Who can tell this fact. */
  public static Informant of(Fact fact) {
    if (fact == Fact.ITEM_AUTHENTICITY) {
      return EXAMINER;
    }
    var isOfConsumers =
        Arrays.stream(Prompt.values()).anyMatch(prompt -> prompt.about().contains(fact));
    return isOfConsumers ? CONSUMER : HOUSE;
  }

  /** Its stable name. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
