package io.redress.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.orders.HoldResult;
import io.redress.orders.ImportResult;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.OrderSamples;
import io.redress.orders.Orders;
import io.redress.orders.PaymentFacts;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import io.redress.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders that come in again with other content, while pieces of them are asked back. */
@RedressTest
class OrderIntakeScenarioTest {
  @Autowired OrderIntake intake;
  @Autowired Orders orders;
  @Autowired Payments payments;
  @Autowired Merchants merchants;
  @Autowired Tenancy tenancy;
  private MerchantId merchant = PeopleSamples.merchant().id();

  @BeforeEach
  void openMerchant() {
    var opened = PeopleSamples.merchant();
    merchants.create(opened, TestClock.START);
    merchant = opened.id();
  }

  private ImportResult take(NewOrder order) {
    return tenancy.call(merchant, () -> intake.accept(order, TestClock.START));
  }

  private Order kept() {
    return tenancy.call(merchant, () -> orders.byNumber("R-1").orElseThrow());
  }

  private List<Violation> refused(NewOrder order) {
    var before = kept();
    var problem = catchThrowableOfType(Problem.class, () -> take(order));

    assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
    assertThat(kept()).as("nothing changes").isEqualTo(before);
    return problem.violations();
  }

  private UnitNumbers hold(OrderLine line, int pieces) {
    return switch (tenancy.call(merchant, () -> orders.hold(line.id(), Quantity.of(pieces)))) {
      case HoldResult.Held(var units) -> units;
      case HoldResult.Refused refused -> UnitNumbers.NONE;
    };
  }

  /** So many pieces of each sku for 100.00 each, paid as these payments say. */
  private static NewOrder order(List<NewOrderLine> lines, Long... cents) {
    var plain = OrderSamples.order("R-1", lines, Money.of(0, "EUR"));
    var paid = new ArrayList<PaymentFacts>();
    for (var sum : cents) {
      paid.add(payment("pay_" + (paid.size() + 1), "card", sum));
    }
    return with(plain, plain.sums(), paid);
  }

  private static NewOrder with(NewOrder order, NewOrder.Sums sums, List<PaymentFacts> paid) {
    return new NewOrder(
        order.number(),
        order.placedAt(),
        order.consumer(),
        order.seller(),
        order.contract(),
        sums,
        order.lines(),
        paid);
  }

  private static NewOrder.Sums sums(long shipping, long discount) {
    var none = Money.zero(OrderSamples.EUR);
    return new NewOrder.Sums(
        OrderSamples.EUR,
        Money.of(shipping, "EUR"),
        none,
        none,
        Money.of(discount, "EUR"),
        none,
        Optional.empty(),
        NewOrder.TaxPlace.INCLUDED);
  }

  private static NewOrderLine line(String sku, String title, int pieces) {
    var plain = OrderSamples.line(pieces, Money.of(10_000, "EUR"));
    return new NewOrderLine(
        new NewOrderLine.Goods(
            sku,
            title,
            plain.goods().variant(),
            plain.goods().brand(),
            plain.goods().category(),
            plain.goods().material(),
            plain.goods().serial()),
        plain.quantity(),
        plain.unitPrice(),
        plain.discount(),
        plain.taxes(),
        plain.duty(),
        plain.facts(),
        plain.upstream(),
        plain.deliveredAt());
  }

  private static PaymentFacts payment(String reference, String method, long cents) {
    return new PaymentFacts(
        "sandbox", reference, method, "Visa", Money.of(cents, "EUR"), OrderSamples.PLACED_AT);
  }

  private static Money eur(long cents) {
    return Money.of(cents, "EUR");
  }

  @Nested
  class GivenAnOrderOfWhichTwoPiecesAreAskedBack {
    private Order first() {
      var order = order(List.of(line("BAG", "Bag", 4), line("HAT", "Hat", 1)), 50_000L);
      var taken = take(order).order();
      hold(taken.lines().getFirst(), 2);
      return kept();
    }

    @Test
    void whenOnlyATitleDiffers_thenNoShareDoes() {
      var before = first();

      var again = order(List.of(line("BAG", "Bag, black", 4), line("HAT", "Hat", 1)), 50_000L);
      var changed = (ImportResult.Changed) take(again);

      assertThat(changed.version()).isEqualTo(2);
      assertThat(changed.differences())
          .containsExactly(new Order.Difference("lines[0].title", "Bag", "Bag, black"));
      assertThat(kept().lines().getFirst().title()).isEqualTo("Bag, black");
      assertThat(kept().lines().getFirst().shares()).isEqualTo(before.lines().getFirst().shares());
    }

    @Test
    void whenADiscountIsTakenBackAndPaid_thenOnlyTheFreePiecesCarryIt() {
      var lines = List.of(line("BAG", "Bag", 4), line("HAT", "Hat", 1));
      var paid = List.of(payment("pay_1", "card", 45_000));
      var taken = take(with(order(lines), sums(0, 5_000), paid)).order();
      var asked = hold(taken.lines().getFirst(), 2);
      var further = new ArrayList<>(paid);
      further.add(payment("pay_2", "card", 5_900));

      take(with(order(lines), sums(900, 0), further));

      var bag = kept().lines().getFirst();
      assertThat(bag.allocationOf(asked).paid()).isEqualTo(eur(18_000));
      assertThat(bag.allocationOf(asked).shipping()).isEqualTo(eur(0));
      assertThat(bag.allocation().paid().plus(kept().lines().getLast().allocation().paid()))
          .isEqualTo(kept().total())
          .isEqualTo(eur(50_900));
      var free = bag.allocationOf(bag.units().minus(asked));
      assertThat(free.shipping().plus(kept().lines().getLast().allocation().shipping()))
          .isEqualTo(eur(900));
    }

    @Test
    void whenALineAndItsPaymentAreAdded_thenBothAreKept() {
      var before = first();
      var lines = List.of(line("BAG", "Bag", 4), line("BELT", "Belt", 1), line("HAT", "Hat", 1));

      take(order(lines, 50_000L, 10_000L));

      assertThat(kept().lines()).extracting(OrderLine::sku).containsExactly("BAG", "HAT", "BELT");
      assertThat(kept().lines())
          .extracting(OrderLine::id)
          .startsWith(before.lines().getFirst().id());
      assertThat(tenancy.call(merchant, () -> payments.ofOrder(before.id())))
          .extracting(Payment::captured)
          .containsExactlyInAnyOrder(eur(50_000), eur(10_000));
    }

    @Test
    void whenAFreeLineIsGone_thenItStaysForWhoeverKnowsIt() {
      var before = first();
      var hat = before.lines().getLast();

      take(with(order(List.of(line("BAG", "Bag", 4))), sums(10_000, 0), order50()));

      assertThat(kept().lines()).extracting(OrderLine::sku).containsExactly("BAG");
      assertThat(kept().line(hat.id()).orElseThrow().title()).isEqualTo("Hat");
      assertThat(hold(hat, 1)).isEqualTo(UnitNumbers.NONE);
    }

    private List<PaymentFacts> order50() {
      return List.of(payment("pay_1", "card", 50_000));
    }

    @Test
    void whenTheLastPieceIsAskedBackAndFewerAreBought_thenItKeepsItsNumberAndPrice() {
      var bag = first().lines().getFirst();
      hold(bag, 2);
      tenancy.run(merchant, () -> orders.release(bag.id(), UnitNumbers.parse("{[1,4)}")));

      take(with(order(List.of(line("BAG", "Bag", 2))), sums(30_000, 0), order50()));

      var kept = kept().lines().getFirst();
      assertThat(kept.units()).hasToString("{[1,2),[4,5)}");
      assertThat(kept.allocationOf(kept.claimed()).paid()).isEqualTo(eur(10_000));
      assertThat(kept.left()).isEqualTo(Quantity.of(1));
    }

    @Test
    void whenEveryPieceIsAskedBackAndMoreIsPaid_thenNobodyCanCarryIt() {
      var taken = first();
      hold(taken.lines().getFirst(), 2);
      hold(taken.lines().getLast(), 1);
      var lines = List.of(line("BAG", "Bag", 4), line("HAT", "Hat", 1));
      var paid = List.of(payment("pay_1", "card", 50_000), payment("pay_2", "card", 500));

      assertThat(refused(with(order(lines), sums(500, 0), paid)))
          .extracting(Violation::field)
          .containsExactly("payments");
    }

    @Test
    void whenFewerPiecesOrAnotherCurrencyOrPersonComes_thenItIsNamed() {
      first();
      var hat = line("HAT", "Hat", 1);
      var fewer = order(List.of(line("BAG", "Bag", 1), hat));
      var yen = Money.of(5, "JPY");

      assertThat(refused(with(fewer, sums(30_000, 0), order50())))
          .extracting(Violation::field, Violation::value)
          .containsExactly(tuple("lines[0].quantity", "1"));
      assertThat(refused(with(order(List.of(hat)), sums(40_000, 0), order50())))
          .extracting(Violation::field, Violation::value)
          .containsExactly(tuple("lines", "BAG"));
      assertThat(refused(OrderSamples.order("R-1", List.of(OrderSamples.line(1, yen)), yen)))
          .extracting(Violation::field)
          .containsExactly("currency");
      assertThat(refused(by("eve@shop.example")))
          .extracting(Violation::field)
          .containsExactly("consumer.email");
    }

    private NewOrder by(String email) {
      var same = order(List.of(line("BAG", "Bag", 4), line("HAT", "Hat", 1)), 50_000L);
      return new NewOrder(
          same.number(),
          same.placedAt(),
          OrderSamples.consumer(email),
          same.seller(),
          same.contract(),
          same.sums(),
          same.lines(),
          same.payments());
    }

    @Test
    void whenAPaymentIsGoneOrDiffers_thenItIsNamed() {
      first();
      var lines = List.of(line("BAG", "Bag", 4), line("HAT", "Hat", 1));
      var plain = order(lines, 50_000L);

      assertThat(refused(with(plain, plain.sums(), List.of(payment("pay_9", "card", 50_000)))))
          .extracting(Violation::value)
          .containsExactly("pay_1");
      assertThat(refused(with(plain, plain.sums(), List.of(payment("pay_1", "alipay", 50_000)))))
          .extracting(Violation::field)
          .containsExactly("payments");
      assertThat(refused(order(lines, 40_000L, 10_000L)))
          .extracting(Violation::field)
          .containsExactly("payments");
    }

    @Test
    void whenItsVersionsAreRead_thenEachIsThereWithWhatDiffered() {
      var id = first().id();
      take(order(List.of(line("BAG", "Bag, black", 4), line("HAT", "Hat", 1)), 50_000L));

      var versions = tenancy.call(merchant, () -> orders.versions(id));

      assertThat(versions).extracting(Order.Version::number).containsExactly(2, 1);
      assertThat(versions.getFirst().differences())
          .extracting(Order.Difference::field)
          .containsExactly("lines[0].title");
      assertThat(versions.getLast().differences()).isEmpty();
      assertThat(versions).extracting(Order.Version::digest).doesNotHaveDuplicates();
    }
  }

  @Nested
  class GivenManyAtOnce {
    private NewOrder version(int number) {
      return order(List.of(line("BAG", "Bag " + number, 6)), 60_000L);
    }

    @RepeatedTest(3)
    void whenTheSameNewVersionComesFromEightSessions_thenItIsOneVersion() throws Exception {
      take(version(1));

      var results = atOnce(8, i -> take(version(2)));

      assertThat(results).filteredOn(ImportResult.Changed.class::isInstance).hasSize(1);
      assertThat(results).filteredOn(ImportResult.Unchanged.class::isInstance).hasSize(7);
      assertThat(kept().version()).isEqualTo(2);
    }

    @RepeatedTest(3)
    void whenDifferentVersionsCome_thenOneFollowsTheOther() throws Exception {
      take(version(1));

      var results = atOnce(6, i -> take(version(2 + i)));

      assertThat(results)
          .extracting(each -> ((ImportResult.Changed) each).version())
          .containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7);
    }

    @RepeatedTest(3)
    void whenPiecesAreAskedBackWhileFewerAreBought_thenTheyNeverAreMoreThanThere()
        throws Exception {
      var bag = take(version(1)).order().lines().getFirst();
      var fewer =
          with(
              order(List.of(line("BAG", "Bag", 3))),
              sums(30_000, 0),
              List.of(payment("pay_1", "card", 60_000)));

      var held = new ArrayList<UnitNumbers>();
      var results =
          atOnce(
              8,
              i -> {
                if (i == 0) {
                  return tried(fewer);
                }
                var units = hold(bag, 1);
                synchronized (held) {
                  held.add(units);
                }
                return true;
              });

      var kept = kept().lines().getFirst();
      var claimed = held.stream().reduce(UnitNumbers.NONE, UnitNumbers::plus);
      assertThat(kept.claimed()).isEqualTo(claimed);
      assertThat(kept.quantity().pieces()).isEqualTo(results.getFirst() ? 3 : 6);
      assertThat(claimed.minus(kept.units())).isEqualTo(UnitNumbers.NONE);
      assertThat(kept.allocation().paid()).isEqualTo(kept().total()).isEqualTo(eur(60_000));
    }

    private boolean tried(NewOrder order) {
      try {
        take(order);
        return true;
      } catch (Problem problem) {
        assertThat(problem.code()).isEqualTo(ProblemCode.CONFLICT);
        return false;
      }
    }
  }

  private interface Numbered<T> {
    T call(int number);
  }

  private static <T> List<T> atOnce(int sessions, Numbered<T> work) throws Exception {
    var start = new CyclicBarrier(sessions);
    try (var pool = Executors.newFixedThreadPool(sessions)) {
      var tasks = new ArrayList<Callable<T>>();
      for (var i = 0; i < sessions; i++) {
        var number = i;
        tasks.add(
            () -> {
              start.await();
              return work.call(number);
            });
      }
      var results = new ArrayList<T>();
      for (var future : pool.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
