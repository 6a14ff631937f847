package io.redress.faces.canary;

import io.redress.cases.CaseReason;
import io.redress.cases.OpenCase;
import io.redress.cases.brands.packages.NewProof;
import io.redress.cases.brands.packages.PurchaseProofs;
import io.redress.catalogue.Brands;
import io.redress.consumers.NewConsumer;
import io.redress.evidence.EvidenceSamples;
import io.redress.faces.desk.DeskWorld;
import io.redress.faces.desk.DeskWorld.Shop;
import io.redress.liaison.vault.VaultDocument.About;
import io.redress.liaison.vault.VaultKind;
import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.orders.PaymentFacts;
import io.redress.orders.SellerPosition;
import io.redress.shared.Actor;
import io.redress.shared.Money;
import io.redress.shared.Quantity;
import io.redress.shared.StaffId;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A house with a case that has a canary in every field of its consumer, its price and source. */
@Component
class CanaryHouse {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Quantity ONE = Quantity.of(1);
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Actor WEN = Actor.staff(new StaffId(new UUID(3, 4)));

  private final DeskWorld world;
  private final Orders orders;
  private final Brands brands;
  private final PurchaseProofs proofs;
  private final TransactionTemplate transaction;

  CanaryHouse(
      DeskWorld world,
      Orders orders,
      Brands brands,
      PurchaseProofs proofs,
      TransactionTemplate transaction) {
    this.world = world;
    this.orders = orders;
    this.brands = brands;
    this.proofs = proofs;
    this.transaction = transaction;
  }

  /**
   * A shop whose one case that matters has the canaries; a piece of another maker stands first in
   * some of them.
   */
  Shop open(Random random) {
    var shop = world.shop();
    var now = world.cases.clock().instant();
    var bag = line(now);
    var wanted = order(now, random.nextBoolean() ? List.of(other(now), bag) : List.of(bag));
    var order =
        world.cases.in(
            shop.id(),
            () ->
                Objects.requireNonNull(
                    transaction.execute(status -> orders.importOrder(wanted, now).order())));
    keepPaper(shop, order);
    var asked =
        new OpenCase(
            order.id(),
            order.lines().stream()
                .map(line -> new OpenCase.Line(line.id(), ONE, CaseReason.WRONG_SIZE, Map.of()))
                .toList(),
            OpenCase.Kind.REQUEST,
            "It does not fit, " + Canary.WORDS.text(),
            Optional.empty(),
            OpenCase.Channel.PORTAL,
            "en");
    var consumer = Actor.consumer(order.consumerId());
    var opened =
        world.cases.in(shop.id(), () -> world.cases.cases().open(asked, consumer)).orThrow();
    return new Shop(shop.id(), shop.slug(), opened);
  }

  private static NewOrder order(Instant now, List<NewOrderLine> lines) {
    var zero = Money.zero(EUR);
    var price = lines.stream().map(NewOrderLine::unitPrice).reduce(zero, Money::plus);
    var number = Canary.ORDER.text() + "-" + UUID.randomUUID().toString().substring(0, 8);
    var paid =
        new PaymentFacts("sandbox", "p-" + number, "card", Canary.PAYMENT.text(), price, now);
    return new NewOrder(
        number,
        now.minus(Duration.ofDays(6)),
        new NewConsumer(
            Canary.NAME.text(),
            Canary.EMAIL.text(),
            Optional.of("+49" + Canary.PHONE.text()),
            "DE",
            "en",
            BERLIN),
        new SellerPosition(
            "DE", SellerPosition.Type.PROXY, SellerPosition.Capacity.OWN_NAME, List.of("DE")),
        new ContractTerms(
            ContractTerms.Channel.ONLINE,
            Optional.empty(),
            Map.of("withdrawalInformation", "given")),
        new NewOrder.Sums(
            EUR, zero, zero, zero, zero, zero, Optional.empty(), NewOrder.TaxPlace.INCLUDED),
        lines,
        List.of(paid));
  }

  /** Paid with the bag it makes a total that ends like the price of the bag. */
  private static NewOrderLine other(Instant now) {
    var zero = Money.zero(EUR);
    return new NewOrderLine(
        new NewOrderLine.Goods(
            "OTHER-1",
            "Clutch " + Canary.OTHER_PIECE.text(),
            Optional.empty(),
            Optional.empty(),
            "handbag",
            Optional.empty(),
            Optional.of("No. " + Canary.OTHER_PIECE.text())),
        ONE,
        Money.of(100_000, "EUR"),
        zero,
        Optional.empty(),
        zero,
        Map.of("worn", false),
        Optional.empty(),
        Optional.of(now.minus(Duration.ofDays(5))));
  }

  private static NewOrderLine line(Instant now) {
    var zero = Money.zero(EUR);
    Map<String, Object> source =
        Map.of(
            "boughtFrom",
            "boutique",
            "proof",
            Canary.SOURCE_PROOF.text(),
            "price",
            Canary.SOURCE_PRICE.text(),
            "currency",
            "EUR");
    return new NewOrderLine(
        new NewOrderLine.Goods(
            "MK-PARKER-S",
            "Parker shoulder bag, small",
            Optional.of("small"),
            Optional.of("Michael Kors"),
            "handbag",
            Optional.of("leather"),
            Optional.of(Canary.SERIAL.text())),
        ONE,
        Money.of(864_197, "EUR"),
        zero,
        Optional.empty(),
        zero,
        Map.of("worn", false),
        Optional.of(source),
        Optional.of(now.minus(Duration.ofDays(5))));
  }

  private void keepPaper(Shop shop, Order order) {
    var photo = new ByteArrayInputStream(EvidenceSamples.picture("jpeg", 60, 40));
    world.cases.in(
        shop.id(),
        () -> {
          var about =
              new About(
                  VaultKind.INVOICE,
                  Canary.PAPER.text(),
                  Optional.of(brands.list().getFirst().id()),
                  "",
                  Optional.empty(),
                  Optional.empty());
          var name = Canary.FILE.text() + ".jpg";
          var bags = order.lines().stream().filter(line -> line.brandId().isPresent()).toList();
          return proofs.add(NewProof.about(about, bags), name, photo, WEN);
        });
  }
}
