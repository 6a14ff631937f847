package io.redress.cases.receiving;

import io.redress.cases.Cases;
import io.redress.goods.passport.Marks;
import io.redress.goods.receiving.Checklists;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.Problem;
import org.springframework.stereotype.Component;

/** Finds a piece on the bench. */
@Component
class Pieces {
  private final Cases cases;
  private final Checklists checklists;
  private final KnownPieces known;

  Pieces(Cases cases, Checklists checklists, KnownPieces known) {
    this.cases = cases;
    this.checklists = checklists;
    this.known = known;
  }

  /**
   * A piece of a case of which these marks were read.
   *
   * @throws Problem NOT_FOUND for a line that is none of the case's
   */
  Piece find(CaseId caseId, CaseLineId lineId, Marks read) {
    var view = cases.view(caseId).orElseThrow(() -> Problem.notFound("The case"));
    var line =
        view.content().lines().stream()
            .filter(each -> each.id().equals(lineId))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The piece"));
    var bought =
        view.order().line(line.orderLineId()).orElseThrow(() -> Problem.notFound("The piece"));
    var goods =
        view.conduct().goods().stream().filter(each -> each.id().equals(lineId)).findFirst();
    return new Piece(
        view,
        line,
        bought,
        goods,
        checklists.of(bought.category()),
        known.find(view.order().id(), bought, line, read));
  }
}
