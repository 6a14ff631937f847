package io.redress.imports.tau2;

import static io.redress.imports.tau2.Tau2Shop.USD;
import static io.redress.imports.tau2.Tau2Shop.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.redress.cases.domain.ReturnedPieces;
import io.redress.catalogue.Products;
import io.redress.catalogue.Variant;
import io.redress.imports.ImportKind;
import io.redress.imports.ImportRun.Counts;
import io.redress.imports.ImportSamples;
import io.redress.imports.ImportWorld;
import io.redress.money.exchange.ExchangeSettlement;
import io.redress.money.exchange.SalePart;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.Orders;
import io.redress.people.Merchant;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.platform.TestClock;
import io.redress.shared.Money;
import io.redress.shared.UnitNumbers;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;

/** A third party's shop comes in, and what its customers got or owed is what we would say. */
@RedressTest
@Import(ImportWorld.class)
@Tag("data")
class Tau2ScenarioTest {
  private static final UnitNumbers ONE = UnitNumbers.parse("{[1,2)}");

  @Autowired ImportWorld world;
  @Autowired Orders orders;
  @Autowired Products products;
  private final Tau2Shop shop = new Tau2Shop();
  private Merchant merchant = PeopleSamples.merchant();

  @BeforeEach
  void openMerchant() {
    merchant = world.merchant();
  }

  @Nested
  class GivenItsWholeShop {
    @Test
    void whenItComesIn_thenItsCustomersGetAndOweWhatWasDerived() {
      var run = world.run(merchant, ImportSamples.file(ImportKind.ORDERS_JSON, shop.ndjson()));
      world.at(
          merchant,
          () -> {
            products.seen(shop.variants(), TestClock.START);
            return merchant;
          });

      assertThat(world.troubles(merchant, run)).isEmpty();
      assertThat(run.counts()).isEqualTo(new Counts(shop.size(), shop.size(), 0, 0, 0));
      var amounts = shop.derivedAmounts();
      assertThat(amounts).hasSizeGreaterThan(60);
      assertThat(amounts).filteredOn(row -> row.get("kind").equals("exchange")).isNotEmpty();
      for (var row : amounts) {
        var net = world.at(merchant, () -> netToCustomer(row));
        assertThat(net).as(row.toString()).isEqualTo(usd(row.get("net_to_customer")));
      }
    }
  }

  /** What was paid for the pieces that go back, less the price of those that are sent instead. */
  private Money netToCustomer(CSVRecord row) {
    var order = orders.byNumber(row.get("order_id")).orElseThrow();
    var arguments = shop.arguments(row.get("task_id"), row.get("action_id"));
    assertThat(order.total()).isEqualTo(usd(row.get("order_paid")));
    return switch (row.get("kind")) {
      case "cancel" -> order.total();
      case "return" -> paid(order, texts(arguments.path("item_ids")));
      case "exchange", "modify_items" ->
          settled(order, texts(arguments.path("item_ids")), texts(arguments.path("new_item_ids")));
      default -> throw new IllegalStateException(row.toString());
    };
  }

  private static Money paid(Order order, List<String> items) {
    return lines(order, items).stream()
        .map(line -> line.allocationOf(ONE).paid())
        .reduce(Money.zero(USD), Money::plus);
  }

  /** Each piece is settled with the one that is sent for it, as an exchange of a case is. */
  private Money settled(Order order, List<String> items, List<String> newItems) {
    var lines = lines(order, items);
    assertThat(newItems).hasSameSizeAs(lines);
    var sum = Money.zero(USD);
    for (var i = 0; i < lines.size(); i++) {
      var returned = ReturnedPieces.of(lines.get(i), ONE);
      var sold = SalePart.quoted(price(newItems.get(i)), returned);
      var settlement = new ExchangeSettlement(returned, sold, List.of());
      sum = sum.plus(settlement.refund()).minus(settlement.charge());
    }
    return sum;
  }

  private static List<OrderLine> lines(Order order, List<String> items) {
    var lines = new ArrayList<OrderLine>();
    for (var item : items) {
      order.lines().stream()
          .filter(each -> each.sku().equals(item) && !lines.contains(each))
          .findFirst()
          .ifPresentOrElse(lines::add, () -> fail(item + " was not bought"));
    }
    return lines;
  }

  private Money price(String item) {
    return products
        .bySku(item)
        .flatMap(product -> product.variant(item))
        .flatMap(Variant::price)
        .orElseThrow();
  }

  private static List<String> texts(JsonNode list) {
    var texts = new ArrayList<String>();
    list.forEach(each -> texts.add(each.asString()));
    return texts;
  }
}
