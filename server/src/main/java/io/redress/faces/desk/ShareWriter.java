package io.redress.faces.desk;

import io.redress.faces.shared.MoneyView;
import io.redress.orders.Allocation;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** Writes how the sum came about that was paid for a line or for some of its pieces. */
record ShareWriter(Visit visit) {
  MoneyView write(Allocation share) {
    var lines = new ArrayList<MoneyView.Line>();
    lines.add(line("price", share.goods()));
    addUnlessZero(lines, "tax", share.tax());
    addUnlessZero(lines, "discount", share.discount().negated());
    addUnlessZero(lines, "shipping", share.shipping());
    addUnlessZero(lines, "duty", share.duty());
    addUnlessZero(lines, "fee", share.serviceFee());
    return new MoneyView(visit.say("desk.order.how"), lines, line("paid", share.paid()));
  }

  private void addUnlessZero(List<MoneyView.Line> lines, String name, Money amount) {
    if (!amount.isZero()) {
      lines.add(line(name, amount));
    }
  }

  private MoneyView.Line line(String name, Money amount) {
    return new MoneyView.Line(visit.say("desk.order.sum." + name), "", amount);
  }
}
