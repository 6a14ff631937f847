package io.redress.rulebook.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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

  /** The clauses in force on the day whose law counts; all when the day is unknown. */
  List<Rule> rulesInForce(@Nullable LocalDate day) {
    if (day == null) {
      return rules;
    }
    var inForce = new ArrayList<Rule>(rules.size());
    for (var rule : rules) {
      if (rule.header().isInForceOn(day)) {
        inForce.add(rule);
      }
    }
    return inForce;
  }
}
