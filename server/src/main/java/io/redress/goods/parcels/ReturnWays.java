package io.redress.goods.parcels;

import io.redress.goods.parcels.domain.FittingWays;
import io.redress.shared.Money;
import io.redress.shared.Problem;
import io.redress.shared.ProblemCode;
import io.redress.shared.Violation;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The ways back that a house offers, in versions.
 *
 * @param version 0 where nothing was set
 */
public record ReturnWays(int version, Offer offer, Instant setAt, String setBy) {
  /** The most ways that can be set. */
  public static final int MOST = 40;

  private static final int DAYS_BY_POST = 5;

  /**
   * What is set.
   *
   * @param hub where goods go
   */
  public record Offer(PostalAddress hub, List<ReturnWay> ways) {
    /** Refuses too many ways, or none by which something is sent, with a {@link Problem}. */
    public Offer {
      ways = List.copyOf(ways);
      if (ways.size() > MOST || ways.stream().noneMatch(each -> each.way().isSent())) {
        throw Problem.of(
            ProblemCode.INVALID,
            new Violation(
                "ways",
                String.valueOf(ways.size()),
                "have none by which goods are sent, or are more than " + MOST,
                "Offer at least one way by which goods come back."));
      }
    }

    /** The ways that fit these goods, and who pays for each: the law is a floor. */
    public List<OfferedWay> fitting(Shipment goods) {
      return FittingWays.of(ways, goods);
    }
  }

  /**
   * What counts where nothing was set: by post with a label that is paid, or to the house in
   * person, from everywhere, at nobody's cost but the house's.
   */
  public static ReturnWays unset(String house, String country, Currency currency) {
    var free = Money.zero(currency);
    var ways =
        List.of(way(WayBack.POST_LABEL, free, DAYS_BY_POST), way(WayBack.IN_PERSON, free, 0));
    return new ReturnWays(0, new Offer(PostalAddress.of(house, country), ways), Instant.EPOCH, "");
  }

  private static ReturnWay way(WayBack way, Money price, int days) {
    return new ReturnWay(
        way, List.of(), Optional.empty(), OptionalInt.empty(), price, Payer.HOUSE, days);
  }
}
