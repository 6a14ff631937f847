package io.redress.orders.domain;

import io.redress.orders.Allocation;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrder.TaxPlace;
import io.redress.orders.NewOrderLine;
import io.redress.orders.PaymentFacts;
import io.redress.shared.Money;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Shares an order out among its lines, so that the parts sum to what was captured.
 *
 * <p>The order's discount is spread by list price less the line's own discount; shipping, duty, fee
 * and a tax that is stated for the whole order are spread by what remains then. Every spread goes
 * by largest remainder.
 */
public final class OrderAllocation {
  private OrderAllocation() {}

  /** Everything about the sums that does not fit; empty when the order can be shared out. */
  public static List<Violation> check(NewOrder order) {
    var found = new ArrayList<Violation>();
    for (var i = 0; i < order.lines().size(); i++) {
      checkLine("lines[" + i + "]", order.lines().get(i), found);
    }
    var sums = order.sums();
    var room = sum(order, before(order));
    if (sums.discount().compareTo(room) > 0) {
      found.add(tooMuch("discounts", sums.discount(), "the lines cost", room));
    }
    if (found.isEmpty()) {
      checkTax(order, found);
    }
    if (found.isEmpty()) {
      checkPayments(order, found);
    }
    return List.copyOf(found);
  }

  /** The share of each line, in the order of the lines; the order must have passed the check. */
  public static List<Allocation> of(NewOrder order) {
    var sums = order.sums();
    var before = before(order);
    var discounts = sums.discount().allocate(weights(before));
    var prices =
        IntStream.range(0, before.size())
            .mapToObj(i -> before.get(i).minus(discounts.get(i)))
            .toList();
    var weights = weights(prices);
    var shipping = sums.shipping().allocate(weights);
    var duties = sums.duty().allocate(weights);
    var fees = sums.serviceFee().allocate(weights);
    var taxes = taxes(order, weights);
    return IntStream.range(0, prices.size())
        .mapToObj(
            i -> {
              var line = order.lines().get(i);
              return new Allocation(
                  goods(line, taxes.get(i), sums.taxPlace()),
                  taxes.get(i),
                  line.discount().plus(discounts.get(i)),
                  shipping.get(i),
                  line.duty().plus(duties.get(i)),
                  fees.get(i));
            })
        .toList();
  }

  /** All that the lines were paid with. */
  public static Money total(NewOrder order) {
    return sum(order, of(order).stream().map(Allocation::paid).toList());
  }

  private static void checkLine(String path, NewOrderLine line, List<Violation> found) {
    if (line.discount().compareTo(line.listPrice()) > 0) {
      found.add(tooMuch(path + ".discount", line.discount(), "the line costs", line.listPrice()));
    }
  }

  private static void checkTax(NewOrder order, List<Violation> found) {
    var stated = order.lines().stream().map(NewOrderLine::tax).flatMap(Optional::stream).toList();
    var whole = order.sums().tax();
    var ofLines = sum(order, stated);
    if (whole.isPresent() && !stated.isEmpty() && !whole.get().equals(ofLines)) {
      found.add(
          new Violation(
              "taxes.amount",
              whole.get().toString(),
              "is not what the lines state, which is " + ofLines,
              "State the tax once: for the order, or for each line."));
    }
    if (order.sums().taxPlace() == TaxPlace.ON_TOP || !found.isEmpty()) {
      return;
    }
    var room = sum(order, before(order)).minus(order.sums().discount());
    if (whole.isPresent() && whole.get().compareTo(room) > 0) {
      found.add(tooMuch("taxes.amount", whole.get(), "the goods cost", room));
    }
    for (var i = 0; i < order.lines().size(); i++) {
      var line = order.lines().get(i);
      if (line.tax().filter(tax -> tax.compareTo(line.listPrice()) > 0).isPresent()) {
        var path = "lines[" + i + "].tax";
        found.add(tooMuch(path, line.tax().get(), "the line costs", line.listPrice()));
      }
    }
  }

  private static void checkPayments(NewOrder order, List<Violation> found) {
    var paid = sum(order, order.payments().stream().map(PaymentFacts::captured).toList());
    var total = total(order);
    if (!paid.equals(total)) {
      found.add(
          new Violation(
              "payments",
              paid.toString(),
              "is not the total of the order, which is " + total,
              "Send every captured payment, and every price, discount, tax, shipping, duty and fee"
                  + " that it paid for."));
    }
  }

  private static Violation tooMuch(String path, Money value, String than, Money room) {
    return new Violation(
        path, value.toString(), "is more than " + than + ", which is " + room, "Correct one.");
  }

  private static List<Money> before(NewOrder order) {
    return order.lines().stream().map(line -> line.listPrice().minus(line.discount())).toList();
  }

  private static List<Money> taxes(NewOrder order, List<Long> weights) {
    var isStated = order.lines().stream().anyMatch(line -> line.tax().isPresent());
    var none = Money.zero(order.sums().currency());
    if (!isStated) {
      return order.sums().tax().orElse(none).allocate(weights);
    }
    return order.lines().stream().map(line -> line.tax().orElse(none)).toList();
  }

  private static Money goods(NewOrderLine line, Money tax, TaxPlace place) {
    return switch (place) {
      case INCLUDED -> line.listPrice().minus(tax);
      case ON_TOP -> line.listPrice();
    };
  }

  private static List<Long> weights(List<Money> amounts) {
    return amounts.stream().map(Money::minorUnits).toList();
  }

  private static Money sum(NewOrder order, List<Money> amounts) {
    return amounts.stream().reduce(Money.zero(order.sums().currency()), Money::plus);
  }
}
