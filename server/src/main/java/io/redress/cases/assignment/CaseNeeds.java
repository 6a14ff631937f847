package io.redress.cases.assignment;

import io.redress.shared.BrandId;
import io.redress.shared.Money;
import java.util.Locale;
import java.util.Set;

/**
 * What whoever takes a case has to be able to.
 *
 * @param brands of its pieces, as far as they have any
 * @param goods kinds of its pieces, as far as they are known
 * @param language BCP 47 tag in which the consumer is written to; in its usual writing
 * @param amount what was paid for the pieces it is about
 * @param hard why it is one for a specialist; empty for most
 */
public record CaseNeeds(
    Set<BrandId> brands, Set<Goods> goods, String language, Money amount, Set<Hardness> hard) {
  public CaseNeeds {
    brands = Set.copyOf(brands);
    goods = Set.copyOf(goods);
    hard = Set.copyOf(hard);
    if (language.isBlank()) {
      throw new IllegalArgumentException("a case has a language");
    }
    language = Locale.forLanguageTag(language).toLanguageTag();
  }

  /** A kind of goods of the closed tree with the group it stands in. */
  public record Goods(String category, String group) {}

  /** What makes a case one for a specialist. */
  public enum Hardness {
    /** An appeal, a platform, a bank or a court has it. */
    DISPUTE,
    /** The consumer is not content with our service. */
    COMPLAINT,
    /** It had ended and began again. */
    REOPENED,
    /** As much as the house calls high, or more. */
    HIGH_AMOUNT
  }

  /** Whether it is one for a specialist. */
  public boolean isHard() {
    return !hard.isEmpty();
  }

  /** How much it weighs in somebody's load: what is disputed or complained of counts twice. */
  public int weight() {
    return hard.contains(Hardness.DISPUTE) || hard.contains(Hardness.COMPLAINT) ? 2 : 1;
  }
}
