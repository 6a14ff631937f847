package io.redress.goods;

import io.redress.goods.domain.AcceptanceMachine;
import io.redress.goods.domain.ReceptionMachine;
import io.redress.goods.store.GoodsStore;
import io.redress.goods.store.InspectionStore;
import io.redress.platform.trips.Question;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The goods that shall come back: awaited, received and inspected.
 *
 * <p>Everything concerns the merchant in scope and runs in the caller's transaction. A line that
 * has changed since it was read is a conflict; what does not follow from what is known is refused
 * with what does.
 */
@Component
public final class Goods {
  private final GoodsStore store;
  private final InspectionStore inspections;

  public Goods(GoodsStore store, InspectionStore inspections) {
    this.store = store;
    this.inspections = inspections;
  }

  /** Expects the goods of these lines back; lines that are expected already stay as they are. */
  public void await(CaseId caseId, List<CaseLineId> lines, Instant now) {
    store.await(caseId, lines, now);
  }

  /** Notes what was found out about where the goods are and what came. */
  public GoodsLine receive(GoodsLine current, Reception outcome, Instant now) {
    var reception =
        ReceptionMachine.apply(current.reception(), outcome, current.acceptance()).orRefuse();
    var arrived = Optional.of(now.truncatedTo(ChronoUnit.MICROS)).filter(at -> reception.isHere());
    var changed =
        new GoodsLine(
            current.id(),
            current.caseId(),
            reception,
            current.acceptance(),
            current.awaitedSince(),
            current.receivedAt().or(() -> arrived),
            current.isSeenByOne(),
            current.version() + 1);
    store.update(changed);
    return changed;
  }

  /** Keeps a look at the goods and what follows from it for their acceptance. */
  public GoodsLine inspect(GoodsLine current, Inspection inspection, Instant now) {
    if (!inspection.caseLineId().equals(current.id())) {
      throw new IllegalArgumentException(
          "inspection of %s for %s".formatted(inspection.caseLineId(), current.id()));
    }
    var acceptance =
        AcceptanceMachine.apply(current.acceptance(), inspection.result(), current.reception())
            .orRefuse();
    var changed =
        new GoodsLine(
            current.id(),
            current.caseId(),
            current.reception(),
            acceptance,
            current.awaitedSince(),
            current.receivedAt(),
            current.isSeenByOne(),
            current.version() + 1);
    store.update(changed);
    inspections.insert(inspection);
    return changed;
  }

  /** The lines of a case whose goods are awaited or here. */
  public List<GoodsLine> ofCase(CaseId caseId) {
    return store.ofCases(List.of(caseId)).ask().getOrDefault(caseId, List.of());
  }

  /** The question for {@link #ofCase} of several cases, to be asked with others. */
  public Question<Map<CaseId, List<GoodsLine>>> questionOfCases(Collection<CaseId> cases) {
    return store.ofCases(cases);
  }

  /** The inspections of a case, oldest first. */
  public List<Inspection> inspectionsOf(CaseId caseId) {
    return inspections.ofCases(List.of(caseId)).ask().getOrDefault(caseId, List.of());
  }

  /** The question for {@link #inspectionsOf} of several cases, to be asked with others. */
  public Question<Map<CaseId, List<Inspection>>> questionOfInspections(Collection<CaseId> cases) {
    return inspections.ofCases(cases);
  }
}
