package io.redress.rulebook.domain;

import io.redress.rulebook.Category.Family;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The facts that would still change a decision.
 *
 * @param facts most decisive first
 * @param leaveOpen whether the right itself stays open without them
 */
record Gaps(List<Fact> facts, boolean leaveOpen) {
  private static final List<Optional<Question>> QUESTIONS =
      Arrays.stream(Fact.values())
          .map(fact -> Optional.of(new Question(fact, answers(fact))))
          .toList();

  Gaps {
    facts = List.copyOf(facts);
  }

  /** What to ask next, with the answers to choose from. */
  Optional<Question> question() {
    return facts.isEmpty() ? Optional.empty() : QUESTIONS.get(facts.getFirst().place());
  }

  private static List<String> answers(Fact fact) {
    return switch (fact.type()) {
      case FLAG, FLAG_OR_TEXT, FLAG_OR_DATE, FLAG_OR_AMOUNT -> List.of("true", "false");
      case CHOICE, CHOICE_OR_DATE -> fact.choices();
      case CATEGORY ->
          Arrays.stream(Family.values())
              .map(family -> family.name().toLowerCase(Locale.ROOT))
              .toList();
      case COUNTRY, COUNTRIES, ZONE, DATE, DATES, INSTANT, AMOUNT, NUMBER -> List.of();
      case CURRENCY, REMEDY, REMEDIES, BRAND_POLICY, TEXT, TEXTS, SPECIAL_TERMS -> List.of();
    };
  }
}
