package io.redress.rulebook.domain;

import io.redress.calendar.LegalPeriod;
import io.redress.rulebook.Category;
import io.redress.rulebook.Category.Trait;
import io.redress.rulebook.Fact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A test of facts that a rule file states; an unknown fact never fulfils it. */
public sealed interface Condition {
  /** Fulfilled by any facts. */
  Condition ALWAYS = new All(List.of());

  boolean isMetBy(Inquiry inquiry);

  /**
   * All of these; one alone is the condition itself.
   *
   * <p>What the consumer must prove is read last: while nothing else speaks for the condition, the
   * answer does not wait for it.
   */
  static Condition allOf(List<Condition> conditions) {
    if (conditions.size() == 1) {
      return conditions.getFirst();
    }
    return new All(
        conditions.stream().sorted(Comparator.comparing(Condition::isFounding)).toList());
  }

  /** Whether a fact that the consumer relies on is read. */
  private static boolean isFounding(Condition condition) {
    return switch (condition) {
      case Is is -> is.fact().kind() == Fact.Kind.FOUNDING;
      case IsStated stated -> stated.fact().kind() == Fact.Kind.FOUNDING;
      case AtLeast atLeast -> atLeast.fact().kind() == Fact.Kind.FOUNDING;
      case InBand band -> band.fact().kind() == Fact.Kind.FOUNDING;
      case RepairFailed _, CopyLaterThan _ -> false;
      case ShownWithin _, BoughtWithin _ -> true;
      case Not not -> isFounding(not.condition());
      case All all -> all.conditions().stream().anyMatch(Condition::isFounding);
      case Any any -> any.conditions().stream().anyMatch(Condition::isFounding);
    };
  }

  /** At least one of these; one alone is the condition itself. */
  static Condition anyOf(List<Condition> conditions) {
    return conditions.size() == 1 ? conditions.getFirst() : new Any(conditions);
  }

  /**
   * The fact is known and has one of these values.
   *
   * @param probes the probes of the fact that are among the values
   */
  record Is(Fact fact, Set<Object> values, long probes) implements Condition {
    public Is(Fact fact, Set<Object> values) {
      this(fact, Set.copyOf(values), Probes.answering(fact, value -> isAmong(values, value)));
    }

    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return fact.type() == Fact.Type.COUNTRY
          ? inquiry.isInOneOf(fact, values, probes)
          : inquiry.isOneOf(fact, values, probes);
    }

    /** A country holds its subdivisions. */
    static boolean isAmong(Set<Object> values, Object value) {
      return values.contains(value)
          || (value instanceof String tag && values.contains(Countries.national(tag)));
    }
  }

  /** The fact is known, whatever its value; words and dates count, a plain no does not. */
  record IsStated(Fact fact, long probes) implements Condition {
    private static final Set<Object> DENIALS = Set.of(false, "none", "no");

    public IsStated(Fact fact) {
      this(fact, Probes.answering(fact, value -> !DENIALS.contains(value)));
    }

    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return inquiry.isNoneOf(fact, DENIALS, probes);
    }
  }

  /** The number is known and reaches this much. */
  record AtLeast(Fact fact, int minimum) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return inquiry.value(fact) instanceof Integer number && number >= minimum;
    }
  }

  /** The amount is known and lies in this band. */
  record InBand(Fact fact, BigDecimal atLeast, Optional<BigDecimal> below) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return inquiry.value(fact) instanceof BigDecimal amount
          && amount.compareTo(atLeast) >= 0
          && below.map(limit -> amount.compareTo(limit) < 0).orElse(true);
    }
  }

  /** The goods were bought in this season, both days included. */
  record BoughtWithin(LocalDate from, LocalDate to) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      var bought = inquiry.lawDay();
      return bought != null && !bought.isBefore(from) && !bought.isAfter(to);
    }
  }

  /** The goods have this trait. */
  static Condition hasTrait(Trait trait) {
    var goods = new HashSet<Object>();
    for (var category : Category.values()) {
      if (category.has(trait)) {
        goods.add(category);
      }
    }
    return new Is(Fact.ITEM_CATEGORY, goods);
  }

  /** An attempt to repair or replace was made and the fault is still there. */
  record RepairFailed() implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return inquiry.isTrue(Fact.DEFECT_PERSISTS)
          && (inquiry.number(Fact.DEFECT_PRIOR_REPAIRS) > 0
              || inquiry.date(Fact.DEFECT_REPAIR_RETURNED) != null);
    }
  }

  /** The defect showed within this time after delivery. */
  record ShownWithin(LegalPeriod period) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      var delivered = inquiry.deliveryDay();
      return delivered != null && inquiry.isShownBy(inquiry.lastDay(period, delivered));
    }
  }

  /** No copy of the contract came within this time after it was made. */
  record CopyLaterThan(LegalPeriod period) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      var contracted = inquiry.lawDay();
      return inquiry.isFalse(Fact.CONTRACT_COPY_RECEIVED)
          || (contracted != null
              && inquiry.anyDayAfter(
                      Fact.CONTRACT_COPY_RECEIVED, inquiry.lastDay(period, contracted))
                  != null);
    }
  }

  /** The opposite. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return !condition.isMetBy(inquiry);
    }
  }

  /**
   * All of them.
   *
   * <p>Where a known fact rules the condition out, the unknown ones are not asked for: whether a
   * seal was broken is no question for a handbag.
   *
   * @param choices those of them that a known value alone rules out
   */
  record All(List<Condition> conditions, List<Is> choices) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
      choices = List.copyOf(choices);
    }

    public All(List<Condition> conditions) {
      this(conditions, choices(conditions));
    }

    private static List<Is> choices(List<Condition> conditions) {
      return conditions.stream().filter(Is.class::isInstance).map(Is.class::cast).toList();
    }

    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return !isRuledOut(inquiry) && areMet(inquiry);
    }

    private boolean isRuledOut(Inquiry inquiry) {
      for (var place = 0; place < choices.size(); place++) {
        var is = choices.get(place);
        if (inquiry.isKnownOtherwise(is.fact, is.values)) {
          return true;
        }
      }
      return false;
    }

    private boolean areMet(Inquiry inquiry) {
      for (var place = 0; place < conditions.size(); place++) {
        if (!conditions.get(place).isMetBy(inquiry)) {
          return false;
        }
      }
      return true;
    }
  }

  /** At least one of them. */
  record Any(List<Condition> conditions) implements Condition {
    public Any {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean isMetBy(Inquiry inquiry) {
      for (var place = 0; place < conditions.size(); place++) {
        if (conditions.get(place).isMetBy(inquiry)) {
          return true;
        }
      }
      return false;
    }
  }
}
