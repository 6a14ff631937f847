package io.redress.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.catalogue.Products;
import io.redress.people.Merchants;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RedressTest
class OrdersScenarioTest {
  private static final int PIECES = 7;

  @Autowired Orders orders;
  @Autowired Merchants merchants;
  @Autowired Products products;
  @Autowired Tenancy tenancy;
  private MerchantId merchant = PeopleSamples.merchant().id();

  @BeforeEach
  void openMerchant() {
    var opened = PeopleSamples.merchant();
    merchants.create(opened, TestClock.START);
    merchant = opened.id();
  }

  private ImportResult take(NewOrder order) {
    return tenancy.call(merchant, () -> orders.importOrder(order, TestClock.START));
  }

  @Nested
  class GivenAnOrderThatCameIn {
    private final NewOrder sent = OrderSamples.ofPieces("R-1", PIECES);

    @Test
    void whenItIsRead_thenItIsAsItWasSent() {
      var created = take(sent);
      var read = tenancy.call(merchant, () -> orders.byId(created.order().id()).orElseThrow());

      assertThat(created).isInstanceOf(ImportResult.Created.class);
      assertThat(read).isEqualTo(created.order());
      assertThat(read.total()).isEqualTo(Money.of(70_000, "EUR"));
      assertThat(read.placedAt()).isEqualTo(OrderSamples.PLACED_AT);
      assertThat(read.lines().getFirst().allocation().paid()).isEqualTo(Money.of(70_000, "EUR"));
      assertThat(read.lines().getFirst().upstream())
          .contains(sent.lines().getFirst().upstream().orElseThrow());
      assertThat(read.lines().getFirst().deliveredAt())
          .isEqualTo(sent.lines().getFirst().deliveredAt());
    }

    @Test
    void whenItComesInAgain_thenNothingChanges() {
      var first = take(sent);
      var second = take(OrderSamples.ofPieces("R-1", PIECES));

      assertThat(second).isEqualTo(new ImportResult.Unchanged(first.order()));
    }

    @Test
    void whenItsNumberComesWithOtherContent_thenItIsANewVersionThatNamesWhatDiffers() {
      take(sent);
      var other = OrderSamples.ofPieces("R-1", PIECES + 1);

      var changed = (ImportResult.Changed) take(other);

      assertThat(changed.version()).isEqualTo(2);
      assertThat(changed.order().total()).isEqualTo(Money.of(80_000, "EUR"));
      assertThat(changed.differences())
          .contains(
              new Order.Difference("total", "700.00 EUR", "800.00 EUR"),
              new Order.Difference("lines[0].quantity", "7", "8"),
              new Order.Difference("lines[0].paid", "700.00 EUR", "800.00 EUR"));
    }

    @Test
    void whenItsGoodsAreLookedUp_thenTheCatalogueKnowsThem() {
      take(sent);

      var product = tenancy.call(merchant, () -> products.bySku("BAG-1")).orElseThrow();

      assertThat(product.title()).isEqualTo("Bag");
      assertThat(product.variants().getFirst().price()).contains(Money.of(10_000, "EUR"));
    }

    @Test
    void whenItIsLookedUpWithAnotherAddress_thenItIsNotFound() {
      take(sent);

      tenancy.run(
          merchant,
          () -> {
            assertThat(orders.find("R-1", "ADA@shop.example")).isPresent();
            assertThat(orders.find("R-1", "eve@shop.example")).isEmpty();
            assertThat(orders.find("R-2", "ada@shop.example")).isEmpty();
          });
    }

    @Test
    void whenAnotherMerchantLooks_thenItIsNotThere() {
      var id = take(sent).order().id();
      var other = PeopleSamples.merchant();
      merchants.create(other, TestClock.START);

      assertThat(tenancy.call(other.id(), () -> orders.byId(id))).isEmpty();
      assertThat(tenancy.call(other.id(), () -> orders.byNumber("R-1"))).isEmpty();
    }
  }

  @Nested
  class GivenTheSameOrderFromEightSessions {
    @Test
    void whenAllSendIt_thenItComesInOnce() throws Exception {
      var results = together(8, () -> take(OrderSamples.ofPieces("R-1", PIECES)));

      assertThat(results).filteredOn(ImportResult.Created.class::isInstance).hasSize(1);
      assertThat(results)
          .extracting(result -> result.order().id())
          .containsOnly(results.getFirst().order().id());
      assertThat(tenancy.call(merchant, () -> orders.list(Optional.empty(), 10)).orders())
          .hasSize(1);
    }
  }

  @Nested
  class GivenALineOfSevenPieces {
    private OrderLineId line() {
      return take(OrderSamples.ofPieces("R-1", PIECES)).order().lines().getFirst().id();
    }

    private HoldResult hold(OrderLineId line, int pieces) {
      return tenancy.call(merchant, () -> orders.hold(line, Quantity.of(pieces)));
    }

    @Test
    void whenTwentySessionsHoldTwoEach_thenNeverMoreThanSevenAreHeld() throws Exception {
      var line = line();

      var results = together(20, () -> hold(line, 2));

      var held = new ArrayList<UnitNumbers>();
      for (var result : results) {
        switch (result) {
          case HoldResult.Held(var units) -> held.add(units);
          case HoldResult.Refused(var refusal) ->
              assertThat(refusal.code()).isEqualTo("more_than_bought");
        }
      }
      assertThat(held).hasSize(3).doesNotHaveDuplicates();
      assertThat(claimed()).hasToString("{[1,7)}");
    }

    @Test
    void whenMoreAreAskedForThanAreLeft_thenTheRefusalSaysHowMany() {
      var line = line();
      hold(line, 5);

      var refused = (HoldResult.Refused) hold(line, 3);

      assertThat(refused.refusal().facts()).containsEntry("asked", "3").containsEntry("left", "2");
    }

    @Test
    void whenHeldUnitsAreGivenBack_thenTheyAreHeldAgainFirst() {
      var line = line();
      hold(line, 5);

      tenancy.run(merchant, () -> orders.release(line, UnitNumbers.parse("{[2,4)}")));

      assertThat(hold(line, 3)).isEqualTo(new HoldResult.Held(UnitNumbers.parse("{[2,4),[6,7)}")));
    }

    private UnitNumbers claimed() {
      return tenancy
          .call(merchant, () -> orders.byNumber("R-1").orElseThrow())
          .lines()
          .getFirst()
          .claimed();
    }
  }

  @Nested
  class GivenFiveOrders {
    @Test
    void whenTheyAreListedByTwos_thenEachIsSeenOnce() {
      for (var i = 1; i <= 5; i++) {
        take(OrderSamples.ofPieces("R-" + i, 1));
      }

      var first = tenancy.call(merchant, () -> orders.list(Optional.empty(), 2));
      var second = tenancy.call(merchant, () -> orders.list(first.next(), 2));
      var third = tenancy.call(merchant, () -> orders.list(second.next(), 2));

      var seen = new ArrayList<String>();
      for (var page : List.of(first, second, third)) {
        page.orders().forEach(order -> seen.add(order.orderNumber()));
      }
      assertThat(seen).containsExactlyInAnyOrder("R-1", "R-2", "R-3", "R-4", "R-5");
      assertThat(third.next()).isEmpty();
    }
  }

  private static <T> List<T> together(int sessions, Callable<T> work) throws Exception {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Callable<T>>();
      for (var i = 0; i < sessions; i++) {
        running.add(work);
      }
      var results = new ArrayList<T>();
      for (var future : executor.invokeAll(running)) {
        results.add(future.get());
      }
      return results;
    }
  }
}
