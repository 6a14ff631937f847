package io.redress.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.imports.ImportRow.Outcome;
import io.redress.imports.ImportRow.Trouble;
import io.redress.imports.ImportRun.Counts;
import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.people.Merchant;
import io.redress.people.PeopleSamples;
import io.redress.platform.RedressTest;
import io.redress.shared.Money;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@RedressTest
@Import(ImportWorld.class)
class StorefrontOrdersScenarioTest {
  @Autowired ImportWorld world;
  @Autowired Orders orders;
  @Autowired Payments payments;
  private Merchant merchant = PeopleSamples.merchant();

  @BeforeEach
  void openMerchant() {
    merchant = world.merchant();
  }

  private ImportRun run(ImportKind kind, String sample) throws IOException {
    try (var stream = getClass().getResourceAsStream("/imports/" + sample)) {
      var bytes = Objects.requireNonNull(stream).readAllBytes();
      return world.run(merchant, ImportSamples.file(kind, bytes));
    }
  }

  private Order order(String number) {
    return world.at(merchant, () -> orders.byNumber(number).orElseThrow());
  }

  private List<Payment> paid(Order order) {
    return world.at(merchant, () -> payments.ofOrder(order.id()));
  }

  @Nested
  class GivenOrdersOfShopify {
    @Test
    void whenPricesIncludeTax_thenDiscountsShippingAndDeliveryAreThere() throws IOException {
      var run = run(ImportKind.SHOPIFY, "shopify-orders.json");

      assertThat(run.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1));
      var order = order("#1001");
      assertThat(order.total()).isEqualTo(Money.of(34_690, "EUR"));
      assertThat(order.shipping()).isEqualTo(Money.of(490, "EUR"));
      assertThat(order.placedAt()).isEqualTo("2026-05-04T07:12:41Z");
      var tote = order.lines().getFirst();
      assertThat(tote.allocation().price()).isEqualTo(Money.of(26_550, "EUR"));
      assertThat(tote.allocation().tax()).isEqualTo(Money.of(4_425, "EUR"));
      assertThat(tote.allocation().discount()).isEqualTo(Money.of(3_450, "EUR"));
      assertThat(tote.deliveredAt()).contains(java.time.Instant.parse("2026-05-07T12:05:00Z"));
      assertThat(tote.variant()).contains("Red");
      var scarf = order.lines().getLast();
      assertThat(scarf.sku()).isEqualTo("808950811");
      assertThat(scarf.variant()).isEmpty();
      assertThat(scarf.deliveredAt()).isEmpty();
    }

    @Test
    void whenTheBuyerPaidInAnotherCurrency_thenItsAmountsCount() throws IOException {
      run(ImportKind.SHOPIFY, "shopify-orders.json");

      var order = order("#1002");
      assertThat(order.total()).isEqualTo(Money.of(14_055, "USD"));
      var mugs = order.lines().getFirst().allocation();
      assertThat(mugs.goods()).isEqualTo(Money.of(9_900, "USD"));
      assertThat(mugs.tax()).isEqualTo(Money.of(817, "USD"));
      assertThat(mugs.taxes())
          .extracting(tax -> tax.name() + " " + tax.ratePercent().orElseThrow())
          .containsExactly("CA State Tax 7.25", "County Tax 1");
      assertThat(mugs.duty()).isEqualTo(Money.of(1_100, "USD"));
      assertThat(paid(order))
          .extracting(Payment::providerReference)
          .containsExactly("389404469002", "389404469003");
      assertThat(paid(order).getLast().methodLabel()).isEqualTo("Visa ··4242");
    }

    @Test
    void whenOneIsNotPaid_thenItIsRefusedAtItsPlaceAndRefundsAreRemarked() throws IOException {
      var run = run(ImportKind.SHOPIFY, "shopify-orders.json");

      var rows = world.rows(merchant, run);
      assertThat(rows)
          .extracting(ImportRow::outcome)
          .containsExactly(Outcome.CREATED, Outcome.CREATED, Outcome.REFUSED);
      assertThat(rows.getFirst().troubles()).extracting(Trouble::column).containsExactly("refunds");
      assertThat(rows.getLast().troubles().getFirst())
          .satisfies(
              trouble -> {
                assertThat(trouble.column()).isEqualTo("financial_status");
                assertThat(trouble.value()).isEqualTo("pending");
                assertThat(trouble.line()).isGreaterThan(rows.getLast().line());
              });
    }
  }

  @Nested
  class GivenOrdersOfWooCommerce {
    @Test
    void whenTheyComeIn_thenThePartsSumToWhatWasPaid() throws IOException {
      var run = run(ImportKind.WOOCOMMERCE, "woocommerce-orders.json");

      assertThat(run.counts()).isEqualTo(new Counts(3, 2, 0, 0, 1));
      var order = order("727");
      assertThat(order.total()).isEqualTo(Money.of(12_300, "EUR"));
      assertThat(order.placedAt()).isEqualTo("2026-05-22T14:28:02Z");
      assertThat(order.shipping()).isEqualTo(Money.of(1_190, "EUR"));
      assertThat(order.serviceFee()).isEqualTo(Money.of(500, "EUR"));
      var candles = order.lines().getFirst();
      assertThat(candles.unitPrice()).isEqualTo(Money.of(3_334, "EUR"));
      assertThat(candles.variant()).contains("Vanilla");
      assertThat(candles.sku()).isEqualTo("211");
      assertThat(candles.allocation().price()).isEqualTo(Money.of(10_610, "EUR"));
      assertThat(paid(order)).extracting(Payment::providerReference).containsExactly("ch_3P0");
    }

    @Test
    void whenTheShopRoundsTaxAsAWhole_thenTheCentIsFound() throws IOException {
      run(ImportKind.WOOCOMMERCE, "woocommerce-orders.json");

      assertThat(order("728").total()).isEqualTo(Money.of(1_190, "EUR"));
    }

    @Test
    void whenOneIsNotPaid_thenItIsRefused() throws IOException {
      var run = run(ImportKind.WOOCOMMERCE, "woocommerce-orders.json");

      assertThat(world.troubles(merchant, run))
          .extracting(Trouble::column)
          .contains("date_paid_gmt");
    }
  }
}
