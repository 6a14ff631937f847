package io.redress.cases;

import static io.redress.cases.IntakeSamples.line;
import static io.redress.cases.IntakeSamples.order;
import static io.redress.cases.IntakeSamples.payment;
import static io.redress.cases.IntakeSamples.sums;
import static io.redress.cases.IntakeSamples.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.redress.orders.HoldResult;
import io.redress.orders.ImportResult;
import io.redress.orders.NewOrder;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** A new version of an order and whoever asks its pieces back, at one moment; real sessions. */
@RedressTest
class OrderIntakeRacesScenarioTest {
  private static final int SESSIONS = 8;

  @Autowired OrderIntake intake;
  @Autowired Orders orders;
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

  private UnitNumbers hold(OrderLine line, int pieces) {
    return switch (tenancy.call(merchant, () -> orders.hold(line.id(), Quantity.of(pieces)))) {
      case HoldResult.Held(var units) -> units;
      case HoldResult.Refused refused -> UnitNumbers.NONE;
    };
  }

  private static NewOrder version(int number) {
    return order(List.of(line("BAG", "Bag " + number, 6)), 60_000L);
  }

  @RepeatedTest(3)
  void whenTheSameNewVersionComesFromEightSessions_thenItIsOneVersion() throws Exception {
    take(version(1));

    var results = atOnce(SESSIONS, i -> take(version(2)));

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
  void whenPiecesAreAskedBackWhileFewerAreBought_thenTheyNeverAreMoreThanThere() throws Exception {
    var bag = take(version(1)).order().lines().getFirst();
    var fewer =
        with(
            order(List.of(line("BAG", "Bag", 3))),
            sums(30_000, 0),
            List.of(payment("pay_1", "card", 60_000)));

    var held = new ArrayList<UnitNumbers>();
    var results =
        atOnce(
            SESSIONS,
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
    assertThat(kept.allocation().paid())
        .isEqualTo(kept().total())
        .isEqualTo(Money.of(60_000, "EUR"));
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
