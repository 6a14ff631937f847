package io.redress.money.recovery;

import io.redress.money.recovery.store.CaseCostStore;
import io.redress.money.recovery.store.RecoveryStore;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the cases of the merchant in scope cost it, and so the most that is claimed for them. */
@Service
public class CostBook {
  private final CaseCostStore store;
  private final RecoveryStore recoveries;

  CostBook(CaseCostStore store, RecoveryStore recoveries) {
    this.store = store;
    this.recoveries = recoveries;
  }

  /** What a case cost and how much of it is claimed. */
  @Transactional(readOnly = true)
  public CaseCosts of(CaseId caseId) {
    return store.of(caseId);
  }

  /** What persons noted of a case, oldest first. */
  @Transactional(readOnly = true)
  public List<CaseCost> noted(CaseId caseId) {
    return store.noted(caseId);
  }

  /** Which claim of its case the next one is, counted from one. */
  @Transactional(propagation = Propagation.MANDATORY)
  public int nextOf(CaseId caseId) {
    return recoveries.countOf(caseId) + 1;
  }

  /**
   * Notes a cost; the same kind with the same reference and sum changes nothing.
   *
   * @throws Problem CONFLICT when it is there with another sum
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public CaseCost note(CaseCost cost) {
    if (store.insert(cost)) {
      return cost;
    }
    return store
        .noted(cost.caseId(), cost.kind(), cost.reference())
        .filter(there -> there.amount().equals(cost.amount()))
        .orElseThrow(
            () ->
                Problem.of(
                    ProblemCode.CONFLICT,
                    new Violation(
                        "reference",
                        cost.reference(),
                        "is noted with another sum",
                        "Send the sum that was noted, or another reference.")));
  }
}
