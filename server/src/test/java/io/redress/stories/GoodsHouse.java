package io.redress.stories;

import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.hours.HouseHours;
import io.redress.cases.outbound.LeavingDates;
import io.redress.cases.outbound.LeavingDates.Leaving;
import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.HouseReturnWays;
import io.redress.cases.receiving.BenchLists;
import io.redress.cases.receiving.PassportDesk;
import io.redress.catalogue.NewVariant;
import io.redress.catalogue.Products;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.ReturnWay;
import io.redress.goods.parcels.ReturnWays;
import io.redress.goods.parcels.WayBack;
import io.redress.goods.passport.ItemPassport;
import io.redress.goods.passport.Marks;
import io.redress.goods.passport.Passports.Noting;
import io.redress.goods.receiving.Difference;
import io.redress.orders.Order;
import io.redress.people.Merchant;
import io.redress.people.StaffMember;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.boot.test.context.TestComponent;

/** What lies on the shelves of a shop, what comes back to it, and what goes out. */
@TestComponent
class GoodsHouse {
  private static final int DAYS_BY_POST = 2;

  private final House house;
  private final Cases cases;
  private final Coming coming;
  private final Going going;
  private final HouseHours hours;

  GoodsHouse(House house, Cases cases, Coming coming, Going going, HouseHours hours) {
    this.house = house;
    this.cases = cases;
    this.coming = coming;
    this.going = going;
    this.hours = hours;
  }

  @TestComponent
  record Coming(
      HouseReturnWays ways, CaseParcels parcels, PassportDesk passports, BenchLists bench) {}

  @TestComponent
  record Going(Products products, Dispatches dispatches, LeavingDates dates) {}

  /** A bag in two sizes at this price. */
  void showBags(Merchant shop, Money price) {
    house.in(
        shop,
        () -> {
          var seen = List.of(bag("SKU-1", "small", price), bag("SKU-2", "medium", price));
          going.products().seen(seen, house.now());
          return seen;
        });
  }

  private static NewVariant bag(String sku, String size, Money price) {
    return new NewVariant(
        sku,
        Optional.of("PARKER"),
        "Parker shoulder bag",
        Optional.of(size),
        Optional.of(
            new NewVariant.Kind(
                Optional.of("Michael Kors"), Optional.of("handbag"), Optional.empty())),
        Map.of("size", size),
        Optional.of(price),
        Optional.of(true));
  }

  /** A label by post that takes two days, and one day for each deed of the house. */
  void beQuick(Merchant shop, StaffMember by) {
    var days = new PromiseSettings(Map.of(PromiseKind.INSPECTION, 1, PromiseKind.FULFILMENT, 1));
    var hub = new PostalAddress("Returns", "Ankerrui 14", "2000", "Antwerp", "", "BE", "");
    var label =
        new ReturnWay(
            WayBack.POST_LABEL,
            List.of(),
            Optional.empty(),
            OptionalInt.empty(),
            Money.zero(shop.currency()),
            Payer.HOUSE,
            DAYS_BY_POST);
    var offer = new ReturnWays.Offer(hub, List.of(label));
    var who = "staff " + by.id();
    house.in(shop, () -> hours.setSettings(days, OptionalInt.empty(), Optional.empty(), who));
    house.in(shop, () -> coming.ways().set(offer, OptionalInt.empty(), who));
  }

  /** Notes what the only piece of an order is known by, before it leaves. */
  void know(Merchant shop, Order order, Marks marks, StaffMember by) {
    house.in(
        shop,
        () -> {
          var piece = coming.passports().piece(order.id(), order.lines().getFirst().id(), 1);
          var noting = new Noting(piece, marks, ItemPassport.Source.DISPATCH);
          return coming.passports().note(List.of(noting), Actor.staff(by.id()));
        });
  }

  CaseView view(Merchant shop, CaseId id) {
    return house.in(shop, () -> cases.view(id)).orElseThrow();
  }

  /** All that the consumer of an order has asked for. */
  List<CaseSummary> asked(Merchant shop, Order order) {
    return house.in(shop, () -> cases.find(CaseQuery.of(order.consumerId())));
  }

  /** By when what is offered or agreed leaves, as it can be told now. */
  Leaving leaving(Merchant shop, CaseId id) {
    var view = view(shop, id);
    return house.in(shop, () -> going.dates().of(view)).orElseThrow();
  }

  /** The parcel in which the goods of a case come back. */
  Parcel box(Merchant shop, CaseId id) {
    var view = view(shop, id);
    return house.in(shop, () -> coming.parcels().ofCase(view)).getLast();
  }

  /** What goes out for a case. */
  Dispatch dispatch(Merchant shop, CaseId id) {
    return house.in(shop, () -> going.dispatches().ofCase(id)).getFirst();
  }

  List<Difference> differences(Merchant shop, CaseId id) {
    return house.in(shop, () -> coming.bench().differences(id));
  }
}
