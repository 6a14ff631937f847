package io.redress.rulebook.domain;

import io.redress.rulebook.Category.Trait;
import io.redress.rulebook.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A test of facts that a rule file states; an unknown fact never fulfils it. */
public sealed interface Condition {
  /** Fulfilled by any facts. */
  Condition ALWAYS = new All(List.of());

  boolean isMetBy(Inquiry inquiry);

  /** The fact is known and has one of these values. */
  record Is(Fact fact, Set<Object> values) implements Condition {
    public Is {
      values = Set.copyOf(values);
    }

    @Override
    public boolean isMetBy(Inquiry inquiry) {
      var value = inquiry.value(fact);
      return value != null && values.contains(value);
    }
  }

  /** The fact is known, whatever its value; words and dates count, a plain no does not. */
  record IsStated(Fact fact) implements Condition {
    private static final Set<Object> DENIALS = Set.of(false, "none", "no");

    @Override
    public boolean isMetBy(Inquiry inquiry) {
      var value = inquiry.value(fact);
      return value != null && !DENIALS.contains(value);
    }
  }

  /** The number is known and reaches this much. */
  record AtLeast(Fact fact, int minimum) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return inquiry.value(fact) instanceof Integer number && number >= minimum;
    }
  }

  /** The day is known and lies in this range. */
  record Between(Fact fact, LocalDate from, LocalDate to) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return inquiry.value(fact) instanceof LocalDate day
          && !day.isBefore(from)
          && !day.isAfter(to);
    }
  }

  /** The goods have this trait. */
  record HasTrait(Trait trait) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      var category = inquiry.category();
      return category != null && category.has(trait);
    }
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

  /** The opposite. */
  record Not(Condition condition) implements Condition {
    @Override
    public boolean isMetBy(Inquiry inquiry) {
      return !condition.isMetBy(inquiry);
    }
  }

  /** All of them. */
  record All(List<Condition> conditions) implements Condition {
    public All {
      conditions = List.copyOf(conditions);
    }

    @Override
    public boolean isMetBy(Inquiry inquiry) {
      for (var condition : conditions) {
        if (!condition.isMetBy(inquiry)) {
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
      for (var condition : conditions) {
        if (condition.isMetBy(inquiry)) {
          return true;
        }
      }
      return false;
    }
  }
}
