package io.redress.cases;

import io.redress.cases.jobs.DueWork;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.consumers.NewConsumer;
import io.redress.money.NewPayment;
import io.redress.money.Payments;
import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.orders.PaymentFacts;
import io.redress.orders.SellerPosition;
import io.redress.people.Merchant;
import io.redress.people.Merchants;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.Actor;
import io.redress.shared.BrandId;
import io.redress.shared.CaseId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.PaymentId;
import io.redress.shared.Quantity;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A merchant with a brand, for tests that play whole cases; each has rows of its own. */
@Component
public class CaseWorld {
  public static final Currency EUR = Currency.getInstance("EUR");
  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final NewOrderLine.Goods HANDBAG =
      new NewOrderLine.Goods(
          "MK-PARKER-S",
          "Parker shoulder bag, small",
          Optional.of("small"),
          Optional.of("Michael Kors"),
          "handbag",
          Optional.of("leather"),
          Optional.empty());

  private final Merchants merchants;
  private final Brands brands;
  private final Orders orders;
  private final Payments payments;
  private final Tenancy tenancy;
  private final TransactionTemplate transaction;
  final Cases cases;
  final DueWork dueWork;
  final OutboxWorker outbox;
  final TravellingClock clock;

  CaseWorld(
      Merchants merchants,
      Brands brands,
      Orders orders,
      Payments payments,
      Tenancy tenancy,
      TransactionTemplate transaction,
      Cases cases,
      DueWork dueWork,
      OutboxWorker outbox,
      TravellingClock clock) {
    this.merchants = merchants;
    this.brands = brands;
    this.orders = orders;
    this.payments = payments;
    this.tenancy = tenancy;
    this.transaction = transaction;
    this.cases = cases;
    this.dueWork = dueWork;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** A proxy shop in Germany with the brand Michael Kors, which has a contact. */
  public MerchantId shop() {
    var id = new MerchantId(UUID.randomUUID());
    var slug = "shop-" + id.toString().substring(0, 13);
    merchants.create(
        new Merchant(
            id,
            slug,
            "Harbour & Lane",
            "Harbour and Lane GmbH",
            "DE",
            BERLIN,
            EUR,
            List.of("en", "zh-Hans"),
            "{\"returnWindowDays\": 30}",
            1),
        clock.instant());
    in(
        id,
        () ->
            brands.create(
                new Brand(
                    new BrandId(UUID.randomUUID()),
                    "Michael Kors",
                    Optional.of("mk-eu-online"),
                    "Ana Ruiz",
                    "ana@brand.example",
                    "en",
                    BERLIN,
                    3),
                clock.instant()));
    return id;
  }

  /** An order of one handbag for 298.00, delivered the given time ago to a consumer in Germany. */
  public Order order(MerchantId shop, Duration deliveredAgo) {
    return order(shop, 1, Optional.of(clock.instant().minus(deliveredAgo)));
  }

  /** An order of so many handbags. */
  public Order order(MerchantId shop, int pieces, Optional<Instant> deliveredAt) {
    return order(shop, new Basket(List.of(pieces), 1, deliveredAt));
  }

  /**
   * What is bought.
   *
   * @param pieces handbags on each line
   * @param payments in how many parts it is paid
   * @param country where the consumer lives, and where the shop directs its business; outside
   *     Germany the handbags have no brand
   * @param upstream what is known of how the shop bought the handbags itself, if anything
   */
  public record Basket(
      List<Integer> pieces,
      int payments,
      Optional<Instant> deliveredAt,
      String country,
      Optional<Map<String, Object>> upstream) {
    public Basket {
      pieces = List.copyOf(pieces);
    }

    /** What the shop does not say how it bought it. */
    public Basket(
        List<Integer> pieces, int payments, Optional<Instant> deliveredAt, String country) {
      this(pieces, payments, deliveredAt, country, Optional.empty());
    }

    /** What is bought by a consumer in Germany. */
    public Basket(List<Integer> pieces, int payments, Optional<Instant> deliveredAt) {
      this(pieces, payments, deliveredAt, "DE");
    }

    Money total() {
      return Money.of(29_800L * pieces.stream().mapToInt(each -> each).sum(), "EUR");
    }
  }

  /** An order of so many handbags that the shop bought itself as these facts say. */
  public Order bought(MerchantId shop, int pieces, Map<String, Object> upstream) {
    var delivered = Optional.of(clock.instant().minus(Duration.ofDays(5)));
    return order(shop, new Basket(List.of(pieces), 1, delivered, "DE", Optional.of(upstream)));
  }

  /** An order of handbags, each for 298.00, on one or more lines, paid at once or in parts. */
  public Order order(MerchantId shop, Basket basket) {
    return order(shop, basket, UnaryOperator.identity());
  }

  /** The same, its payments captured as somebody wants them. */
  public Order order(MerchantId shop, Basket basket, UnaryOperator<PaymentFacts> till) {
    var bought = basket.pieces().stream().map(pieces -> line(HANDBAG, pieces, basket)).toList();
    return order(shop, basket, bought, till);
  }

  /** An order of one piece of each of these, each for 298.00, delivered four days ago. */
  public Order order(MerchantId shop, List<NewOrderLine.Goods> goods) {
    var delivered = Optional.of(clock.instant().minus(Duration.ofDays(4)));
    var basket = new Basket(goods.stream().map(each -> 1).toList(), 1, delivered);
    var bought = goods.stream().map(each -> line(each, 1, basket)).toList();
    return order(shop, basket, bought, UnaryOperator.identity());
  }

  private Order order(
      MerchantId shop, Basket basket, List<NewOrderLine> bought, UnaryOperator<PaymentFacts> till) {
    var now = clock.instant();
    var number = "A-" + UUID.randomUUID().toString().substring(0, 8);
    var zero = Money.zero(EUR);
    var wanted =
        new NewOrder(
            number,
            now.minus(Duration.ofDays(6)),
            new NewConsumer(
                "Lena Neumann",
                "lena-" + number + "@example.org",
                Optional.empty(),
                basket.country(),
                "en",
                BERLIN),
            new SellerPosition(
                "DE",
                SellerPosition.Type.PROXY,
                SellerPosition.Capacity.OWN_NAME,
                List.of(basket.country())),
            new ContractTerms(
                ContractTerms.Channel.ONLINE,
                Optional.empty(),
                Map.of("withdrawalInformation", "given")),
            new NewOrder.Sums(
                EUR, zero, zero, zero, zero, zero, Optional.empty(), NewOrder.TaxPlace.INCLUDED),
            bought,
            payments(basket, number, now).stream().map(till).toList());
    return in(shop, () -> transaction.execute(status -> accept(wanted)));
  }

  private static NewOrderLine line(NewOrderLine.Goods goods, int pieces, Basket basket) {
    var zero = Money.zero(EUR);
    var brand = goods.brand().filter(each -> basket.country().equals("DE"));
    return new NewOrderLine(
        new NewOrderLine.Goods(
            goods.sku(),
            goods.title(),
            goods.variant(),
            brand,
            goods.category(),
            goods.material(),
            goods.serial()),
        Quantity.of(pieces),
        Money.of(29_800, "EUR"),
        zero,
        Optional.empty(),
        zero,
        Map.of("worn", false, "tagsIntact", true),
        basket.upstream(),
        basket.deliveredAt());
  }

  private static List<PaymentFacts> payments(Basket basket, String number, Instant now) {
    var left = basket.total();
    var facts = new ArrayList<PaymentFacts>();
    for (var part = 1; part <= basket.payments(); part++) {
      var sum =
          part == basket.payments()
              ? left
              : Money.of(basket.total().minorUnits() / (basket.payments() + 1), "EUR");
      var reference = "pay-" + number + "-" + part;
      facts.add(new PaymentFacts("sandbox", reference, "card", "Visa ··2260", sum, now));
      left = left.minus(sum);
    }
    return facts;
  }

  private Order accept(NewOrder wanted) {
    var order = orders.importOrder(wanted, clock.instant()).order();
    for (var facts : wanted.payments()) {
      payments.record(
          new NewPayment(
              new PaymentId(UUID.randomUUID()),
              order.id(),
              facts.provider(),
              facts.providerReference(),
              facts.method(),
              facts.methodLabel(),
              facts.captured(),
              facts.capturedAt()),
          clock.instant());
    }
    return order;
  }

  /** Opens a case for all pieces of an order. */
  public CaseId open(MerchantId shop, Order order, CaseReason reason) {
    return in(shop, () -> cases.open(request(order, reason), Actor.consumer(order.consumerId())))
        .orThrow();
  }

  static OpenCase request(Order order, CaseReason reason) {
    var line = order.lines().getFirst();
    return new OpenCase(
        order.id(),
        List.of(new OpenCase.Line(line.id(), line.quantity(), reason, Map.of())),
        OpenCase.Kind.REQUEST,
        "It is smaller than I thought.",
        Optional.empty(),
        OpenCase.Channel.PORTAL,
        "en");
  }

  /** Performs a command as a member of staff. */
  public CaseOutcome staff(MerchantId shop, CaseCommand command) {
    return in(shop, () -> cases.perform(command, Actor.staff(new StaffId(new UUID(1, 1)))));
  }

  /** Performs a command as the consumer. */
  public CaseOutcome consumer(MerchantId shop, CaseCommand command) {
    return in(
        shop,
        () ->
            cases.perform(
                command,
                Actor.consumer(cases.view(command.caseId()).orElseThrow().consumer().id())));
  }

  public Cases cases() {
    return cases;
  }

  public TravellingClock clock() {
    return clock;
  }

  /** Does the outside calls that are due now. */
  public void runOutbox() {
    outbox.runDue();
  }

  /** Handles the promises that are due now. */
  public void runDueWork() {
    dueWork.runDue();
  }

  public CaseView view(MerchantId shop, CaseId id) {
    return in(shop, () -> cases.view(id).orElseThrow());
  }

  /** Lets time pass and does what falls due on the way, outside calls included. */
  public void pass(Duration time) {
    clock.travelTo(clock.instant().plus(time));
    settleDown();
  }

  /** Does what is due now, until nothing is left. */
  public void settleDown() {
    outbox.runDue();
    dueWork.runDue();
    outbox.runDue();
  }

  public <T> T in(MerchantId shop, Supplier<T> work) {
    return tenancy.call(shop, work::get);
  }
}
