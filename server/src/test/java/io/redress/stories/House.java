package io.redress.stories;

import io.redress.cases.jobs.DueWork;
import io.redress.catalogue.Brand;
import io.redress.catalogue.Brands;
import io.redress.consumers.NewConsumer;
import io.redress.conversation.Mail;
import io.redress.conversation.Mails;
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
import io.redress.people.Role;
import io.redress.people.StaffMember;
import io.redress.people.StaffMembers;
import io.redress.platform.clock.TravellingClock;
import io.redress.platform.outbox.OutboxWorker;
import io.redress.platform.tenancy.Tenancy;
import io.redress.shared.BrandId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.Party;
import io.redress.shared.PaymentId;
import io.redress.shared.Quantity;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** A shop with staff, brands and orders, and the passing of time in it. */
@TestComponent
class House {
  static final String STAFF_EMAIL = "sofia@shop.example";
  static final String STAFF_PASSWORD = "a long way from antwerp";

  private static final Pattern LINK = Pattern.compile("https?://\\S+?(/[sb]/\\S+)");
  private static final Duration STEP = Duration.ofHours(1);

  private final People people;
  private final Goods goods;
  private final Time time;
  private final Mails mails;
  private final Tenancy tenancy;

  House(People people, Goods goods, Time time, Mails mails, Tenancy tenancy) {
    this.people = people;
    this.goods = goods;
    this.time = time;
    this.mails = mails;
    this.tenancy = tenancy;
  }

  @TestComponent
  record People(Merchants merchants, StaffMembers staff, Brands brands) {}

  @TestComponent
  record Goods(Orders orders, Payments payments, TransactionTemplate transaction) {}

  @TestComponent
  record Time(TravellingClock clock, OutboxWorker outbox, DueWork dueWork) {}

  /** A country with its clock, and where its people shop. */
  record Place(String country, ZoneId zone, Currency currency) {
    static Place of(String country, String zone, String currency) {
      return new Place(country, ZoneId.of(zone), Currency.getInstance(currency));
    }
  }

  /** One piece as it was bought. */
  record Piece(
      String title, String brand, String category, Money price, Map<String, Object> facts) {}

  Merchant open(Place place, String storePolicy) {
    var id = new MerchantId(UUID.randomUUID());
    var merchant =
        new Merchant(
            id,
            "lane-" + id.toString().substring(0, 8),
            "Harbour & Lane",
            "Harbour & Lane BV",
            place.country(),
            place.zone(),
            place.currency(),
            List.of("en", "zh-Hans"),
            storePolicy,
            1);
    people.merchants().create(merchant, now());
    in(
        merchant,
        () ->
            people
                .staff()
                .create(
                    new StaffMember(
                        new StaffId(UUID.randomUUID()),
                        STAFF_EMAIL,
                        "Sofia Maes",
                        Role.ADMINISTRATOR,
                        "en",
                        place.zone()),
                    STAFF_PASSWORD,
                    now()));
    return merchant;
  }

  /** Who opened the house. */
  StaffMember administrator(Merchant merchant) {
    return in(merchant, () -> people.staff().byEmail(STAFF_EMAIL)).orElseThrow();
  }

  /** Somebody of the staff, who has the same password as everybody in this house. */
  StaffMember hire(Merchant merchant, String name, Role role, String language) {
    var email = name.toLowerCase(Locale.ROOT) + "@shop.example";
    var member =
        new StaffMember(
            new StaffId(UUID.randomUUID()), email, name, role, language, merchant.zone());
    in(merchant, () -> people.staff().create(member, STAFF_PASSWORD, now()));
    return member;
  }

  void know(Merchant merchant, String brand, String policy) {
    in(
        merchant,
        () ->
            people
                .brands()
                .create(
                    new Brand(
                        new BrandId(UUID.randomUUID()),
                        brand,
                        Optional.of(policy),
                        "Ana Ruiz",
                        "returns@brand.example",
                        "en",
                        merchant.zone(),
                        3),
                    now()));
  }

  /** An order of one piece, delivered some days ago, paid by card. */
  Order sell(Merchant merchant, Place consumer, SellerPosition.Type seller, Piece piece) {
    var number = "HL-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    var none = Money.zero(piece.price().currency());
    var line =
        new NewOrderLine(
            new NewOrderLine.Goods(
                "SKU-1",
                piece.title(),
                Optional.empty(),
                Optional.of(piece.brand()),
                piece.category(),
                Optional.empty(),
                Optional.empty()),
            Quantity.of(1),
            piece.price(),
            none,
            Optional.empty(),
            none,
            piece.facts(),
            Optional.empty(),
            Optional.of(now().minus(Duration.ofDays(4))));
    var wanted =
        new NewOrder(
            number,
            now().minus(Duration.ofDays(7)),
            new NewConsumer(
                "Clara Neumann",
                "clara@" + number.toLowerCase(Locale.ROOT) + ".example",
                Optional.empty(),
                consumer.country(),
                "en",
                consumer.zone()),
            new SellerPosition(
                merchant.country(),
                seller,
                SellerPosition.Capacity.OWN_NAME,
                List.of(merchant.country())),
            new ContractTerms(
                ContractTerms.Channel.ONLINE,
                Optional.empty(),
                Map.of("withdrawalInformation", "given")),
            new NewOrder.Sums(
                none.currency(),
                none,
                none,
                none,
                none,
                none,
                Optional.empty(),
                NewOrder.TaxPlace.INCLUDED),
            List.of(line),
            List.of(
                new PaymentFacts(
                    "sandbox", "pay-" + number, "card", "Visa ··2260", piece.price(), now())));
    return in(merchant, () -> goods.transaction().execute(status -> take(wanted)));
  }

  private Order take(NewOrder wanted) {
    var order = goods.orders().importOrder(wanted, now()).order();
    var paid = wanted.payments().getFirst();
    goods
        .payments()
        .record(
            new NewPayment(
                new PaymentId(UUID.randomUUID()),
                order.id(),
                paid.provider(),
                paid.providerReference(),
                paid.method(),
                paid.methodLabel(),
                paid.captured(),
                paid.capturedAt()),
            now());
    return order;
  }

  /** The address of the consumer of this order. */
  static String emailOf(Order order) {
    return "clara@" + order.orderNumber().toLowerCase(Locale.ROOT) + ".example";
  }

  /** The letters that this party got, newest first. */
  List<Mail> letters(Merchant merchant, Party party) {
    return letters(merchant).stream().filter(mail -> mail.to() == party).toList();
  }

  /** The latest letters that anybody got, newest first. */
  List<Mail> letters(Merchant merchant) {
    return in(merchant, () -> mails.latest(50));
  }

  /** The path of the link in a letter. */
  static String link(Mail letter) {
    var found = LINK.matcher(letter.bodyText());
    if (!found.find()) {
      throw new AssertionError("no link in " + letter.bodyText());
    }
    return found.group(1);
  }

  /** Lets time pass hour by hour, and does what falls due. */
  void pass(Duration wanted) {
    var end = now().plus(wanted);
    while (now().isBefore(end)) {
      time.clock().travelTo(now().plus(STEP));
      settle();
    }
  }

  /** Does what is due now. */
  void settle() {
    time.outbox().runDue();
    time.dueWork().runDue();
    time.outbox().runDue();
  }

  void startAt(Instant moment) {
    time.clock().travelTo(moment);
  }

  Instant now() {
    return time.clock().instant();
  }

  <T> T in(Merchant merchant, Supplier<T> work) {
    return tenancy.call(merchant.id(), work::get);
  }
}
