package io.redress.faces.desk;

import io.redress.cases.outbound.CaseDispatches;
import io.redress.faces.desk.PackingWriter.Box;
import io.redress.faces.desk.PackingWriter.Shelf;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.goods.outbound.Advances;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.DispatchEvent;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.outbound.Stock;
import io.redress.goods.outbound.StockSeen;
import io.redress.shared.DispatchId;
import io.redress.shared.Problem;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Reads one dispatch and shows the bench at which it is packed. */
@Component
class PackingRoom {
  private final CaseRooms rooms;
  private final CaseDispatches moves;
  private final Dispatches dispatches;
  private final Advances advances;
  private final Stock stock;

  PackingRoom(
      CaseRooms rooms,
      CaseDispatches moves,
      Dispatches dispatches,
      Advances advances,
      Stock stock) {
    this.rooms = rooms;
    this.moves = moves;
    this.dispatches = dispatches;
    this.advances = advances;
    this.stock = stock;
  }

  /** The dispatch with the id in an address; 404 where there is none. */
  Dispatch require(String id) {
    try {
      return dispatches
          .byId(DispatchId.parse(id))
          .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    } catch (Problem notAnId) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, notAnId);
    }
  }

  /** The page with why something was not taken. */
  ModelAndView again(Visit visit, Dispatch dispatch, String why) {
    var note = Optional.of(NoteView.of(Tone.BROKEN, why, ""));
    var answer = show(visit, require(dispatch.id().toString()), List.of(), note);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  /** The page of the bench, with these codes in the box. */
  ModelAndView show(Visit visit, Dispatch dispatch, List<String> scans, Optional<NoteView> note) {
    var box = new Box(scans, moves.preview(dispatch, scans));
    return visit.show("desk/packing", writer(visit, dispatch).write(box, history(dispatch), note));
  }

  /** What is wrong is seen, and the next look begins with an empty box. */
  ModelAndView stopped(Visit visit, Dispatch dispatch, Box box) {
    var view = writer(visit, dispatch).write(box, history(dispatch), Optional.empty());
    var answer = visit.show("desk/packing", view.emptied());
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  private PackingWriter writer(Visit visit, Dispatch dispatch) {
    var view = rooms.read(dispatch.origin().caseId().toString());
    var place = stock.bySku(dispatch.piece().sku()).map(StockSeen::place).orElse("");
    var isDue = moves.isDue(view, dispatch);
    var shelf = new Shelf(rooms.owners(), place, isDue, advances.byId(dispatch.id()));
    return new PackingWriter(visit, view, dispatch, shelf);
  }

  private List<DispatchEvent> history(Dispatch dispatch) {
    return dispatches.history(dispatch.id());
  }
}
