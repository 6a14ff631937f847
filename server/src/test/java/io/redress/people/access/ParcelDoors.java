package io.redress.people.access;

import io.redress.cases.carriers.CarrierConnections;
import io.redress.cases.carriers.ParcelErrands;
import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.ChosenWay;
import io.redress.cases.parcels.HouseReturnWays;
import io.redress.cases.parcels.WaysBack;
import io.redress.goods.carriers.ErrandKind;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.people.Role;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.ParcelId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What needs the rights about parcels and carriers, about things that nobody has, and whose rights
 * these are.
 */
@Component
class ParcelDoors {
  private static final UUID NOBODY = new UUID(7, 7);
  private static final Set<Role> WITH_GOODS =
      Set.of(Role.AGENT, Role.RECEIVER, Role.SUPERVISOR, Role.ADMINISTRATOR);

  /** Which roles have the rights. */
  static final Map<Right, Set<Role>> HAVE =
      Map.of(
          Right.SET_RETURN_WAYS,
          Set.of(Role.ADMINISTRATOR),
          Right.SEND_BACK,
          WITH_GOODS,
          Right.MOVE_PARCELS,
          WITH_GOODS,
          Right.CONNECT_CARRIERS,
          Set.of(Role.ADMINISTRATOR),
          Right.ORDER_CARRIAGE,
          WITH_GOODS);

  private final HouseReturnWays ways;
  private final WaysBack back;
  private final CaseParcels parcels;
  private final CarrierConnections carriers;
  private final ParcelErrands errands;

  ParcelDoors(
      HouseReturnWays ways,
      WaysBack back,
      CaseParcels parcels,
      CarrierConnections carriers,
      ParcelErrands errands) {
    this.ways = ways;
    this.back = back;
    this.parcels = parcels;
    this.carriers = carriers;
    this.errands = errands;
  }

  void use(Right right, Actor actor, Instant now) {
    switch (right) {
      case SET_RETURN_WAYS -> set();
      case SEND_BACK -> choose(actor);
      case MOVE_PARCELS -> move(actor, now);
      case CONNECT_CARRIERS -> carriers.disconnect();
      case ORDER_CARRIAGE -> errands.ask(new ParcelId(NOBODY), ErrandKind.LABEL, "house", actor);
      default -> throw new IllegalArgumentException(right + " is not about parcels");
    }
  }

  private void set() {
    ways.set(ways.current().offer(), OptionalInt.of(7), "staff 1");
  }

  private void choose(Actor actor) {
    back.choose(
        new ChosenWay(
            List.of(new CaseId(NOBODY)),
            WayBack.IN_PERSON,
            Optional.empty(),
            PostalAddress.UNKNOWN,
            OptionalInt.empty()),
        actor);
  }

  private void move(Actor actor, Instant now) {
    var step = ParcelStep.of(ParcelMove.DELIVER, now);
    parcels.move(new ParcelId(NOBODY), step, OptionalInt.empty(), actor);
  }
}
