package io.redress.cases;

import io.redress.cases.conduct.CaseJoins;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Cases that are put together, and lines that get a case of their own. Each is one transaction over
 * both cases, which are locked; a refusal is a value and changes nothing.
 */
@Service
public class JoinedCases {
  private final CaseJoins joins;
  private final TransactionTemplate transaction;

  JoinedCases(CaseJoins joins, TransactionTemplate transaction) {
    this.joins = joins;
    this.transaction = transaction;
  }

  /**
   * Ends one case in another of the same consumer and order: its pieces go on there, its open
   * promises find a successor there that is not later, its numbers and links lead there. Refused
   * where something was offered, sent or paid, where a brand was asked in the one that ends, and
   * where an answer to a complaint or a dispute is owed in it.
   */
  @Needs(Right.JOIN_CASES)
  public CaseOutcome merge(CaseId survivor, CaseId ending, Actor actor) {
    return orRefused(() -> joins.merge(survivor, ending, actor));
  }

  /**
   * Takes lines into a case of their own, with a decision promised by our calendar and never later
   * than before. Refused for all lines, for lines about which anything was offered, sent or paid,
   * and for the last piece of a brand that was asked.
   *
   * @return the new case
   */
  @Needs(Right.JOIN_CASES)
  public CaseOutcome split(CaseId caseId, Set<CaseLineId> lines, Actor actor) {
    return orRefused(() -> joins.split(caseId, lines, actor));
  }

  /** Why these two could not be one now; none where they could. */
  @Transactional(readOnly = true)
  public Optional<Refusal> hindrance(CaseId survivor, CaseId ending) {
    return joins.hindrance(survivor, ending);
  }

  /** The lines of a case that could leave it now. */
  @Transactional(readOnly = true)
  public List<CaseLineId> free(CaseId caseId) {
    return joins.free(caseId);
  }

  /** What runs in the transaction; a refusal thrown out of it undoes everything. */
  private interface Work {
    CaseOutcome run();
  }

  private CaseOutcome orRefused(Work work) {
    try {
      return transaction.execute(status -> work.run());
    } catch (RefusedException e) {
      return new CaseOutcome.Refused(e.refusal());
    }
  }
}
