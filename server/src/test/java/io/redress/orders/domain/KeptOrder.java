package io.redress.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.consumers.Consumer;
import io.redress.orders.Allocation;
import io.redress.orders.NewOrder;
import io.redress.orders.Order;
import io.redress.orders.OrderLine;
import io.redress.orders.OrderLine.Share;
import io.redress.shared.ConsumerId;
import io.redress.shared.Money;
import io.redress.shared.OrderId;
import io.redress.shared.OrderLineId;
import io.redress.shared.Quantity;
import io.redress.shared.UnitNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** An order as stores would keep it, without a database. */
record KeptOrder(Order order, Consumer consumer, NewOrder told) {
  private static final int MOST_CUTS = 12;

  static KeptOrder first(NewOrder told) {
    var revised =
        new OrderRevision.Revised(
            OrderAllocation.total(told), OrderRevision.first(told), List.of());
    var consumer = consumer(told);
    return new KeptOrder(order(told, consumer, 1, revised), consumer, told);
  }

  KeptOrder revised(OrderRevision.Revised revised) {
    return new KeptOrder(order(told, consumer, order.version() + 1, revised), consumer, told);
  }

  /** With other pieces asked back than before; some stay so, some are free again. */
  KeptOrder claimSome(Random random) {
    var lines = order.lines().stream().map(line -> claimed(random, line)).toList();
    return new KeptOrder(
        new Order(
            order.id(),
            order.orderNumber(),
            order.version(),
            order.consumerId(),
            order.placedAt(),
            order.total(),
            order.shipping(),
            order.cheapestShipping(),
            order.serviceFee(),
            order.contract(),
            order.seller(),
            lines,
            order.removed()),
        consumer,
        told);
  }

  private static OrderLine claimed(Random random, OrderLine line) {
    var pieces = line.quantity().pieces();
    var claimed = line.claimed();
    if (random.nextInt(4) == 0) {
      claimed = UnitNumbers.NONE;
    }
    if (random.nextInt(3) > 0) {
      var wanted = Quantity.of(1 + random.nextInt(random.nextInt(4) == 0 ? pieces : 1));
      claimed = claimed.plus(line.units().minus(claimed).lowest(wanted));
      claimed = claimed.minus(claimed.lowest(Quantity.of(random.nextInt(2))));
    }
    return line(line, line.units(), claimed, line.shares());
  }

  /** Every piece that was asked back is worth in each part what it was. */
  void assertClaimsAsIn(KeptOrder before) {
    for (var line : before.order.lines()) {
      if (line.claimed().isEmpty()) {
        continue;
      }
      var now = order.line(line.id()).orElseThrow();
      assertThat(now.claimed()).isEqualTo(line.claimed());
      assertThat(now.allocationOf(line.claimed())).isEqualTo(line.allocationOf(line.claimed()));
      for (var range : line.claimed().ranges()) {
        for (var unit : List.of(range.from(), range.until() - 1)) {
          var one = new UnitNumbers(List.of(new UnitNumbers.Range(unit, unit + 1)));
          assertThat(now.allocationOf(one)).isEqualTo(line.allocationOf(one));
        }
      }
    }
  }

  /**
   * Its pieces sum to it, in whatever parts they come back, and none is worth less than nothing.
   */
  void assertPartsSum(Random random) {
    for (var line : order.lines()) {
      var sum = Allocation.none(order.total().currency());
      for (var units : cuts(random, line.units())) {
        var part = line.allocationOf(units);
        assertThat(part.price().isNegative()).isFalse();
        assertThat(part.paid().isNegative()).isFalse();
        sum = sum.plus(part);
      }
      assertThat(sum).isEqualTo(line.allocation());
    }
  }

  /** Units in a few parts that have gaps between them. */
  static List<UnitNumbers> cuts(Random random, UnitNumbers units) {
    var cuts = new ArrayList<UnitNumbers>();
    var left = units;
    var last = units.ranges().getLast().until();
    for (var i = 1; i < MOST_CUTS && !left.isEmpty(); i++) {
      var from = 1 + random.nextInt(last);
      var until = from + 1 + random.nextInt(last);
      var some = left.and(new UnitNumbers(List.of(new UnitNumbers.Range(from, until))));
      cuts.add(some);
      left = left.minus(some);
    }
    cuts.add(left);
    return cuts;
  }

  /**
   * Whether a line has pieces that kept an older share and pieces that got one with this version.
   */
  boolean hasSharesBesideClaims() {
    return order.lines().stream()
        .filter(line -> !line.claimed().isEmpty())
        .flatMap(line -> line.shares().stream())
        .anyMatch(share -> share.version() == order.version());
  }

  Money paid() {
    return order.lines().stream()
        .map(line -> line.allocation().paid())
        .reduce(Money.zero(order.total().currency()), Money::plus);
  }

  List<Integer> quantities() {
    return order.lines().stream().map(line -> line.quantity().pieces()).toList();
  }

  private static Order order(
      NewOrder told, Consumer consumer, int version, OrderRevision.Revised revised) {
    var lines =
        IntStream.range(0, revised.lines().size())
            .mapToObj(i -> line(i + 1, revised.lines().get(i)))
            .toList();
    var removed = new ArrayList<OrderLine>();
    for (var line : revised.removed()) {
      removed.add(line(line, UnitNumbers.NONE, UnitNumbers.NONE, List.of()));
    }
    return new Order(
        new OrderId(UUID.randomUUID()),
        told.number(),
        version,
        consumer.id(),
        told.placedAt(),
        revised.total(),
        told.sums().shipping(),
        told.sums().cheapestShipping(),
        told.sums().serviceFee(),
        told.contract(),
        told.seller(),
        lines,
        removed);
  }

  private static OrderLine line(int number, OrderRevision.Line line) {
    var sent = line.sent();
    return new OrderLine(
        line.kept().map(OrderLine::id).orElseGet(() -> new OrderLineId(UUID.randomUUID())),
        number,
        sent.goods().sku(),
        sent.goods().title(),
        sent.goods().variant(),
        Optional.empty(),
        sent.goods().brand(),
        sent.goods().category(),
        sent.goods().material(),
        sent.goods().serial(),
        line.units(),
        line.kept().map(OrderLine::claimed).orElse(UnitNumbers.NONE),
        sent.unitPrice(),
        line.shares(),
        sent.facts(),
        sent.upstream(),
        sent.deliveredAt());
  }

  private static OrderLine line(
      OrderLine line, UnitNumbers units, UnitNumbers claimed, List<Share> shares) {
    return new OrderLine(
        line.id(),
        line.number(),
        line.sku(),
        line.title(),
        line.variant(),
        line.brandId(),
        line.brandName(),
        line.category(),
        line.material(),
        line.serial(),
        units,
        claimed,
        line.unitPrice(),
        shares,
        line.itemFacts(),
        line.upstream(),
        line.deliveredAt());
  }

  private static Consumer consumer(NewOrder told) {
    var wanted = told.consumer();
    return new Consumer(
        new ConsumerId(UUID.randomUUID()),
        wanted.name(),
        wanted.email(),
        wanted.phone(),
        wanted.country(),
        wanted.language(),
        wanted.zone());
  }
}
