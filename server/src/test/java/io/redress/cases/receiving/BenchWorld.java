package io.redress.cases.receiving;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseReason;
import io.redress.cases.CaseSteps;
import io.redress.cases.CaseView;
import io.redress.cases.CaseWorld;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.consumers.NewConsumer;
import io.redress.goods.Acceptance;
import io.redress.goods.Grade;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.NewParcel;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.goods.passport.ItemPassport;
import io.redress.goods.passport.Marks;
import io.redress.goods.passport.Passports.Noting;
import io.redress.goods.receiving.BenchAnswer;
import io.redress.goods.receiving.BenchEntry;
import io.redress.goods.receiving.BenchRecord.Hash;
import io.redress.goods.receiving.BenchWork;
import io.redress.goods.receiving.BenchWork.Contents;
import io.redress.goods.receiving.BenchWork.Count;
import io.redress.goods.receiving.BenchWork.Decision;
import io.redress.goods.receiving.BoxState;
import io.redress.goods.receiving.Checklists;
import io.redress.goods.receiving.Difference;
import io.redress.goods.receiving.Look;
import io.redress.goods.receiving.Reply;
import io.redress.money.NewPayment;
import io.redress.money.Payments;
import io.redress.orders.ContractTerms;
import io.redress.orders.NewOrder;
import io.redress.orders.NewOrderLine;
import io.redress.orders.Order;
import io.redress.orders.Orders;
import io.redress.orders.PaymentFacts;
import io.redress.orders.SellerPosition;
import io.redress.shared.Actor;
import io.redress.shared.BenchEntryId;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import io.redress.shared.MerchantId;
import io.redress.shared.Money;
import io.redress.shared.ParcelId;
import io.redress.shared.PaymentId;
import io.redress.shared.Quantity;
import io.redress.shared.StaffId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody at the bench of a shop, for tests. */
@Component
class BenchWorld {
  static final Actor DRIES = Actor.staff(new StaffId(new UUID(5, 1)));
  static final Actor SOFIA = Actor.staff(new StaffId(new UUID(5, 2)));

  final CaseWorld world;
  final CaseSteps steps;
  final Bench bench;
  final BenchLists lists;
  final SecondLooks seconds;
  final UnknownParcels unknown;
  private final Orders orders;
  private final Payments payments;
  private final PassportDesk passports;
  private final Parcels parcels;
  private final TransactionTemplate transaction;
  private final Checklists checklists;

  BenchWorld(
      CaseWorld world,
      CaseSteps steps,
      Bench bench,
      BenchLists lists,
      SecondLooks seconds,
      UnknownParcels unknown,
      Orders orders,
      Payments payments,
      PassportDesk passports,
      Parcels parcels,
      TransactionTemplate transaction,
      Checklists checklists) {
    this.world = world;
    this.steps = steps;
    this.bench = bench;
    this.lists = lists;
    this.seconds = seconds;
    this.unknown = unknown;
    this.orders = orders;
    this.payments = payments;
    this.passports = passports;
    this.parcels = parcels;
    this.transaction = transaction;
    this.checklists = checklists;
  }

  static BenchEntryId newId() {
    return new BenchEntryId(UUID.randomUUID());
  }

  /** Something that is sent; what stands in it is all that tells it from another. */
  Bench.Sent sent(BenchEntryId id, Optional<BenchEntryId> after, BenchWork work) {
    var entry = new BenchEntry(id, after, world.clock().instant(), work);
    var hash = UUID.nameUUIDFromBytes(work.toString().getBytes(StandardCharsets.UTF_8)).toString();
    return new Bench.Sent(entry, new Hash((hash + hash).replace("-", "")));
  }

  /** A gold ring that somebody sends back, in a case in which the money is agreed. */
  CaseId ring(MerchantId shop) {
    var now = world.clock().instant();
    var number = "G-" + UUID.randomUUID().toString().substring(0, 8);
    var zero = Money.zero(CaseWorld.EUR);
    var price = Money.of(120_000, "EUR");
    var line =
        new NewOrderLine(
            new NewOrderLine.Goods(
                "LO-RING-54",
                "Ring, size 54",
                Optional.of("54"),
                Optional.empty(),
                "ring",
                Optional.of("gold"),
                Optional.empty()),
            Quantity.of(1),
            price,
            zero,
            Optional.empty(),
            zero,
            Map.of("worn", false, "tagsIntact", true),
            Optional.empty(),
            Optional.of(now.minus(Duration.ofDays(5))));
    var wanted =
        new NewOrder(
            number,
            now.minus(Duration.ofDays(6)),
            new NewConsumer(
                "Marta Kowalczyk",
                "marta-" + number + "@example.org",
                Optional.empty(),
                "DE",
                "en",
                CaseWorld.BERLIN),
            new SellerPosition(
                "DE", SellerPosition.Type.PROXY, SellerPosition.Capacity.OWN_NAME, List.of("DE")),
            new ContractTerms(
                ContractTerms.Channel.ONLINE,
                Optional.empty(),
                Map.of("withdrawalInformation", "given")),
            new NewOrder.Sums(
                CaseWorld.EUR,
                zero,
                zero,
                zero,
                zero,
                zero,
                Optional.empty(),
                NewOrder.TaxPlace.INCLUDED),
            List.of(line),
            List.of(new PaymentFacts("sandbox", number, "card", "Visa ··2260", price, now)));
    var order =
        world.in(
            shop, () -> Objects.requireNonNull(transaction.execute(status -> bought(wanted, now))));
    var id = world.open(shop, order, CaseReason.WRONG_SIZE);
    world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    world.staff(shop, steps.offer(shop, id)).orThrow();
    world.consumer(shop, steps.accept(shop, id)).orThrow();
    return id;
  }

  private Order bought(NewOrder wanted, Instant now) {
    var order = orders.importOrder(wanted, now).order();
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
          now);
    }
    return order;
  }

  List<BenchAnswer> take(MerchantId shop, List<Bench.Sent> sent) {
    return world.in(shop, () -> bench.take(sent, DRIES));
  }

  BenchAnswer take(MerchantId shop, BenchWork work) {
    return take(shop, List.of(sent(newId(), Optional.empty(), work))).getFirst();
  }

  CaseView view(MerchantId shop, CaseId id) {
    return world.view(shop, id);
  }

  CaseLineId line(MerchantId shop, CaseId id) {
    return view(shop, id).content().lines().getFirst().id();
  }

  /** A box with the number of the case on it, and so many pieces of its only line. */
  BenchWork.Receive box(MerchantId shop, CaseId id, int came, Contents contents) {
    return new BenchWork.Receive(
        view(shop, id).head().number(),
        BoxState.SOUND,
        List.of(new Count(line(shop, id), came, contents)),
        "");
  }

  /** A look at the only piece of a case: all is fine but what is named. */
  BenchWork.Inspect look(MerchantId shop, CaseId id, Marks read, Map<String, Reply> but) {
    var view = view(shop, id);
    var line = view.content().lines().getFirst();
    var category = view.order().line(line.orderLineId()).orElseThrow().category();
    var replies = new HashMap<String, Reply>();
    checklists.of(category).questions().forEach(each -> replies.put(each.code(), Reply.FITS));
    replies.putAll(but);
    return new BenchWork.Inspect(
        id, line.id(), new Look(replies, read), Decision.AS_PROPOSED, Optional.empty(), "");
  }

  /** The same look with what somebody decides. */
  static BenchWork.Inspect deciding(BenchWork.Inspect look, Grade grade, Acceptance result) {
    return new BenchWork.Inspect(
        look.caseId(),
        look.line(),
        look.look(),
        new Decision(Optional.of(grade), Optional.of(result), Optional.empty()),
        look.stop(),
        look.words());
  }

  /** A case about an order of two bags on one line, in which the money is agreed. */
  CaseId two(MerchantId shop) {
    var delivered = Optional.of(world.clock().instant().minus(Duration.ofDays(5)));
    var id = world.open(shop, world.order(shop, 2, delivered), CaseReason.WRONG_SIZE);
    world.staff(shop, new CaseCommand.Decide(id)).orThrow();
    world.staff(shop, steps.offer(shop, id)).orThrow();
    world.consumer(shop, steps.accept(shop, id)).orThrow();
    return id;
  }

  /** Notes what the first piece of a case was known by before it left. */
  ItemPassport known(MerchantId shop, CaseId id, Marks marks) {
    return known(shop, id, 1, marks);
  }

  /** Notes what a piece of a case was known by before it left. */
  ItemPassport known(MerchantId shop, CaseId id, int unit, Marks marks) {
    var view = view(shop, id);
    var line = view.content().lines().getFirst().orderLineId();
    return world.in(
        shop,
        () ->
            passports
                .note(
                    List.of(
                        new Noting(
                            passports.piece(view.order().id(), line, unit),
                            marks,
                            ItemPassport.Source.DISPATCH)),
                    DRIES)
                .getFirst());
  }

  /** A box with these units of the first line of each case. */
  Parcel box(MerchantId shop, List<CaseId> cases, int unit) {
    var pieces = cases.stream().map(id -> piece(shop, id, unit)).toList();
    var now = world.clock().instant();
    var wanted =
        new NewParcel(
            new ParcelId(UUID.randomUUID()),
            Leg.CONSUMER_TO_HUB,
            new Carriage(
                WayBack.DROP_OFF,
                Optional.empty(),
                Optional.empty(),
                Money.zero(CaseWorld.EUR),
                Payer.HOUSE,
                Optional.empty()),
            PostalAddress.of("Lena Neumann", "DE"),
            PostalAddress.of("Harbour & Lane", "DE"),
            OptionalInt.empty(),
            pieces,
            Optional.of(now.plus(Duration.ofDays(2))));
    return world.in(shop, () -> transaction.execute(status -> parcels.announce(wanted, now)));
  }

  private ParcelPiece piece(MerchantId shop, CaseId id, int unit) {
    var view = view(shop, id);
    var line = view.content().lines().getFirst();
    var bought = view.order().line(line.orderLineId()).orElseThrow();
    return new ParcelPiece(
        view.order().id(),
        bought.id(),
        unit,
        Optional.of(new ParcelPiece.InCase(id, line.id())),
        bought.title(),
        bought.unitPrice(),
        ParcelPiece.Arrival.AWAITED);
  }

  /** A box that is counted: how many of the first line of each case, all as they should be. */
  BenchWork.Receive counted(MerchantId shop, Parcel box, Map<CaseId, Count> counts) {
    var all = box.cases().stream().map(id -> count(shop, id, counts)).toList();
    return new BenchWork.Receive(box.number(), BoxState.SOUND, all, "");
  }

  private Count count(MerchantId shop, CaseId id, Map<CaseId, Count> counts) {
    return counts.getOrDefault(id, new Count(line(shop, id), 1, Contents.EXPECTED));
  }

  List<Difference> differences(MerchantId shop, CaseId id) {
    return world.in(shop, () -> lists.differences(id));
  }
}
