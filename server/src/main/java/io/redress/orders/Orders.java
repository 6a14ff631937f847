package io.redress.orders;

import io.redress.catalogue.Brands;
import io.redress.catalogue.Products;
import io.redress.consumers.Consumers;
import io.redress.orders.domain.GoodsSeen;
import io.redress.orders.domain.OrderAllocation;
import io.redress.orders.domain.OrderDifferences;
import io.redress.orders.domain.OrderDigest;
import io.redress.orders.domain.OrderRevision;
import io.redress.orders.store.LineRow;
import io.redress.orders.store.LineStore;
import io.redress.orders.store.OrderRow;
import io.redress.orders.store.OrderStore;
import io.redress.orders.store.OrderVersionStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.BrandId;
import io.redress.shared.ConsumerId;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Quantity;
import io.redress.shared.Refusal;
import io.redress.shared.UnitNumbers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the merchant in scope. */
@Service
public class Orders {
  /** The most orders on one page. */
  public static final int MOST_ON_PAGE = 100;

  /** The most versions that are told of an order. */
  public static final int MOST_VERSIONS = 1_000;

  private final OrderStore orders;
  private final LineStore lines;
  private final OrderVersionStore versions;
  private final Consumers consumers;
  private final Brands brands;
  private final Products products;
  private final NewIds ids;

  Orders(
      OrderStore orders,
      LineStore lines,
      OrderVersionStore versions,
      Consumers consumers,
      Brands brands,
      Products products,
      NewIds ids) {
    this.orders = orders;
    this.lines = lines;
    this.versions = versions;
    this.consumers = consumers;
    this.brands = brands;
    this.products = products;
    this.ids = ids;
  }

  /**
   * Takes an order in: a new one, the same again, or a new version of a known one.
   *
   * <p>Pieces that are asked back keep the shares they have in every version. A problem INVALID
   * names every sum that does not fit; CONFLICT names what cannot change any more, and nothing
   * does.
   */
  @Transactional
  public ImportResult importOrder(NewOrder wanted, Instant now) {
    var violations = OrderAllocation.check(wanted);
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, violations);
    }
    var digest = OrderDigest.of(wanted);
    var known = orders.known(wanted.number());
    if (known.isPresent()) {
      return again(known.get(), wanted, digest, now);
    }
    var consumer = consumers.findOrCreate(wanted.consumer(), now);
    var id = new OrderId(ids.next());
    var row = new OrderRow(id, 1, consumer.id(), OrderAllocation.total(wanted), digest);
    if (!orders.insertUnlessThere(row, wanted, now)) {
      return again(orders.known(wanted.number()).orElseThrow(), wanted, digest, now);
    }
    lines.save(id, rows(OrderRevision.first(wanted), 1));
    products.seen(GoodsSeen.in(wanted), wanted.placedAt());
    return new ImportResult.Created(byId(id).orElseThrow());
  }

  /** How an order came in, the latest version first, at most {@link #MOST_VERSIONS}. */
  public List<Order.Version> versions(OrderId id) {
    return versions.ofOrder(id, MOST_VERSIONS);
  }

  public Optional<Order> byId(OrderId id) {
    return orders.byId(id);
  }

  /** Those of these orders that there are, in no particular order. */
  public List<Order> byIds(Collection<OrderId> ids) {
    return orders.byIds(ids);
  }

  public Optional<Order> byNumber(String number) {
    return orders.byNumber(number);
  }

  /** What a consumer bought, the latest first, at most {@link #MOST_ON_PAGE} orders. */
  public List<Order> of(ConsumerId consumer) {
    return orders.of(consumer, MOST_ON_PAGE);
  }

  /** The order with this number of the consumer with this address; alike for all wrong pairs. */
  public Optional<Order> find(String number, String email) {
    return orders.find(number.strip(), email.strip());
  }

  /** Orders by when they came in, newest first, from the one after this id on. */
  public OrderPage list(Optional<OrderId> after, int most) {
    var wanted = Math.clamp(most, 1, MOST_ON_PAGE);
    var found = orders.list(after, wanted + 1);
    if (found.size() <= wanted) {
      return new OrderPage(found, Optional.empty());
    }
    return new OrderPage(found.subList(0, wanted), Optional.of(found.get(wanted - 1).id()));
  }

  /**
   * Holds this many units of a line, the lowest free ones first.
   *
   * <p>The order's lines are locked until the transaction ends, so that two requests never hold one
   * unit and no new version of the order comes in between.
   */
  @Transactional
  public HoldResult hold(OrderLineId line, Quantity wanted) {
    var stock =
        lines.lockOrderOf(line).stream()
            .filter(each -> each.line().equals(line))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("The order line"));
    if (wanted.isNone() || wanted.isMoreThan(stock.left())) {
      return new HoldResult.Refused(moreThanBought(wanted, stock.left()));
    }
    var units = stock.free().lowest(wanted);
    lines.claim(line, units);
    return new HoldResult.Held(units);
  }

  /** Gives held units back; a bug when they are not held. */
  @Transactional
  public void release(OrderLineId line, UnitNumbers units) {
    lines.lockOrderOf(line);
    if (!lines.release(line, units)) {
      throw new IllegalStateException("units " + units + " of line " + line + " are not held");
    }
  }

  /** Notes when a line was handed over. */
  @Transactional
  public void markDelivered(OrderLineId line, Instant deliveredAt) {
    if (!lines.markDelivered(line, deliveredAt)) {
      throw Problem.notFound("The order line");
    }
  }

  private ImportResult again(OrderStore.Known known, NewOrder wanted, String digest, Instant now) {
    if (known.digest().equals(digest)) {
      return new ImportResult.Unchanged(byId(known.id()).orElseThrow());
    }
    var kept = orders.lock(known.id());
    // Somebody may have sent the same while this one waited for the lock.
    if (orders.known(wanted.number()).orElseThrow().digest().equals(digest)) {
      return new ImportResult.Unchanged(kept);
    }
    var consumer = consumers.byId(kept.consumerId());
    return switch (OrderRevision.of(kept, consumer, wanted)) {
      case OrderRevision.Refused refused ->
          throw Problem.of(ProblemCode.CONFLICT, refused.violations());
      case OrderRevision.Revised revised -> {
        var differences = OrderDifferences.between(kept, consumer, wanted);
        var version = new Order.Version(kept.version() + 1, now, digest, differences);
        revise(kept, wanted, revised, version);
        var order = byId(kept.id()).orElseThrow();
        yield new ImportResult.Changed(order, order.version(), differences);
      }
    };
  }

  private void revise(
      Order kept, NewOrder wanted, OrderRevision.Revised revised, Order.Version version) {
    var consumer = consumers.findOrCreate(wanted.consumer(), version.cameAt());
    orders.revise(
        new OrderRow(kept.id(), version.number(), consumer.id(), revised.total(), version.digest()),
        wanted);
    var taken = kept.lines().size() + kept.removed().size();
    lines.save(kept.id(), rows(revised.lines(), taken + 1));
    if (!revised.removed().isEmpty()) {
      lines.remove(revised.removed().stream().map(OrderLine::id).toList());
    }
    versions.insert(kept.id(), version);
    products.seen(GoodsSeen.in(wanted), wanted.placedAt());
  }

  private List<LineRow> rows(List<OrderRevision.Line> revised, int firstNewNumber) {
    var brandIds = brandsOf(revised);
    var rows = new ArrayList<LineRow>();
    var next = firstNewNumber;
    for (var line : revised) {
      var id = line.kept().map(OrderLine::id).orElseGet(() -> new OrderLineId(ids.next()));
      var number = line.kept().map(OrderLine::number).orElse(next);
      next += line.kept().isPresent() ? 0 : 1;
      var brand = line.sent().goods().brand().map(brandIds::get);
      rows.add(new LineRow(id, number, brand, line.sent(), line.units(), line.shares()));
    }
    return rows;
  }

  private Map<String, BrandId> brandsOf(List<OrderRevision.Line> wanted) {
    var found = new HashMap<String, BrandId>();
    wanted.stream()
        .flatMap(line -> line.sent().goods().brand().stream())
        .distinct()
        .forEach(name -> brands.byName(name).ifPresent(brand -> found.put(name, brand.id())));
    return found;
  }

  private static Refusal moreThanBought(Quantity asked, Quantity left) {
    return new Refusal(
        "more_than_bought",
        Map.of("asked", String.valueOf(asked.pieces()), "left", String.valueOf(left.pieces())),
        List.of());
  }
}
