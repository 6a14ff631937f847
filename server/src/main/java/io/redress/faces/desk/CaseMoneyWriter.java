package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.Page;
import io.redress.money.IntentState;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the money of a case: what was paid, what goes back, what is left. */
final class CaseMoneyWriter {
  private final Page page;
  private final CaseView view;
  private final List<LinkView> papers;

  /** The writer of sums without what was written about them. */
  CaseMoneyWriter(Page page, CaseView view) {
    this(page, view, List.of());
  }

  /**
   * The writer of the sums of a case.
   *
   * @param papers what was written about them, to keep
   */
  CaseMoneyWriter(Page page, CaseView view, List<LinkView> papers) {
    this.page = page;
    this.view = view;
    this.papers = List.copyOf(papers);
  }

  Optional<MoneyView> money() {
    var payments = view.conduct().payments();
    if (payments.isEmpty()) {
      return Optional.empty();
    }
    var lines = new ArrayList<MoneyView.Line>();
    for (var payment : payments) {
      lines.add(
          new MoneyView.Line(
              page.say("desk.case.money.paid", "method", payment.methodLabel()),
              paidAt(payment),
              payment.captured()));
    }
    for (var intent : view.conduct().intents()) {
      lines.add(
          new MoneyView.Line(
              page.say("desk.case.money.refund"), state(intent), intent.amount().negated()));
    }
    var left =
        payments.stream()
            .map(Payment::refundable)
            .reduce(Money.zero(payments.getFirst().captured().currency()), Money::plus);
    var total = new MoneyView.Line(page.say("desk.case.money.left"), "", left);
    return Optional.of(new MoneyView(page.say("desk.case.money"), lines, total, papers));
  }

  private String paidAt(Payment payment) {
    var moment = page.dates().moment(payment.capturedAt());
    return payment.frozenAt().isPresent()
        ? page.say("desk.case.money.held", "moment", moment)
        : moment;
  }

  private String state(RefundIntent intent) {
    var state = intent.isHeldBack() ? IntentState.FROZEN : intent.state();
    return page.say("desk.refund." + Codes.of(state));
  }
}
