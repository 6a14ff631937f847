package io.redress.cases.conduct;

import io.redress.cases.domain.CaseHead;
import io.redress.cases.domain.CaseState;
import io.redress.cases.store.CaseLineStore;
import io.redress.cases.store.CaseStore;
import io.redress.cases.store.ResolutionStore;
import io.redress.goods.Goods;
import io.redress.liaison.Liaison;
import io.redress.money.Refunds;
import io.redress.promises.Promises;
import io.redress.shared.CaseId;
import io.redress.shared.Problem;
import org.springframework.stereotype.Component;

/** Reads a case under its lock, so that nobody else decides on what is about to change. */
@Component
public class CaseLoader {
  private final CaseStore cases;
  private final CaseLineStore lines;
  private final ResolutionStore resolutions;
  private final Parts parts;

  CaseLoader(CaseStore cases, CaseLineStore lines, ResolutionStore resolutions, Parts parts) {
    this.cases = cases;
    this.lines = lines;
    this.resolutions = resolutions;
    this.parts = parts;
  }

  /** The modules whose parts make up a case. */
  @Component
  record Parts(Promises promises, Liaison liaison, Goods goods, Refunds refunds) {}

  /** Locks the case and reads it; not found is told alike for what belongs to somebody else. */
  CaseState lock(CaseId id) {
    return read(cases.lock(id).orElseThrow(() -> Problem.notFound("The case")));
  }

  /** The parts of a case around its row. */
  CaseState read(CaseHead head) {
    var id = head.id();
    return new CaseState(
        head,
        lines.ofCase(id),
        resolutions.ofCase(id),
        parts.liaison().latestOf(id),
        parts.goods().ofCase(id),
        parts.goods().inspectionsOf(id),
        parts.refunds().ofCase(id),
        parts.promises().ofCase(id));
  }
}
