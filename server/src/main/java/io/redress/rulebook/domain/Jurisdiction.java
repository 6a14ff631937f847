package io.redress.rulebook.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What counts in one country or subdivision, picked out of all rules once, and for each time in
 * which the same clauses are in force once again.
 */
final class Jurisdiction {
  private static final Standing STANDING = new Standing();

  private final ZoneId zone;
  private final Clause[] undated;

  /** The days on which some clause comes into force or is no longer in force, in order. */
  private final LocalDate[] changes;

  /** What counts before the first change, then from each change on. */
  private final Clause[][] eras;

  /**
   * Sorts the rules of a place by time.
   *
   * @param zone where most people live
   * @param background what stands behind every decision
   * @param rules clauses of law, in the order of the files
   */
  Jurisdiction(ZoneId zone, Background background, List<Rule> rules) {
    this.zone = zone;
    this.undated = inForce(null, background, rules);
    this.changes = changes(rules);
    this.eras = new Clause[changes.length + 1][];
    for (var era = 0; era < eras.length; era++) {
      var day = era == 0 ? LocalDate.MIN : changes[era - 1];
      eras[era] = inForce(day, background, rules);
    }
  }

  ZoneId zone() {
    return zone;
  }

  /**
   * The clauses in force on the day whose law counts, all when the day is unknown; before them what
   * is heard before any of them. Not to be changed.
   */
  Clause[] clausesOn(@Nullable LocalDate day) {
    if (day == null) {
      return undated;
    }
    var era = changes.length;
    while (era > 0 && day.isBefore(changes[era - 1])) {
      era--;
    }
    return eras[era];
  }

  private static Clause[] inForce(
      @Nullable LocalDate day, Background background, List<Rule> rules) {
    var clauses = new ArrayList<Clause>(List.of(background, STANDING));
    for (var rule : rules) {
      if (day == null || rule.header().isInForceOn(day)) {
        clauses.add(rule);
      }
    }
    return clauses.toArray(Clause[]::new);
  }

  private static LocalDate[] changes(List<Rule> rules) {
    var days = new TreeSet<LocalDate>();
    for (var rule : rules) {
      var header = rule.header();
      days.add(header.from());
      if (header.until().isBefore(LocalDate.MAX)) {
        days.add(header.until().plusDays(1));
      }
    }
    return days.toArray(LocalDate[]::new);
  }
}
