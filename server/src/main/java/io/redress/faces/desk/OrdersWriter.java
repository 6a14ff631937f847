package io.redress.faces.desk;

import io.redress.cases.lists.OrderListing;
import io.redress.cases.lists.OrderQuery.Lens;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.PictureView;
import io.redress.shared.OrderId;
import java.util.Arrays;
import java.util.Optional;

/** Writes the list of orders. */
final class OrdersWriter {
  private final Visit visit;
  private final OrderSearch search;
  private final String path;

  OrdersWriter(Visit visit, OrderSearch search) {
    this.visit = visit;
    this.search = search;
    this.path = visit.home() + Room.ORDERS.href();
  }

  OrdersView write(OrderListing listing) {
    return new OrdersView(
        look(),
        listing.counts().ofHouse(),
        listing.counts().through(search.lens()),
        tabs(listing.counts()),
        listing.rows().stream().map(this::row).toList(),
        new OrdersView.Turns(
            turn("desk.orders.newer", OrderSearch.NEWER, listing.newer()),
            turn("desk.orders.older", OrderSearch.OLDER, listing.older())),
        bringIn());
  }

  private OrdersView.Look look() {
    return new OrdersView.Look(
        search.words(),
        search.dayField(visit, OrderSearch.FROM),
        search.dayField(visit, OrderSearch.UNTIL),
        search.lens() == Lens.ALL ? "" : Codes.of(search.lens()),
        path);
  }

  private OrdersView.Tabs tabs(OrderListing.Counts counts) {
    var tabs =
        Arrays.stream(Lens.values())
            .map(
                lens ->
                    new QueueView.Tab(
                        visit.say("desk.orders.view." + Codes.of(lens)),
                        search.through(lens, path),
                        counts.through(lens)))
            .toList();
    return new OrdersView.Tabs(tabs, search.through(search.lens(), path));
  }

  private Optional<LinkView> turn(String label, String way, Optional<OrderId> than) {
    return than.map(id -> new LinkView(visit.say(label), search.turned(path, way, id)));
  }

  private Optional<LinkView> bringIn() {
    return Permissions.mayBringIn(visit.role())
        ? Optional.of(new LinkView(visit.say("desk.orders.bringIn"), visit.home() + "/imports"))
        : Optional.empty();
  }

  private OrdersView.Row row(OrderListing.Row order) {
    var dates = visit.page().dates();
    var goods = order.goods();
    var buyer = order.buyer();
    return new OrdersView.Row(
        path + "/" + order.id(),
        order.number(),
        PictureView.ofCategory(goods.category()),
        visit.say("desk.orders.what", "title", goods.title(), "more", goods.lines() - 1),
        buyer.name(),
        visit.country(buyer.country()) + " · " + visit.language(buyer.language()),
        visit.say("desk.order.bought", "day", dates.shortDay(order.placedAt())),
        goods
            .deliveredAt()
            .map(at -> visit.say("desk.orders.where.delivered", "day", dates.shortDay(at)))
            .orElseGet(() -> visit.say("desk.orders.where.open")),
        order.cases().stream().map(this::matter).toList(),
        order.paid(),
        order.givenBack().isZero() ? "" : visit.say("desk.orders.given", "sum", order.givenBack()));
  }

  private OrdersView.Matter matter(OrderListing.CaseMark mark) {
    return new OrdersView.Matter(
        new LinkView(mark.number(), visit.home() + "/cases/" + mark.id()),
        visit.say("desk.status." + Codes.of(mark.status())));
  }
}
