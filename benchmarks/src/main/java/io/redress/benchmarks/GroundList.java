package io.redress.benchmarks;

import io.redress.rulebook.Fact;
import io.redress.rulebook.Facts;
import io.redress.rulebook.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The grounds of one decision of {@link IfElse} while its ifs are gone through. */
final class GroundList {
  private static final int USUAL = 10;
  private static final Set<Object> FAULTS =
      Set.of("defect", "not_as_described", "wrong_item", "counterfeit");
  private static final Set<Object> DELAYS = Set.of("late_delivery", "never_arrived");

  private final Facts facts;
  private final Map<String, Ground> texts;
  private final List<Ground> grounds = new ArrayList<>(USUAL);

  /**
   * A list that is empty so far.
   *
   * @param texts what each clause says of itself, by its identifier
   */
  GroundList(Facts facts, Map<String, Ground> texts) {
    this.facts = facts;
    this.texts = texts;
  }

  void add(String clause, boolean applies, Fact... because) {
    var text = Objects.requireNonNull(texts.get(clause), clause);
    grounds.add(
        new Ground(
            text.ruleId(),
            text.version(),
            text.layer(),
            applies,
            List.of(because),
            text.citation(),
            text.source(),
            text.confidence(),
            text.asOf()));
  }

  /** Goods made for this consumer are left out. */
  void addExcepted(String exception, String right) {
    add(exception, true, Fact.ITEM_PERSONALISED);
    add(right, false, Fact.CONTRACT_CHANNEL, Fact.REQUEST_REASON);
  }

  void addWindow(String right, LocalDate end) {
    add(right, !asked().isAfter(end), Fact.DELIVERY_DATE, Fact.REQUEST_DATE);
  }

  void addForFaults(String right) {
    add(right, FAULTS.contains(reason()), Fact.REQUEST_REASON);
  }

  void addForDelay(String right) {
    add(right, DELAYS.contains(reason()), Fact.REQUEST_REASON);
  }

  boolean isPersonalised() {
    return Boolean.TRUE.equals(facts.raw(Fact.ITEM_PERSONALISED));
  }

  LocalDate concluded() {
    return day(Fact.CONTRACT_DATE);
  }

  LocalDate delivered() {
    return day(Fact.DELIVERY_DATE);
  }

  LocalDate asked() {
    return day(Fact.REQUEST_DATE);
  }

  List<Ground> list() {
    return grounds;
  }

  private Object reason() {
    return Objects.requireNonNull(facts.raw(Fact.REQUEST_REASON));
  }

  private LocalDate day(Fact fact) {
    return (LocalDate) Objects.requireNonNull(facts.raw(fact));
  }
}
