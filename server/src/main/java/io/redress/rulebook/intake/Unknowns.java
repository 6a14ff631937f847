package io.redress.rulebook.intake;

import io.redress.rulebook.Decision;
import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds what is still unknown about a piece and what each fact would change, by deciding as if it
 * were known.
 *
 * <p>Beside the facts that a decision misses it names facts of the house that have a default: the
 * decision stands on that default, and whoever works with it should know.
 */
public final class Unknowns {
  /** Facts with a default that only the house knows. */
  private static final Set<Fact> WITH_DEFAULT =
      EnumSet.of(
          Fact.ITEM_MATERIAL, Fact.CONTRACT_TRADER_BEARS_RETURN, Fact.RETURN_PROOF_OF_SENDING);

  /** What can be had back from where the piece was bought depends on these. */
  private static final Set<Fact> UPSTREAM =
      EnumSet.of(
          Fact.UPSTREAM_BOUGHT_FROM,
          Fact.UPSTREAM_CHANNEL,
          Fact.UPSTREAM_COUNTRY,
          Fact.UPSTREAM_DATE,
          Fact.UPSTREAM_PRICE,
          Fact.UPSTREAM_CURRENCY);

  private static final List<Unknown.Answer> RECOVERY =
      List.of(new Unknown.Answer("", List.of(new Change.Recovery())));

  private static final int[] DAYS_AGO = {0, 20, 100, 400, 1200};

  private final Function<Facts, Decision> rules;

  public Unknowns(Function<Facts, Decision> rules) {
    this.rules = rules;
  }

  /** What is unknown: first what the decision misses, most decisive first, then the defaults. */
  public List<Unknown> of(Facts facts, Decision decision) {
    var found = Outcome.of(decision);
    var unknowns = new ArrayList<Unknown>();
    for (var fact : decision.missingFacts()) {
      unknowns.add(unknown(fact, facts, found));
    }
    WITH_DEFAULT.stream()
        .filter(fact -> !facts.isKnown(fact))
        .map(fact -> unknown(fact, facts, found))
        .filter(unknown -> !unknown.answers().isEmpty())
        .forEach(unknowns::add);
    if ("proxy".equals(facts.raw(Fact.SELLER_TYPE))) {
      UPSTREAM.stream()
          .filter(fact -> !facts.isKnown(fact))
          .map(fact -> new Unknown(fact, Informant.HOUSE, RECOVERY))
          .forEach(unknowns::add);
    }
    return unknowns;
  }

  /** Whether only the house can tell a fact that has a default. */
  static boolean isOfHouse(Fact fact) {
    return WITH_DEFAULT.contains(fact) || UPSTREAM.contains(fact);
  }

  private Unknown unknown(Fact fact, Facts facts, Outcome found) {
    var answers =
        values(fact, facts)
            .map(value -> new Unknown.Answer(value, changes(facts.with(fact, value), found)))
            .filter(answer -> !answer.changes().isEmpty())
            .toList();
    return new Unknown(fact, Informant.of(fact), answers);
  }

  private List<Change> changes(Facts tried, Outcome found) {
    return found.changesTo(Outcome.of(rules.apply(tried)));
  }

  /** Values that stand for all that a fact can have. */
  private static Stream<Object> values(Fact fact, Facts facts) {
    return switch (fact.type()) {
      case FLAG, FLAG_OR_TEXT, FLAG_OR_DATE, FLAG_OR_AMOUNT -> Stream.of(true, false);
      case CHOICE, CHOICE_OR_DATE -> fact.choices().stream().map(Object.class::cast);
      case NUMBER -> Stream.of(0, 1, 2);
      case AMOUNT -> Stream.of(BigDecimal.ONE);
      case DATE -> days(facts);
      case COUNTRY, COUNTRIES, ZONE, DATES, INSTANT, CURRENCY, CATEGORY -> Stream.empty();
      case REMEDY, REMEDIES, BRAND_POLICY, SPECIAL_TERMS, TEXT, TEXTS -> Stream.empty();
    };
  }

  private static Stream<Object> days(Facts facts) {
    var asked =
        facts.raw(Fact.REQUEST_SENT_AT) instanceof Instant sent
            ? LocalDate.ofInstant(sent, ZoneOffset.UTC)
            : facts.raw(Fact.REQUEST_DATE);
    if (!(asked instanceof LocalDate day)) {
      return Stream.empty();
    }
    return Arrays.stream(DAYS_AGO).mapToObj(day::minusDays);
  }
}
