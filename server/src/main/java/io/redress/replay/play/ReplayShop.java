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
import io.redress.platform.tenancy.Tenancy;
import io.redress.replay.csv.LedgerFile;
import io.redress.replay.domain.LedgerRow;
import io.redress.replay.domain.RowKind;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** The shop of the ledger: a merchant that takes back whatever was bought. */
@Component
public final class ReplayShop {
  // Ten years are longer than the ledger, so that the store's own promise covers each return.
  private static final String TAKES_ALL_BACK =
      """
      {"returnWindowDays": 3650, "remedies": ["refund"]}
      """;
  private static final String NAME = "Online Retail";
  private static final String LEGAL_NAME = "Online Retail Ltd";
  private static final String CATEGORY = "other_goods";
  private static final Money NOTHING = Money.zero(LedgerFile.CURRENCY);

  private final Merchants merchants;
  private final OrderIntake intake;
  private final Tenancy tenancy;
  private final NewIds ids;
  private final Clock clock;

  ReplayShop(Merchants merchants, OrderIntake intake, Tenancy tenancy, NewIds ids, Clock clock) {
    this.merchants = merchants;
    this.intake = intake;
    this.tenancy = tenancy;
    this.ids = ids;
    this.clock = clock;
  }

  /** The shop, and whether it was opened just now. */
  public record Opened(MerchantId id, boolean isNew) {}

  /** Opens the shop under this slug, or goes on with the one that an earlier replay opened. */
  public Opened open(String slug) {
    var earlier = merchants.bySlug(slug).filter(this::isOfReplay);
    if (earlier.isPresent()) {
      return new Opened(earlier.get(), false);
    }
    var shop =
        new Merchant(
            new MerchantId(ids.next()),
            slug,
            NAME,
            LEGAL_NAME,
            "GB",
            LedgerFile.ZONE,
            LedgerFile.CURRENCY,
            List.of("en"),
            TAKES_ALL_BACK,
            1);
    merchants.create(shop, clock.instant());
    return new Opened(shop.id(), true);
  }

  private boolean isOfReplay(MerchantId id) {
    return tenancy.call(id, merchants::current).legalName().equals(LEGAL_NAME);
  }

  /** Takes an invoice in as an order that was paid and handed over at once. */
  Order sell(Invoice invoice) {
    return intake.accept(order(invoice), clock.instant()).order();
  }

  private static NewOrder order(Invoice invoice) {
    var head = invoice.head();
    var lines = invoice.lines().stream().map(row -> line(row, head.at())).toList();
    var shipping = sum(invoice.extras(), row -> RowKind.of(row) == RowKind.POSTAGE);
    var fees = sum(invoice.extras(), row -> RowKind.of(row) != RowKind.POSTAGE);
    var total = sum(invoice.lines(), row -> true).plus(shipping).plus(fees);
    return new NewOrder(
        head.invoice(),
        head.at(),
        Customers.of(head),
        new SellerPosition(
            "GB",
            SellerPosition.Type.RETAILER,
            SellerPosition.Capacity.OWN_NAME,
            Customers.countries()),
        new ContractTerms(
            ContractTerms.Channel.ONLINE,
            Optional.empty(),
            Map.of("withdrawalInformation", "given")),
        new NewOrder.Sums(
            LedgerFile.CURRENCY,
            shipping,
            shipping,
            fees,
            NOTHING,
            NOTHING,
            Optional.empty(),
            NewOrder.TaxPlace.INCLUDED),
        lines,
        List.of(new PaymentFacts("sandbox", head.invoice(), "card", "Card", total, head.at())));
  }

  private static Money sum(List<LedgerRow> rows, Predicate<LedgerRow> which) {
    return rows.stream().filter(which).map(LedgerRow::amount).reduce(NOTHING, Money::plus);
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
