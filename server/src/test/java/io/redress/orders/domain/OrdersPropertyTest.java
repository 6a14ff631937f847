package io.redress.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.orders.Allocation;
import io.redress.orders.NewOrder;
import io.redress.orders.RandomOrders;
import io.redress.shared.Money;
import io.redress.shared.UnitNumbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No minor unit is lost or made when orders are shared out, given back and changed. */
class OrdersPropertyTest {
  private static final int ORDERS = 1_000;
  private static final int MANY_ORDERS = 100_000;
  private static final int MOST_VERSIONS = 4;

  private final long seed = Long.getLong("redress.seed", new Random().nextLong());
  private int sharedOutAnew;

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void whenOrdersAreSharedOut_thenEveryPartSumsToWhatWasTold(String currency) {
    each(ORDERS, currency, OrdersPropertyTest::sharesOut);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void whenPiecesComeBackInAnyWay_thenTheySumToWhatWasCaptured(String currency) {
    each(ORDERS, currency, OrdersPropertyTest::givesBack);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JPY", "EUR", "KWD"})
  void whenNewVersionsComeIn_thenPiecesAskedBackKeepTheirShares(String currency) {
    each(ORDERS, currency, this::revises);

    assertThat(sharedOutAnew).as("versions that changed amounts beside claims").isPositive();
  }

  @Tag("long")
  @Test
  void whenAHundredThousandOrdersLive_thenNoMinorUnitIsLost() {
    for (var currency : List.of("JPY", "EUR", "KWD")) {
      each(MANY_ORDERS / 3 + 1, currency, OrdersPropertyTest::sharesOut);
      each(MANY_ORDERS / 3 + 1, currency, OrdersPropertyTest::givesBack);
      each(MANY_ORDERS / 3 + 1, currency, this::revises);
    }
  }

  private void each(int orders, String code, BiConsumer<Random, Currency> property) {
    System.out.println("OrdersPropertyTest seed " + seed + " (pin with -Dredress.seed)");
    for (var i = 0; i < orders; i++) {
      try {
        property.accept(new Random(seed + i), Currency.getInstance(code));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + (seed + i) + " in " + code, e);
      }
    }
  }

  private static void sharesOut(Random random, Currency currency) {
    var order = new RandomOrders(random, currency).next();

    assertThat(OrderAllocation.check(order)).isEmpty();
    var shares = OrderAllocation.of(order);

    var sum = shares.stream().reduce(Allocation.none(currency), Allocation::plus);
    assertThat(sum.paid()).isEqualTo(RandomOrders.owed(order)).isEqualTo(captured(order));
    assertThat(sum.shipping()).isEqualTo(order.sums().shipping());
    assertThat(sum.delivery().discount()).isEqualTo(order.sums().delivery().discount());
    assertThat(sum.serviceFee()).isEqualTo(order.sums().serviceFee());
    assertThat(sum.orderDiscount()).isEqualTo(order.sums().discount());
    assertThat(sum.tax()).isEqualTo(statedTax(order));
    for (var i = 0; i < shares.size(); i++) {
      assertThat(shares.get(i).lineDiscount()).isEqualTo(order.lines().get(i).discount());
      assertThat(shares.get(i).goods().isNegative()).isFalse();
      assertThat(shares.get(i).delivery().fee().isNegative()).isFalse();
    }
  }

  private static void givesBack(Random random, Currency currency) {
    var order = new RandomOrders(random, currency).next();
    var returns = new ArrayList<Allocation>();
    var shares = OrderAllocation.of(order);
    for (var i = 0; i < shares.size(); i++) {
      var quantity = order.lines().get(i).quantity();
      for (var units : KeptOrder.cuts(random, UnitNumbers.all(quantity))) {
        returns.add(shares.get(i).ofUnits(units, quantity));
      }
    }
    Collections.shuffle(returns, random);

    var given = Allocation.none(currency);
    for (var each : returns) {
      assertThat(each.price().isNegative()).isFalse();
      assertThat(each.shipping().isNegative()).isFalse();
      given = given.plus(each);
      assertThat(given.paid()).isLessThanOrEqualTo(captured(order));
    }
    assertThat(given).isEqualTo(shares.stream().reduce(Allocation::plus).orElseThrow());
    assertThat(given.paid()).isEqualTo(captured(order));
  }

  private void revises(Random random, Currency currency) {
    var orders = new RandomOrders(random, currency);
    var order = orders.next();
    var kept = KeptOrder.first(order);
    for (var i = random.nextInt(MOST_VERSIONS); i > 0; i--) {
      var before = kept.claimSome(random);
      order = orders.changed(order);
      switch (OrderRevision.of(before.order(), before.consumer(), order)) {
        case OrderRevision.Refused refused ->
            assertThat(refused.violations())
                .allSatisfy(violation -> assertThat(violation.field()).matches("lines.*|payments"));
        case OrderRevision.Revised revised -> {
          kept = before.revised(revised);
          kept.assertClaimsAsIn(before);
          assertThat(kept.paid()).isEqualTo(captured(order));
          assertThat(kept.quantities()).isEqualTo(quantities(order));
          kept.assertPartsSum(random);
          sharedOutAnew += kept.hasSharesBesideClaims() ? 1 : 0;
        }
      }
    }
  }

  private static Money captured(NewOrder order) {
    return order.payments().stream()
        .map(payment -> payment.captured())
        .reduce(Money.zero(order.sums().currency()), Money::plus);
  }

  private static Money statedTax(NewOrder order) {
    var ofLines = order.lines().stream().flatMap(line -> line.taxes().stream()).toList();
    return (ofLines.isEmpty() ? order.sums().taxes() : ofLines)
        .stream()
            .map(NewOrder.StatedTax::amount)
            .reduce(Money.zero(order.sums().currency()), Money::plus);
  }

  private static List<Integer> quantities(NewOrder order) {
    return order.lines().stream().map(line -> line.quantity().pieces()).toList();
  }
}
