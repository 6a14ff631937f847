package io.redress.demo;

import io.redress.cases.Cases;
import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.ChosenWay;
import io.redress.cases.parcels.HouseReturnWays;
import io.redress.cases.parcels.UnknownParcels;
import io.redress.cases.parcels.WaysBack;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.ParcelStep.Details;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.ReturnWay;
import io.redress.goods.parcels.ReturnWays;
import io.redress.goods.parcels.UnknownParcel.Clues;
import io.redress.goods.parcels.WayBack;
import io.redress.people.Role;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How goods of the demonstration come back, and where they are. */
@Component
class DemoParcels {
  private static final Money FREE = Money.zero(DemoShop.EUR);

  private final Cases cases;
  private final HouseReturnWays house;
  private final WaysBack ways;
  private final CaseParcels parcels;
  private final UnknownParcels unknown;

  DemoParcels(
      Cases cases,
      HouseReturnWays house,
      WaysBack ways,
      CaseParcels parcels,
      UnknownParcels unknown) {
    this.cases = cases;
    this.house = house;
    this.ways = ways;
    this.parcels = parcels;
    this.unknown = unknown;
  }

  /** By which ways goods come back, and where to. */
  void offerWays(DemoShop.Crew crew) {
    var hub =
        new PostalAddress(
            "Harbour & Lane, returns", "Handelskade 12", "1019 BN", "Amsterdam", "", "NL", "");
    var near = List.of("NL", "BE", "DE", "FR");
    var offer =
        new ReturnWays.Offer(
            hub,
            List.of(
                way(WayBack.POST_LABEL, List.of(), FREE, Payer.HOUSE, 5),
                way(WayBack.PICK_UP, near, Money.of(9_50, "EUR"), Payer.CONSUMER, 3),
                way(WayBack.DROP_OFF, near, FREE, Payer.HOUSE, 5),
                way(WayBack.IN_PERSON, List.of("NL"), FREE, Payer.HOUSE, 0)));
    var _ = house.set(offer, OptionalInt.of(0), "staff " + crew.of(Role.ADMINISTRATOR));
  }

  private static ReturnWay way(
      WayBack way, List<String> countries, Money price, Payer payer, int days) {
    return new ReturnWay(way, countries, Optional.empty(), OptionalInt.empty(), price, payer, days);
  }

  /** The goods of a case are on their way, and the carrier says that they come today. */
  void comesToday(DemoShop.Crew crew, CaseId id, Instant now) {
    var tomorrow = now.atZone(DemoShop.AMSTERDAM).toLocalDate().plusDays(1);
    send(crew, id, now, tomorrow.atStartOfDay(DemoShop.AMSTERDAM).minusMinutes(1).toInstant());
  }

  /** The goods of a case should have been here the day before yesterday. */
  void isLate(DemoShop.Crew crew, CaseId id, Instant now) {
    var due = now.atZone(DemoShop.AMSTERDAM).toLocalDate().minusDays(1);
    send(crew, id, now, due.atStartOfDay(DemoShop.AMSTERDAM).minusMinutes(1).toInstant());
  }

  private void send(DemoShop.Crew crew, CaseId id, Instant now, Instant expected) {
    var consumer = cases.view(id).orElseThrow().consumer().id();
    var chosen =
        new ChosenWay(
            List.of(id),
            WayBack.POST_LABEL,
            Optional.empty(),
            PostalAddress.UNKNOWN,
            OptionalInt.empty());
    var box = ways.choose(chosen, Actor.consumer(consumer));
    var details =
        new Details(Optional.empty(), Optional.of(expected), OptionalInt.empty(), "", "", Set.of());
    var step = ParcelStep.of(ParcelMove.CARRY, now, details);
    var _ = parcels.move(box.id(), step, OptionalInt.empty(), Actor.staff(crew.of(Role.RECEIVER)));
  }

  /** A box came without a number; a name can be read on it. */
  void nobodyExpected(DemoShop.Crew crew, String sender) {
    var clues =
        new Clues("PostNL", "", sender, "", "", "A wool scarf in a plain box; the label is torn.");
    var _ = unknown.note(clues, Actor.staff(crew.of(Role.RECEIVER)));
  }
}
