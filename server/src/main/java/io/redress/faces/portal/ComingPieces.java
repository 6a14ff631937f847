package io.redress.faces.portal;

import io.redress.cases.outbound.LeavingDates.Leaving;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.goods.outbound.Advance;
import io.redress.goods.outbound.AdvanceState;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatch.Way;
import io.redress.goods.outbound.DispatchState;
import java.util.List;
import java.util.Optional;

/** Says to a consumer where the pieces are that go out to them, with a date for each. */
record ComingPieces(Page page) {
  /**
   * All that goes to them, and by when an old piece is awaited; what was called off is no news.
   *
   * @param leaving by when those leave that have no day of their own, where it can be told
   */
  List<FactView> of(List<Dispatch> dispatches, List<Advance> advances, Optional<Leaving> leaving) {
    return dispatches.stream()
        .filter(each -> each.state() != DispatchState.CANCELLED)
        .map(
            each -> {
              var isAdvance = advances.stream().anyMatch(it -> isAgreed(it, each));
              var said = where(each, leaving.filter(any -> !isAdvance));
              return new FactView(each.piece().title(), said + awaited(each, advances));
            })
        .toList();
  }

  // Until they have said yes, it waits for the old one like any other.
  private static boolean isAgreed(Advance advance, Dispatch dispatch) {
    return advance.dispatchId().equals(dispatch.id()) && advance.state() != AdvanceState.OFFERED;
  }

  /** By when a piece leaves that waits for nothing but the old one. */
  String by(Leaving leaving) {
    var dates = page.dates();
    var date = dates.day(leaving.by());
    return leaving
        .handedInBy()
        .map(last -> page.say("portal.outbound.leaves", "date", date, "last", dates.day(last)))
        .orElseGet(() -> page.say("portal.outbound.due", "date", date));
  }

  private String awaited(Dispatch dispatch, List<Advance> advances) {
    return advances.stream()
        .filter(each -> each.dispatchId().equals(dispatch.id()))
        .flatMap(each -> each.course().nextAt().stream())
        .map(due -> page.say("portal.outbound.return", "date", page.dates().day(due)))
        .map(said -> " " + said)
        .findFirst()
        .orElse("");
  }

  private String where(Dispatch dispatch, Optional<Leaving> leaving) {
    return switch (dispatch.state()) {
      case SHORT -> page.say("portal.outbound.waits");
      case TO_RESERVE, RESERVED, PICKING, CHECKED -> here(dispatch, leaving);
      case SENT -> sent(dispatch.course().way());
      case DELIVERED, COLLECTED -> arrived(dispatch.course().way());
      case CANCELLED -> "";
    };
  }

  /** Once its promise has a day, that one counts; before, what follows from the way back. */
  private String here(Dispatch dispatch, Optional<Leaving> leaving) {
    var dates = page.dates();
    return dispatch
        .origin()
        .dueAt()
        .map(due -> page.say("portal.outbound.due", "date", dates.day(due)))
        .or(() -> leaving.map(this::by))
        .or(
            () ->
                dispatch
                    .course()
                    .reservedUntil()
                    .map(until -> page.say("portal.outbound.held", "date", dates.day(until))))
        .orElseGet(() -> page.say("portal.outbound.waits"));
  }

  private String sent(Way way) {
    if (way.isCollected()) {
      return page.say("portal.outbound.point", "point", way.point());
    }
    return way.sentAt()
        .map(page.dates()::day)
        .map(day -> page.say("portal.outbound.sent", "date", day, "carrier", way.carrier()))
        .orElse("");
  }

  private String arrived(Way way) {
    return way.arrivedAt()
        .map(page.dates()::day)
        .map(day -> page.say("portal.outbound.arrived", "date", day))
        .orElse("");
  }
}
