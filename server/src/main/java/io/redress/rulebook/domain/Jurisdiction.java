package io.redress.rulebook.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What counts in one country or subdivision, picked out of all rules once.
 *
 * @param zone where most people live
 * @param background what stands behind every decision
 * @param rules clauses of law, in the order of the files
 */
record Jurisdiction(ZoneId zone, Background background, List<Rule> rules) {
  Jurisdiction {
    rules = List.copyOf(rules);
  }

  /** Adds the clauses in force on the day whose law counts; all when the day is unknown. */
  void addRulesInForce(@Nullable LocalDate day, List<Clause> clauses) {
    for (var rule : rules) {
      if (day == null || rule.header().isInForceOn(day)) {
        clauses.add(rule);
      }
    }
  }
}
