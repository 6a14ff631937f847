package io.redress.goods.parcels.domain;

import io.redress.goods.parcels.Bearer;
import io.redress.goods.parcels.OfferedWay;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.ReturnWay;
import io.redress.goods.parcels.Shipment;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Which ways back a house offers for certain goods, and who pays for each.
 *
 * <p>Of each kind the first that fits counts, so that a house writes what is special above what is
 * general. The law is a floor: where it has the seller bear the way back, no way costs the consumer
 * anything (Directive 2011/83/EU, Articles 13 and 14; Directive (EU) 2019/771, Article 14(2)).
 * Where the house or the brand promised to bear it, the cheapest way is free and others keep their
 * price.
 */
public final class FittingWays {
  private FittingWays() {}

  /** The ways that fit, in the order of the house. */
  public static List<OfferedWay> of(List<ReturnWay> ways, Shipment goods) {
    var fitting = new ArrayList<ReturnWay>();
    var kinds = EnumSet.noneOf(WayBack.class);
    for (var way : ways) {
      if (fits(way, goods) && kinds.add(way.way())) {
        fitting.add(way);
      }
    }
    var cheapest = cheapest(fitting);
    return fitting.stream().map(way -> offered(way, goods.bearer(), cheapest)).toList();
  }

  private static boolean fits(ReturnWay way, Shipment goods) {
    var isTooHeavy =
        way.mostGrams().isPresent()
            && goods.grams().isPresent()
            && goods.grams().getAsInt() > way.mostGrams().getAsInt();
    return way.isFrom(goods.country())
        && !isTooHeavy
        && way.mostValue().map(most -> isWithin(goods.value(), most)).orElse(true);
  }

  /** A limit in another currency says nothing about this value, so nothing is taken to be in it. */
  private static boolean isWithin(Money value, Money most) {
    return value.currency().equals(most.currency()) && value.compareTo(most) <= 0;
  }

  private static Optional<ReturnWay> cheapest(List<ReturnWay> ways) {
    return ways.stream()
        .filter(way -> way.way().isSent())
        .min(Comparator.comparing(way -> consumers(way).toDecimal()));
  }

  private static Money consumers(ReturnWay way) {
    return way.payer() == Payer.CONSUMER ? way.price() : Money.zero(way.price().currency());
  }

  private static OfferedWay offered(ReturnWay way, Bearer bearer, Optional<ReturnWay> cheapest) {
    var isFree =
        switch (bearer) {
          case HOUSE_BY_LAW -> true;
          case HOUSE -> cheapest.equals(Optional.of(way));
          case CONSUMER, OPEN -> false;
        };
    var payer = isFree && way.payer() == Payer.CONSUMER ? Payer.HOUSE : way.payer();
    return new OfferedWay(way.way(), way.price(), payer, way.days());
  }
}
