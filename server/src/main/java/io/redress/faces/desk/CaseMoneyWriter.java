package io.redress.faces.desk;

import io.redress.cases.CaseView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.MoneyView;
import io.redress.money.Payment;
import io.redress.money.RefundIntent;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Optional;

/** Writes the money of a case: what was paid, what goes back, what is left. */
final class CaseMoneyWriter {
  private final Visit visit;
  private final CaseView view;

  CaseMoneyWriter(Visit visit, CaseView view) {
    this.visit = visit;
    this.view = view;
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
              visit.say("desk.case.money.paid", "method", payment.methodLabel()),
              visit.page().dates().moment(payment.capturedAt()),
              payment.captured()));
    }
    for (var intent : view.conduct().intents()) {
      lines.add(
          new MoneyView.Line(
              visit.say("desk.case.money.refund"), state(intent), intent.amount().negated()));
    }
    var left =
        payments.stream()
            .map(Payment::refundable)
            .reduce(Money.zero(payments.getFirst().captured().currency()), Money::plus);
    var total = new MoneyView.Line(visit.say("desk.case.money.left"), "", left);
    return Optional.of(new MoneyView(visit.say("desk.case.money"), lines, total));
  }

  private String state(RefundIntent intent) {
    return visit.say("desk.refund." + Codes.of(intent.state()));
  }
}
