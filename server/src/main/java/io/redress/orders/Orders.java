package io.redress.orders;

import io.redress.catalogue.Brands;
import io.redress.consumers.Consumers;
import io.redress.orders.domain.OrderAllocation;
import io.redress.orders.domain.OrderDifferences;
import io.redress.orders.domain.OrderDigest;
import io.redress.orders.store.LineRow;
import io.redress.orders.store.LineStore;
import io.redress.orders.store.OrderRow;
import io.redress.orders.store.OrderStore;
import io.redress.platform.clock.NewIds;
import io.redress.shared.BrandId;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Quantity;
import io.redress.shared.Refusal;
import io.redress.shared.UnitNumbers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders of the merchant in scope. */
@Service
public class Orders {
  /** The most orders on one page. */
  public static final int MOST_ON_PAGE = 100;

  private final OrderStore orders;
  private final LineStore lines;
  private final Consumers consumers;
  private final Brands brands;
  private final NewIds ids;

  Orders(OrderStore orders, LineStore lines, Consumers consumers, Brands brands, NewIds ids) {
    this.orders = orders;
    this.lines = lines;
    this.consumers = consumers;
    this.brands = brands;
    this.ids = ids;
  }

  /**
   * Takes an order in, once per number.
   *
   * <p>A problem INVALID names every sum that does not fit; CONFLICT names what differs from the
   * order that came in under this number before.
   */
  @Transactional
  public ImportResult importOrder(NewOrder wanted, Instant now) {
    var violations = OrderAllocation.check(wanted);
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemCode.INVALID, violations);
    }
    var digest = OrderDigest.of(wanted);
    var known = orders.digestOf(wanted.number());
    if (known.isPresent()) {
      return compare(wanted, digest, known.get());
    }
    var consumer = consumers.findOrCreate(wanted.consumer(), now);
    var id = new OrderId(ids.next());
    var total = OrderAllocation.total(wanted);
    if (!orders.insertUnlessThere(new OrderRow(id, consumer.id(), total, digest), wanted, now)) {
      return compare(wanted, digest, orders.digestOf(wanted.number()).orElseThrow());
    }
    insertLines(id, wanted);
    return new ImportResult.Created(byId(id).orElseThrow());
  }

  public Optional<Order> byId(OrderId id) {
    return orders.byId(id);
  }

  public Optional<Order> byNumber(String number) {
    return orders.byNumber(number);
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
   * <p>The line is locked until the transaction ends, so that two requests never hold one unit.
   */
  @Transactional
  public HoldResult hold(OrderLineId line, Quantity wanted) {
    var stock = lines.lock(line).orElseThrow(() -> Problem.notFound("The order line"));
    if (wanted.isNone() || wanted.isMoreThan(stock.left())) {
      return new HoldResult.Refused(moreThanBought(wanted, stock.left()));
    }
    var units = stock.claimed().firstFree(wanted, stock.quantity());
    lines.claim(line, units);
    return new HoldResult.Held(units);
  }

  /** Gives held units back; a bug when they are not held. */
  @Transactional
  public void release(OrderLineId line, UnitNumbers units) {
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

  private ImportResult compare(NewOrder wanted, String digest, String known) {
    var order = byNumber(wanted.number()).orElseThrow();
    if (known.equals(digest)) {
      return new ImportResult.Unchanged(order);
    }
    var consumer = consumers.byId(order.consumerId());
    throw Problem.of(ProblemCode.CONFLICT, OrderDifferences.between(order, consumer, wanted));
  }

  private void insertLines(OrderId id, NewOrder wanted) {
    var allocations = OrderAllocation.of(wanted);
    var brandIds = brandsOf(wanted.lines());
    var rows =
        IntStream.range(0, allocations.size())
            .mapToObj(
                i -> {
                  var line = wanted.lines().get(i);
                  var brand = line.goods().brand().map(brandIds::get);
                  var lineId = new OrderLineId(ids.next());
                  return new LineRow(lineId, i + 1, brand, line, allocations.get(i));
                })
            .toList();
    lines.insert(id, rows);
  }

  private Map<String, BrandId> brandsOf(List<NewOrderLine> wanted) {
    var found = new HashMap<String, BrandId>();
    wanted.stream()
        .flatMap(line -> line.goods().brand().stream())
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
