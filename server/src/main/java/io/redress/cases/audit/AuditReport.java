package io.redress.cases.audit;

import java.util.List;

/**
 * What checking everything that is chained found.
 *
 * @param cases how many chains of cases were checked
 * @param days how many daily seals were made again
 * @param broken what is not what was written; empty when all is well
 */
public record AuditReport(int cases, int days, List<Broken> broken) {
  public AuditReport {
    broken = List.copyOf(broken);
  }

  /** What kind of record is broken. */
  public enum Kind {
    CASE_CHAIN,
    DAY_ANCHOR,
    LEDGER_CHAIN
  }

  /**
   * Something that is not what was written.
   *
   * @param subject the case, the day, or the chain of the ledger
   * @param reason what does not fit
   */
  public record Broken(Kind kind, String subject, String reason) {}
}
