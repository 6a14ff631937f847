package io.redress.cases.brands.health;

import io.redress.cases.LineAssessment;
import io.redress.liaison.health.Weakness;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Whether a brand need not agree, by its own terms: the rulebook is asked about the same facts as
 * if the brand itself had sold the piece. A defect is never weak, for a maker wants to hear of it;
 * nor is anything weak where the brand's terms are not known.
 *
 * <p>It changes no decision: what the consumer may claim was decided on other facts.
 */
final class WeakClaims {
  private static final String CHANGE_OF_MIND = "change_of_mind";
  private static final String BRAND = "brand";

  private final Function<Facts, Decision> rules;

  WeakClaims(Function<Facts, Decision> rules) {
    this.rules = rules;
  }

  /** Why the weakest of the lines is weak. */
  Optional<Weakness> of(List<LineAssessment> assessments) {
    return assessments.stream()
        .map(LineAssessment::facts)
        .map(this::of)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Why the claim on these facts is weak. */
  Optional<Weakness> of(Facts facts) {
    var isJudged =
        facts.isKnown(Fact.POLICIES_BRAND_POLICY_ID)
            && CHANGE_OF_MIND.equals(facts.raw(Fact.REQUEST_REASON));
    if (!isJudged) {
      return Optional.empty();
    }
    var asked = facts.with(Fact.SELLER_TYPE, BRAND);
    if (!areTermsKnown(asked) || isCovered(asked)) {
      return Optional.empty();
    }
    if (isCovered(atOnce(asked))) {
      return Optional.of(Weakness.LATE);
    }
    if (isCovered(asNew(asked))) {
      return Optional.of(Weakness.WORN);
    }
    return Optional.of(isCovered(asNew(atOnce(asked))) ? Weakness.LATE : Weakness.NOT_COVERED);
  }

  private boolean areTermsKnown(Facts facts) {
    return ofBrand(facts).findAny().isPresent();
  }

  private boolean isCovered(Facts facts) {
    return ofBrand(facts).anyMatch(Ground::applies);
  }

  private Stream<Ground> ofBrand(Facts facts) {
    return rules.apply(facts).grounds().stream()
        .filter(ground -> ground.layer() == Ground.Layer.BRAND);
  }

  private static Facts asNew(Facts facts) {
    return facts
        .with(Fact.ITEM_WORN, false)
        .with(Fact.ITEM_INTACT, true)
        .with(Fact.ITEM_TAGS_INTACT, true)
        .with(Fact.ITEM_ORIGINAL_PACKAGING, true)
        .without(Fact.ITEM_DAMAGE);
  }

  /** The same, asked when it was delivered; of several parcels the last one counts. */
  private static Facts atOnce(Facts facts) {
    if (facts.raw(Fact.DELIVERY_GOODS_DELIVERED_ON) instanceof Collection<?> days) {
      return days.stream()
          .filter(LocalDate.class::isInstance)
          .map(LocalDate.class::cast)
          .max(LocalDate::compareTo)
          .map(day -> facts.without(Fact.REQUEST_SENT_AT).with(Fact.REQUEST_DATE, day))
          .orElse(facts);
    }
    return facts
        .value(Fact.DELIVERY_INSTANT)
        .map(arrived -> facts.with(Fact.REQUEST_SENT_AT, arrived))
        .orElse(facts);
  }
}
