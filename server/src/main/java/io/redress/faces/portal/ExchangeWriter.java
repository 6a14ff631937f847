package io.redress.faces.portal;

import io.redress.cases.CaseView;
import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.faces.shared.ExchangeWords;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.money.AttemptState;
import io.redress.money.ChargeAttempt;
import io.redress.money.DifferenceCharge;
import io.redress.money.Payment;
import io.redress.money.provider.SandboxProvider;
import java.util.List;
import java.util.Optional;

/** Writes what exchanges come to, and the button by which a difference is paid. */
final class ExchangeWriter {
  private final Page page;
  private final CaseView view;
  private final Told told;
  private final ExchangeWords words;

  ExchangeWriter(Page page, CaseView view) {
    this.page = page;
    this.view = view;
    this.told = new Told(page, view);
    this.words = new ExchangeWords(page);
  }

  /** What was quoted and is to be chosen. */
  List<MoneyView> offered() {
    return told.offered().stream().flatMap(each -> sums(each).stream()).toList();
  }

  /** What was agreed. */
  List<ExchangeView> agreed() {
    return told.agreed().stream()
        .flatMap(each -> sums(each).map(sums -> new ExchangeView(sums, pay(each))).stream())
        .toList();
  }

  private Optional<MoneyView> sums(Resolution resolution) {
    return resolution
        .exchange()
        .map(each -> words.sums(each, told.bought(resolution.caseLineId()).title()));
  }

  private Optional<ExchangeView.Pay> pay(Resolution resolution) {
    return resolution
        .exchange()
        .flatMap(Exchange::charge)
        .filter(DifferenceCharge::isAsked)
        .map(this::pay);
  }

  private ExchangeView.Pay pay(DifferenceCharge charge) {
    var action = page.house().at("/cases/" + view.head().id()) + "/difference";
    if (!isPaidHere()) {
      var why = page.say("exchange.pay.elsewhere", "house", page.house().name());
      return new ExchangeView.Pay(why, "", action, "");
    }
    var why = page.say("exchange.pay.why", "method", told.method());
    if (charge.live().isPresent()) {
      return new ExchangeView.Pay(why, page.say("exchange.pay.wait"), action, "");
    }
    var wasDeclined =
        charge.attempts().stream().map(ChargeAttempt::state).anyMatch(AttemptState.FAILED::equals);
    return new ExchangeView.Pay(
        why,
        wasDeclined ? page.say("exchange.pay.declined") : "",
        action,
        page.say("exchange.pay", "sum", charge.amount()));
  }

  /** Through the sandbox only, by now; other shops have it paid and report it. */
  private boolean isPaidHere() {
    return view.conduct().payments().stream()
        .map(Payment::provider)
        .anyMatch(SandboxProvider.NAME::equals);
  }
}
