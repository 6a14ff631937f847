package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.TapeView;
import io.redress.promises.Promise;

/** Writes the sentence that answers "where is it?", and the one date to hold on to. */
final class NowWriter {
  private final Page page;
  private final CaseView view;
  private final Told told;
  private final Commitments commitments;

  NowWriter(Page page, CaseView view) {
    this.page = page;
    this.view = view;
    this.told = new Told(page, view);
    this.commitments = new Commitments(view);
  }

  NowView write() {
    var situation = Situation.of(view);
    var key = "portal.now." + Codes.of(situation);
    var carrying = commitments.carrying();
    return new NowView(
        reference(),
        told.say(key + ".sentence"),
        situation == Situation.LATE ? late() : told.say(key + ".lede"),
        carrying.map(this::next).orElse(""),
        carrying.map(promise -> commitments.view(promise, "")),
        carrying.map(this::tape));
  }

  /** What the matter is called. */
  String reference() {
    return page.say("portal.case.reference", "number", view.head().number(), "goods", told.goods());
  }

  private String next(Promise promise) {
    return told.say("portal.next." + Codes.of(promise.kind()));
  }

  private String late() {
    return commitments
        .carrying()
        .flatMap(commitments::broken)
        .map(
            broken ->
                page.say(
                    "portal.now.late.was",
                    "promised",
                    next(broken),
                    "day",
                    page.dates().day(broken.dueAt())))
        .orElseGet(() -> told.say("portal.now.late.lede"));
  }

  private TapeView tape(Promise promise) {
    var shown = commitments.view(promise, "");
    var isLate = commitments.broken(promise).isPresent();
    return new TapeView(
        view.head().openedAt(),
        promise.dueAt(),
        page.say("portal.tape.asked", "day", page.dates().shortDay(view.head().openedAt())),
        page.say("promise.subject.by", "subject", next(promise), "by", shown.text(page)),
        isLate ? PromiseView.State.BROKEN : PromiseView.State.OPEN);
  }
}
