package io.redress.rulebook.domain;

import io.redress.rulebook.Category;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Decision.Basis;
import io.redress.rulebook.Decision.Certainty;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Fact.Kind;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Question;
import io.redress.rulebook.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the facts that are still missing by trying what each unknown one would change.
 *
 * <p>A fact that the rules never asked for cannot change their answer, so only those that were
 * asked for in vain are tried. A founding fact on which the right itself depends leaves the right
 * open.
 */
final class Trials {
  private static final List<Integer> DAYS_APART = List.of(-4000, -1200, -500, -200, -40, -1, 0, 20);
  private static final List<Object> COUNTRIES = List.of("DE", "GB", "CN", "HK", "AU", "US-NY");
  private static final List<Object> NUMBERS = List.of(0, 1, 2, 40);
  private static final List<Object> AMOUNTS =
      List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(1_000_000));
  private static final Set<Term> OPEN_TERMS = Set.of(Term.CLAIM_AGAINST, Term.LAW_DATE);

  private final Function<Facts, Evaluation> evaluate;

  Trials(Function<Facts, Evaluation> evaluate) {
    this.evaluate = evaluate;
  }

  private record Gap(Fact fact, int weight) {}

  /** The decision with its certainty, its missing facts and the next question. */
  Decision complete(Facts facts, Evaluation found) {
    var gaps = new ArrayList<Gap>();
    var open = found.decision().entitled() == null;
    for (var fact : found.unknown()) {
      if (fact.kind() == Kind.CONTEXT) {
        continue;
      }
      var weight = weigh(facts, fact, found);
      if (weight > 0) {
        gaps.add(new Gap(fact, weight));
        open |= fact.kind() == Kind.FOUNDING && weight >= Weight.RIGHT;
      }
    }
    gaps.sort(
        Comparator.comparingInt(Gap::weight)
            .reversed()
            .thenComparing(gap -> gap.fact().kind())
            .thenComparing(Gap::fact));
    return withGaps(found.decision(), gaps.stream().map(Gap::fact).toList(), open);
  }

  private static Decision withGaps(Decision found, List<Fact> missing, boolean open) {
    var unfounded = open && found.entitled() != null;
    var terms = new EnumMap<Term, Object>(Term.class);
    found.terms().forEach(terms::put);
    if (unfounded) {
      terms.keySet().retainAll(OPEN_TERMS);
    }
    return new Decision(
        unfounded ? null : found.entitled(),
        missing.isEmpty() ? Certainty.CERTAIN : Certainty.PRESUMED,
        unfounded ? Basis.NONE : found.basis(),
        unfounded ? List.of() : found.remedies(),
        terms,
        unfounded ? List.of() : found.entitlements(),
        unfounded ? List.of() : found.alternatives(),
        found.grounds(),
        missing,
        missing.stream().findFirst().map(fact -> new Question(fact, answers(fact))),
        List.of(),
        found.exposure());
  }

  /** How much a fact decides. */
  private static final class Weight {
    static final int NOTHING = 0;
    static final int FURTHER_QUESTION = 1;
    static final int TERMS = 2;
    static final int REMEDIES = 3;
    static final int RIGHT = 4;

    /** It turns an open right into one that exists. */
    static final int ESTABLISHES = 5;

    private Weight() {}
  }

  private int weigh(Facts facts, Fact fact, Evaluation found) {
    var weight = Weight.NOTHING;
    for (var value : probes(facts, fact)) {
      var tried = evaluate.apply(facts.with(fact, value));
      weight = Math.max(weight, difference(found, tried));
      if (weight >= (found.decision().entitled() == null ? Weight.ESTABLISHES : Weight.RIGHT)) {
        break;
      }
    }
    return weight;
  }

  private static int difference(Evaluation found, Evaluation tried) {
    var before = found.decision().entitled();
    if (!Objects.equals(before, tried.decision().entitled())) {
      return before == null && tried.decision().isEntitled() ? Weight.ESTABLISHES : Weight.RIGHT;
    }
    if (!found.decision().remedies().equals(tried.decision().remedies())) {
      return Weight.REMEDIES;
    }
    if (!found.hasOutcomeOf(tried)) {
      return Weight.TERMS;
    }
    return asksForMore(found, tried) ? Weight.FURTHER_QUESTION : Weight.NOTHING;
  }

  private static boolean asksForMore(Evaluation found, Evaluation tried) {
    for (var fact : tried.unknown()) {
      if (fact.kind() != Kind.CONTEXT && !found.unknown().contains(fact)) {
        return true;
      }
    }
    return false;
  }

  private static List<Object> probes(Facts facts, Fact fact) {
    return switch (fact.type()) {
      case FLAG, FLAG_OR_TEXT, FLAG_OR_AMOUNT -> List.of(true, false);
      case FLAG_OR_DATE -> joined(List.of(true, false), days(facts));
      case CHOICE -> List.copyOf(fact.choices());
      case CHOICE_OR_DATE -> joined(List.copyOf(fact.choices()), days(facts));
      case COUNTRY -> COUNTRIES;
      case DATE -> days(facts);
      case CATEGORY -> List.of((Object[]) Category.values());
      case NUMBER -> NUMBERS;
      case AMOUNT -> AMOUNTS;
      case COUNTRIES, ZONE, DATES, INSTANT, CURRENCY, REMEDY, REMEDIES -> List.of();
      case BRAND_POLICY, TEXT, TEXTS -> List.of();
    };
  }

  private static List<Object> joined(List<Object> some, List<Object> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  /** Days around the days that are known, near and far enough to cross every period. */
  private static List<Object> days(Facts facts) {
    var anchors = new ArrayList<LocalDate>();
    for (var fact : List.of(Fact.REQUEST_DATE, Fact.DELIVERY_DATE, Fact.CONTRACT_DATE)) {
      if (facts.raw(fact) instanceof LocalDate day) {
        anchors.add(day);
      }
    }
    if (facts.raw(Fact.REQUEST_SENT_AT) instanceof java.time.Instant sent) {
      anchors.add(sent.atZone(java.time.ZoneOffset.UTC).toLocalDate());
    }
    if (anchors.isEmpty()) {
      anchors.add(LocalDate.of(2026, 6, 1));
    }
    var days = new ArrayList<Object>();
    anchors.forEach(anchor -> DAYS_APART.forEach(apart -> days.add(anchor.plusDays(apart))));
    return days;
  }

  private static List<String> answers(Fact fact) {
    return switch (fact.type()) {
      case FLAG, FLAG_OR_TEXT, FLAG_OR_DATE, FLAG_OR_AMOUNT -> List.of("true", "false");
      case CHOICE, CHOICE_OR_DATE -> fact.choices();
      case CATEGORY ->
          java.util.Arrays.stream(Category.Family.values())
              .map(family -> family.name().toLowerCase(Locale.ROOT))
              .toList();
      case COUNTRY, COUNTRIES, ZONE, DATE, DATES, INSTANT, AMOUNT, NUMBER -> List.of();
      case CURRENCY, REMEDY, REMEDIES, BRAND_POLICY, TEXT, TEXTS -> List.of();
    };
  }
}
