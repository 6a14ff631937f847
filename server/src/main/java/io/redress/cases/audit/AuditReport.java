package io.redress.cases.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What checking everything that is chained found.
 *
 * @param cases how many chains of cases were checked
 * @param days how many daily seals were made again
 * @param ledgers how many chains of the ledger were checked
 * @param broken what is not what was written; empty when all is well
 */
public record AuditReport(int cases, int days, int ledgers, List<Broken> broken) {
  public AuditReport {
    broken = List.copyOf(broken);
  }

  /** Whether everything is what was written. */
  public boolean isWhole() {
    return broken.isEmpty();
  }

  /** The same report with more that is broken. */
  AuditReport and(List<Broken> more) {
    var all = new ArrayList<>(broken);
    all.addAll(more);
    return new AuditReport(cases, days, ledgers, all);
  }

  /** What kind of record is broken. */
  public enum Kind {
    CASE_CHAIN,
    DAY_ANCHOR,
    LEDGER_CHAIN,
    /** A sealed day in the file outside the database. */
    OUTSIDE_ANCHOR
  }

  /**
   * Something that is not what was written.
   *
   * @param subject the case, the day, or the chain of the ledger
   * @param reason what does not fit
   */
  public record Broken(Kind kind, String subject, String reason) {}
}
