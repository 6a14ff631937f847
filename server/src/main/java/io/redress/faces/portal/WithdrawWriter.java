package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.LineAssessment;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.ThreadView;
import io.redress.rulebook.Decision;
import io.redress.rulebook.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the statement of withdrawal as it will stand, and the receipt of it. */
final class WithdrawWriter {
  private final Page page;
  private final Receipt receipt;
  private final Optional<CaseView> view;

  WithdrawWriter(Page page, Receipt receipt, Optional<CaseView> view) {
    this.page = page;
    this.receipt = receipt;
    this.view = view;
  }

  /** The statement before it is sent. */
  static WithdrawConfirmView confirm(Page page, WithdrawDraft draft) {
    return new WithdrawConfirmView(
        page.house().at("/withdraw/confirm"),
        page.house().at("/withdraw"),
        draft.statement(page),
        List.of(
            new FactView(page.say("portal.withdraw.confirm.name"), draft.name()),
            new FactView(page.say("portal.withdraw.confirm.order"), draft.order()),
            new FactView(page.say("portal.withdraw.confirm.to"), draft.email())),
        draft.carried(),
        new ThreadView(
            List.of(
                step(page, "portal.withdraw.follows.receipt"),
                step(page, "portal.withdraw.follows.read"),
                step(page, "portal.withdraw.follows.send"),
                step(page, "portal.withdraw.follows.refund"))));
  }

  private static EventView step(Page page, String key) {
    return new EventView(
        EventView.When.NEXT, Optional.empty(), "", page.say(key), List.of(), Optional.empty());
  }

  WithdrawReceiptView receipt() {
    var draft = receipt.draft();
    return new WithdrawReceiptView(
        page.say("portal.withdraw.receipt.reference", "number", receipt.number()),
        receipt.receivedAt(),
        lastDay()
            .map(day -> page.say("portal.withdraw.receipt.intime", "day", page.dates().day(day)))
            .orElseGet(() -> page.say("portal.withdraw.receipt.taken")),
        page.say(
            view.isPresent()
                ? "portal.withdraw.receipt.found"
                : "portal.withdraw.receipt.searching"),
        receipt.statement(),
        draft.email(),
        List.of(
            new FactView(page.say("portal.withdraw.receipt.from"), draft.name()),
            new FactView(page.say("portal.withdraw.confirm.order"), draft.order()),
            new FactView(
                page.say("portal.withdraw.receipt.at"), page.dates().exactly(receipt.receivedAt())),
            new FactView(page.say("portal.withdraw.receipt.number"), receipt.number()),
            new FactView(page.say("portal.withdraw.receipt.seal"), receipt.seal())),
        page.house().at("/withdraw/receipts/" + receipt.number() + "/paper"),
        follows(),
        grounds(),
        pieces(),
        Optional.empty(),
        view.map(this::link));
  }

  private ThreadView follows() {
    var steps = new ArrayList<EventView>();
    steps.add(EventView.done(receipt.receivedAt(), page.say("portal.withdraw.follows.receipt")));
    if (view.isEmpty()) {
      steps.add(step(page, "portal.withdraw.follows.search"));
      return new ThreadView(steps);
    }
    var commitments = new Commitments(view.get());
    var read = step(page, "portal.withdraw.follows.read");
    steps.add(
        commitments
            .carrying()
            .map(promise -> read.promised(commitments.view(promise, "")))
            .orElse(read));
    day(Term.GOODS_BACK_BY).ifPresent(day -> steps.add(by("portal.withdraw.follows.send", day)));
    day(Term.REFUND_DUE_BY).ifPresent(day -> steps.add(by("portal.withdraw.follows.refund", day)));
    return new ThreadView(steps);
  }

  private EventView by(String key, LocalDate day) {
    return step(page, key).saying(List.of(page.sentence(page.dates().by(day))));
  }

  private Optional<LocalDate> day(Term term) {
    return decisions().flatMap(decision -> decision.day(term).stream()).max(LocalDate::compareTo);
  }

  /** The last day for withdrawing, where the law gives one and it was kept. */
  private Optional<LocalDate> lastDay() {
    return decisions()
        .filter(Decision::isEntitled)
        .flatMap(decision -> decision.lastDay().stream())
        .max(LocalDate::compareTo);
  }

  private Stream<Decision> decisions() {
    return view.stream()
        .flatMap(each -> each.content().assessments().stream())
        .map(LineAssessment::decision);
  }

  private List<GroundView> grounds() {
    return view.map(
            each -> new Reasons(page, each.content().assessments(), each.brandName()).grounds())
        .orElse(List.of());
  }

  private List<PieceView> pieces() {
    return view.map(
            each ->
                each.content().lines().stream()
                    .map(
                        line ->
                            Pieces.some(page, new Told(page, each).bought(line), line.quantity()))
                    .toList())
        .orElse(List.of());
  }

  private LinkView link(CaseView each) {
    return new LinkView(
        page.say("portal.withdraw.receipt.follow"), page.house().at("/cases/" + each.head().id()));
  }
}
