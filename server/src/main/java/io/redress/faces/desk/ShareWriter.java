package io.redress.faces.desk;

import io.redress.faces.shared.MoneyView;
import io.redress.orders.Allocation;
import io.redress.orders.Allocation.Tax;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.List;

/** Writes how the sum came about that was paid for a line or for some of its pieces. */
record ShareWriter(Visit visit) {
  MoneyView write(Allocation share) {
    var lines = new ArrayList<MoneyView.Line>();
    lines.add(line("price", share.goods()));
    share.taxes().forEach(tax -> lines.add(tax("tax", tax)));
    addUnlessZero(lines, "discount", share.lineDiscount().negated());
    addUnlessZero(lines, "orderDiscount", share.orderDiscount().negated());
    addUnlessZero(lines, "shipping", share.delivery().fee());
    share.delivery().taxes().forEach(tax -> lines.add(tax("shippingTax", tax)));
    addUnlessZero(lines, "shippingDiscount", share.delivery().discount().negated());
    addUnlessZero(lines, "duty", share.duty());
    addUnlessZero(lines, "fee", share.serviceFee());
    return new MoneyView(visit.say("desk.order.how"), lines, line("paid", share.paid()));
  }

  /** A tax as the shop calls it, with its rate where it is known. */
  private MoneyView.Line tax(String name, Tax tax) {
    var rate = tax.ratePercent().map(percent -> percent.toPlainString() + " %").orElse("");
    return new MoneyView.Line(
        visit.say("desk.order.sum." + name),
        tax.name().equals("tax") ? rate : (tax.name() + " " + rate).strip(),
        tax.amount());
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
