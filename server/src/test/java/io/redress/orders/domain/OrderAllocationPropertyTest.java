package io.redress.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.orders.Allocation;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrder.Sums;
import io.redress.orders.NewOrder.TaxPlace;
import io.redress.orders.NewOrderLine;
import io.redress.orders.OrderSamples;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No minor unit is lost or made when an order is shared out, in any currency. */
class OrderAllocationPropertyTest {
  private static final int ORDERS = 2_000;
  private static final long SEED = Long.getLong("redress.seed", 20_261_121L);

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void whenAnOrderIsSharedOut_thenLinesSumToWhatWasCaptured(String code) {
    var random = new Random(SEED);
    for (var i = 0; i < ORDERS; i++) {
      var order = randomOrder(random, Currency.getInstance(code));

      assertThat(OrderAllocation.check(order)).as("seed %d, order %d", SEED, i).isEmpty();

      var paid = sum(order, OrderAllocation.of(order));
      assertThat(paid).as("seed %d, order %d", SEED, i).isEqualTo(owed(order));
      assertThat(OrderAllocation.total(order)).isEqualTo(owed(order));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void whenALineIsCutIntoUnits_thenUnitsSumToTheLineAndNoneIsNegative(String code) {
    var random = new Random(SEED);
    for (var i = 0; i < ORDERS; i++) {
      var order = randomOrder(random, Currency.getInstance(code));
      var line = random.nextInt(order.lines().size());
      var quantity = order.lines().get(line).quantity();
      var whole = OrderAllocation.of(order).get(line);
      var sum = Allocation.none(order.sums().currency());
      for (var cut : cuts(random, quantity)) {
        var part = whole.ofUnits(cut, quantity);
        assertThat(part.paid().isNegative()).as("seed %d, order %d", SEED, i).isFalse();
        sum = sum.plus(part);
      }
      assertThat(sum).as("seed %d, order %d", SEED, i).isEqualTo(whole);
    }
  }

  private static Money sum(NewOrder order, List<Allocation> shares) {
    return shares.stream()
        .map(Allocation::paid)
        .reduce(Money.zero(order.sums().currency()), Money::plus);
  }

  /** What the consumer owes, added up without any sharing out. */
  private static Money owed(NewOrder order) {
    var sums = order.sums();
    var owed = sums.shipping().plus(sums.serviceFee()).plus(sums.duty()).minus(sums.discount());
    for (var line : order.lines()) {
      owed = owed.plus(line.listPrice()).minus(line.discount()).plus(line.duty());
      if (sums.taxPlace() == TaxPlace.ON_TOP) {
        owed = owed.plus(line.tax().orElse(Money.zero(sums.currency())));
      }
    }
    var isWholeTaxOnTop =
        sums.taxPlace() == TaxPlace.ON_TOP
            && order.lines().stream().allMatch(line -> line.tax().isEmpty());
    return isWholeTaxOnTop ? owed.plus(sums.tax().orElse(Money.zero(sums.currency()))) : owed;
  }

  private static List<UnitNumbers> cuts(RandomGenerator random, Quantity quantity) {
    var cuts = new ArrayList<UnitNumbers>();
    var from = 1;
    while (from <= quantity.pieces()) {
      var until = Math.min(quantity.pieces() + 1, from + 1 + random.nextInt(4));
      cuts.add(new UnitNumbers(List.of(new UnitNumbers.Range(from, until))));
      from = until;
    }
    return cuts;
  }

  private static NewOrder randomOrder(RandomGenerator random, Currency currency) {
    var hasLineTax = random.nextBoolean();
    var lines = new ArrayList<NewOrderLine>();
    for (var i = 1 + random.nextInt(6); i > 0; i--) {
      lines.add(randomLine(random, currency, hasLineTax));
    }
    var room = lines.stream().mapToLong(OrderAllocationPropertyTest::afterDiscount).sum();
    var discount = random.nextInt(4) == 0 ? room : upTo(random, room);
    var place = random.nextBoolean() ? TaxPlace.INCLUDED : TaxPlace.ON_TOP;
    var tax =
        hasLineTax || random.nextBoolean()
            ? Optional.<Money>empty()
            : Optional.of(new Money(upTo(random, room - discount), currency));
    var sums =
        new Sums(
            currency,
            new Money(upTo(random, 3_000), currency),
            Money.zero(currency),
            new Money(upTo(random, 1_000), currency),
            new Money(discount, currency),
            new Money(upTo(random, 500), currency),
            tax,
            place);
    var unpaid = with(OrderSamples.order("R-1", lines, Money.zero(currency)), sums);
    return paid(unpaid);
  }

  private static NewOrderLine randomLine(
      RandomGenerator random, Currency currency, boolean hasTax) {
    var pieces = 1 + random.nextInt(9);
    var price = random.nextInt(5) == 0 ? 0 : upTo(random, 200_000);
    var list = price * pieces;
    var plain = OrderSamples.line(pieces, new Money(price, currency));
    return new NewOrderLine(
        plain.goods(),
        plain.quantity(),
        plain.unitPrice(),
        new Money(upTo(random, list), currency),
        hasTax ? Optional.of(new Money(upTo(random, list), currency)) : Optional.empty(),
        new Money(upTo(random, 300), currency),
        Map.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static long afterDiscount(NewOrderLine line) {
    return line.listPrice().minus(line.discount()).minorUnits();
  }

  private static long upTo(RandomGenerator random, long most) {
    return random.nextLong(most + 1);
  }

  private static NewOrder with(NewOrder order, Sums sums) {
    return new NewOrder(
        order.number(),
        order.placedAt(),
        order.consumer(),
        order.seller(),
        order.contract(),
        sums,
        order.lines(),
        order.payments());
  }

  private static NewOrder paid(NewOrder order) {
    return new NewOrder(
        order.number(),
        order.placedAt(),
        order.consumer(),
        order.seller(),
        order.contract(),
        order.sums(),
        order.lines(),
        List.of(OrderSamples.payment(owed(order))));
  }
}
