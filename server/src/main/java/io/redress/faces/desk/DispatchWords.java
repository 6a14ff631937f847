package io.redress.faces.desk;

import io.redress.faces.shared.Codes;
import io.redress.goods.outbound.Dispatch;
import java.util.List;

/** Says how far something is that goes out; as a line of a file, too. */
final class DispatchWords {
  private DispatchWords() {}

  /** Where it is, and why where that matters. */
  static String state(Visit visit, Dispatch dispatch) {
    var state = visit.say("outbound.state." + Codes.of(dispatch.state()));
    return dispatch
        .course()
        .reason()
        .map(reason -> visit.say("outbound.reason." + Codes.of(reason)))
        .map(reason -> visit.say("outbound.state.why", "state", state, "reason", reason))
        .orElse(state);
  }

  /** By when it is to leave, and whether that has passed. */
  static String due(Visit visit, Dispatch dispatch) {
    return dispatch
        .origin()
        .dueAt()
        .map(visit.page().dates()::day)
        .map(
            date ->
                dispatch.isLate(visit.page().now())
                    ? visit.say("outbound.due.late", "date", date)
                    : date)
        .orElseGet(() -> visit.say("outbound.due.none"));
  }

  /** Its number, where it is, and by when while it is here. */
  static String told(Visit visit, Dispatch dispatch) {
    var state = dispatch.number() + " · " + state(visit, dispatch);
    return dispatch.state().isToDo() ? state + " · " + due(visit, dispatch) : state;
  }

  static List<String> head(Visit visit) {
    return List.of(
        visit.say("outbound.number"),
        visit.say("outbound.piece"),
        visit.say("outbound.sku"),
        visit.say("outbound.serial"),
        visit.say("outbound.pieces"),
        visit.say("outbound.state"),
        visit.say("outbound.due"),
        visit.say("outbound.carrier"),
        visit.say("outbound.tracking"),
        visit.say("outbound.point"),
        visit.say("outbound.sent"),
        visit.say("outbound.arrived"));
  }

  static List<String> line(Visit visit, Dispatch dispatch) {
    var piece = dispatch.piece();
    var way = dispatch.course().way();
    return List.of(
        dispatch.number(),
        piece.title(),
        piece.sku(),
        piece.serial().orElse(""),
        String.valueOf(piece.quantity().pieces()),
        state(visit, dispatch),
        dispatch.origin().dueAt().map(Object::toString).orElse(""),
        way.carrier(),
        way.tracking(),
        way.point(),
        way.sentAt().map(Object::toString).orElse(""),
        way.arrivedAt().map(Object::toString).orElse(""));
  }
}
