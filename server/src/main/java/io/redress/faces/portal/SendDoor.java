package io.redress.faces.portal;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.Resolution;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.goods.Reception;
import java.util.Optional;

/** The way from the page of a case to where its goods are sent back, while they are awaited. */
final class SendDoor {
  private SendDoor() {}

  /** That goods are awaited, and how they can be sent. */
  static Optional<NoteView> note(Page page, CaseView view) {
    return link(page, view)
        .map(
            door ->
                new NoteView(
                    NoteView.Tone.INFO, page.say("parcels.send.waiting"), "", Optional.of(door)));
  }

  static Optional<LinkView> link(Page page, CaseView view) {
    return view.head().status() == CaseStatus.FULFILLING && isAwaited(view)
        ? Optional.of(
            new LinkView(
                page.say("parcels.send.open"),
                page.house().at("/cases/" + view.head().id() + "/send")))
        : Optional.empty();
  }

  private static boolean isAwaited(CaseView view) {
    return view.conduct().goods().stream()
        .filter(goods -> goods.reception() == Reception.AWAITING)
        .anyMatch(
            goods ->
                view.conduct().resolutions().stream()
                    .anyMatch(
                        each ->
                            each.caseLineId().equals(goods.id())
                                && each.state() == Resolution.State.ACCEPTED
                                && each.way() == Resolution.GoodsWay.COMES_BACK));
  }
}
