package io.redress.replay.play;

import io.redress.cases.OrderIntake;
import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.PaymentFacts;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.platform.clock.NewIds;
import io.redress.replay.csv.LedgerFile;
import io.redress.replay.domain.LedgerRow;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The shop of the ledger: a merchant that takes back whatever was bought. */
@Component
public final class ReplayShop {
  // Ten years are longer than the ledger, so that the store's own promise covers each return.
  private static final String TAKES_ALL_BACK =
      """
      {"returnWindowDays": 3650, "remedies": ["refund"]}
      """;
  private static final String CATEGORY = "other_goods";
  private static final Money NOTHING = Money.zero(LedgerFile.CURRENCY);
  private static final NewOrder.Sums SUMS =
      new NewOrder.Sums(
          LedgerFile.CURRENCY,
          NOTHING,
          NOTHING,
          NOTHING,
          NOTHING,
          NOTHING,
          Optional.empty(),
          NewOrder.TaxPlace.INCLUDED);

  private final Merchants merchants;
  private final OrderIntake intake;
  private final NewIds ids;
  private final Clock clock;

  ReplayShop(Merchants merchants, OrderIntake intake, NewIds ids, Clock clock) {
    this.merchants = merchants;
    this.intake = intake;
    this.ids = ids;
    this.clock = clock;
  }

  /** Opens the shop under this slug; a problem when there is one already. */
  public MerchantId open(String slug) {
    var shop =
        new Merchant(
            new MerchantId(ids.next()),
            slug,
            "Online Retail",
            "Online Retail Ltd",
            "GB",
            LedgerFile.ZONE,
            LedgerFile.CURRENCY,
            List.of("en"),
            TAKES_ALL_BACK,
            1);
    merchants.create(shop, clock.instant());
    return shop.id();
  }

  /** Takes the goods of one invoice in as an order that was paid and handed over at once. */
  Order sell(List<LedgerRow> goods) {
    return intake.accept(order(goods), clock.instant()).order();
  }

  private static NewOrder order(List<LedgerRow> goods) {
    var first = goods.getFirst();
    var lines = goods.stream().map(row -> line(row, first.at())).toList();
    var total = lines.stream().map(NewOrderLine::listPrice).reduce(NOTHING, Money::plus);
    return new NewOrder(
        first.invoice(),
        first.at(),
        Customers.of(first),
        new SellerPosition(
            "GB",
            SellerPosition.Type.RETAILER,
            SellerPosition.Capacity.OWN_NAME,
            Customers.countries()),
        new ContractTerms(
            ContractTerms.Channel.ONLINE,
            Optional.empty(),
            Map.of("withdrawalInformation", "given")),
        SUMS,
        lines,
        List.of(new PaymentFacts("sandbox", first.invoice(), "card", "Card", total, first.at())));
  }

  private static NewOrderLine line(LedgerRow row, Instant deliveredAt) {
    return new NewOrderLine(
        new NewOrderLine.Goods(
            row.stockCode(),
            row.description().isEmpty() ? row.stockCode() : row.description(),
            Optional.empty(),
            Optional.empty(),
            CATEGORY,
            Optional.empty(),
            Optional.empty()),
        Quantity.of(row.quantity()),
        row.unitPrice(),
        NOTHING,
        Optional.empty(),
        NOTHING,
        Map.of("worn", false, "tagsIntact", true),
        Optional.empty(),
        Optional.of(deliveredAt));
  }
}
