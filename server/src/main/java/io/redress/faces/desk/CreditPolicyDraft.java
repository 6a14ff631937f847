package io.redress.faces.desk;

import io.redress.cases.credit.HouseCredits;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.money.credit.CreditPolicy;
import io.redress.money.credit.CreditPolicy.Terms;
import io.redress.shared.PlainWords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Terms of credit as they are written into the form.
 *
 * @param given {@code yes} or {@code no}, or whatever else was sent
 * @param months as it was written; empty for credit that never ends
 */
record CreditPolicyDraft(String given, String months) {
  private static final String GIVEN = "given";
  private static final String MONTHS = "months";
  private static final String YES = "yes";
  private static final String NO = "no";

  static CreditPolicyDraft of(Terms terms) {
    var months = terms.validMonths().stream().mapToObj(String::valueOf).findFirst();
    return new CreditPolicyDraft(terms.isGiven() ? YES : NO, months.orElse(""));
  }

  static CreditPolicyDraft of(Map<String, String> fields) {
    return new CreditPolicyDraft(
        PlainWords.oneLine(fields.getOrDefault(GIVEN, "")),
        PlainWords.oneLine(fields.getOrDefault(MONTHS, "")));
  }

  /** What was written; empty when the question is open or it is no number of months. */
  Optional<Terms> read() {
    return given.equals(YES) || given.equals(NO)
        ? number().map(number -> new Terms(given.equals(YES), number))
        : Optional.empty();
  }

  /** The months, which may be left out; empty for anything that is no number of them. */
  private Optional<OptionalInt> number() {
    if (months.isEmpty()) {
      return Optional.of(OptionalInt.empty());
    }
    var number = months.matches("[0-9]{1,4}") ? Integer.parseInt(months) : 0;
    return number >= 1 && number <= CreditPolicy.MOST_MONTHS
        ? Optional.of(OptionalInt.of(number))
        : Optional.empty();
  }

  /** Whether credit is given, as a question. */
  ChoiceView question(Visit visit) {
    return new ChoiceView(
        visit.say("credits.policy.given"),
        GIVEN,
        ChoiceView.Kind.ONE,
        List.of(
            new ChoiceView.Option(YES, visit.say("credits.policy.given.yes"), ""),
            new ChoiceView.Option(NO, visit.say("credits.policy.given.no"), "")),
        Set.of(given));
  }

  /** The field for months, with what is wrong with it: no number, or less than the law gives. */
  FieldView field(Visit visit, HouseCredits credits) {
    var field =
        FieldView.of(MONTHS, visit.say("credits.policy.months"), Kind.TEXT)
            .hinting(visit.say("credits.policy.months.hint"))
            .holding(months);
    return number()
        .map(number -> belowLaw(visit, credits, number).map(field::failing).orElse(field))
        .orElseGet(
            () ->
                field.failing(
                    visit.say("credits.policy.months.wrong", "most", CreditPolicy.MOST_MONTHS)));
  }

  private static Optional<String> belowLaw(Visit visit, HouseCredits credits, OptionalInt months) {
    return credits
        .belowLaw(new Terms(true, months))
        .map(
            clause ->
                visit.say(
                    "credits.policy.months.law",
                    "says",
                    new CreditLawWriter(visit).says(clause),
                    "citation",
                    clause.ground().citation(),
                    "rule",
                    clause.ground().ruleId()));
  }
}
