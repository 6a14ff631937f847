package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.TapeView;
import io.redress.faces.shared.ThreadView;
import io.redress.money.RefundIntent;
import io.redress.money.Settlement;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseState;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Writes the proof that money arrived, from what the provider confirmed. */
final class ProofWriter {
  private final Page page;
  private final CaseView view;
  private final List<Settlement> settlements;
  private final Told told;

  ProofWriter(Page page, CaseView view, List<Settlement> settlements) {
    this.page = page;
    this.view = view;
    this.settlements = List.copyOf(settlements);
    this.told = new Told(page, view);
  }

  ProofView write() {
    var address = page.house().at("/cases/" + view.head().id());
    return new ProofView(
        new NowWriter(page, view).reference(),
        amount(),
        arrived(),
        promise(),
        tape(),
        references(),
        way(),
        made(),
        address + "/refund/paper",
        new LinkView(page.say("portal.proof.notThere"), address + "#talk"));
  }

  private Money amount() {
    return settlements.stream().map(Settlement::amount).reduce(Money::plus).orElseThrow();
  }

  private Instant arrived() {
    return settlements.stream()
        .map(Settlement::settledAt)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** When the first of the sums was decided to be sent. */
  private Instant left() {
    return view.conduct().intents().stream()
        .map(RefundIntent::createdAt)
        .min(Comparator.naturalOrder())
        .orElseGet(this::arrived);
  }

  private Optional<PromiseView> promise() {
    var commitments = new Commitments(view);
    return view.conduct().promises().stream()
        .filter(each -> each.kind() == PromiseKind.REFUND && each.state() == PromiseState.KEPT)
        .max(Comparator.comparing(Promise::dueAt))
        .map(each -> commitments.view(each, ""));
  }

  private TapeView tape() {
    return new TapeView(
        left(),
        arrived(),
        page.say("portal.proof.tape.left", "day", page.dates().shortDay(left())),
        page.say("portal.proof.tape.there", "day", page.dates().shortDay(arrived())),
        PromiseView.State.KEPT);
  }

  private List<FactView> references() {
    var facts = new ArrayList<FactView>();
    facts.add(new FactView(page.say("portal.proof.from"), page.house().name()));
    facts.add(new FactView(page.say("portal.proof.to"), told.method()));
    facts.add(new FactView(page.say("portal.proof.amount"), page.sum(amount())));
    facts.add(new FactView(page.say("portal.proof.left"), page.dates().exactly(left())));
    facts.add(new FactView(page.say("portal.proof.confirmed"), page.dates().exactly(arrived())));
    for (var settlement : settlements) {
      facts.add(new FactView(page.say("portal.proof.document"), settlement.documentNumber()));
      facts.add(new FactView(page.say("portal.proof.reference"), settlement.reference()));
    }
    return facts;
  }

  private ThreadView way() {
    return new ThreadView(
        List.of(
            EventView.done(view.head().openedAt(), told.say("portal.story.opened")),
            EventView.done(left(), told.say("portal.story.refund_released")),
            EventView.done(arrived(), told.say("portal.story.refund_settled"))));
  }

  private MoneyView made() {
    var lines =
        told.paid().stream()
            .map(
                each ->
                    new MoneyView.Line(
                        told.bought(each.caseLineId()).title(),
                        page.say("portal.remedy." + each.remedy().code() + ".name"),
                        each.amount()))
            .toList();
    return new MoneyView(
        page.say("portal.proof.made"),
        lines,
        new MoneyView.Line(page.say("portal.money.total.paid"), told.method(), amount()));
  }
}
