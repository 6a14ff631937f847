package io.redress.cases.parcels;

import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.NewParcel;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Payer;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.UnknownParcel;
import io.redress.goods.parcels.WayBack;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** A box that is here before anybody expected it: that of a case, or a new one for its pieces. */
@Component
class ArrivingParcels {
  private final Cases cases;
  private final Parcels parcels;
  private final CaseParcels moves;
  private final WaysBack ways;
  private final NewIds ids;
  private final Clock clock;

  ArrivingParcels(
      Cases cases, Parcels parcels, CaseParcels moves, WaysBack ways, NewIds ids, Clock clock) {
    this.cases = cases;
    this.parcels = parcels;
    this.moves = moves;
    this.ways = ways;
    this.ids = ids;
    this.clock = clock;
  }

  /** Whether goods of a case are awaited that nobody has seen. */
  boolean isAwaited(CaseId id) {
    return cases.view(id).filter(view -> !AwaitedPieces.of(view).isEmpty()).isPresent();
  }

  Parcel arrive(CaseId id, UnknownParcel unknown, Actor by) {
    var view = cases.view(id).orElseThrow(() -> Problem.notFound("The case"));
    var now = clock.instant();
    var box =
        moves.ofCase(view).stream()
            .filter(each -> each.leg() == Leg.CONSUMER_TO_HUB && each.state().isUnderWay())
            .findFirst()
            .orElseGet(() -> announce(view, now));
    var words = ParcelStep.Details.words(unknown.number());
    var step = new ParcelStep(ParcelMove.DELIVER, now, unknown.number(), words);
    return moves.move(box.id(), step, OptionalInt.empty(), by);
  }

  private Parcel announce(CaseView view, Instant now) {
    var returning = ways.of(view);
    if (returning.pieces().isEmpty()) {
      throw new RefusedException(Refusal.of("nothing_to_send"));
    }
    return parcels.announce(
        new NewParcel(
            new ParcelId(ids.next()),
            Leg.CONSUMER_TO_HUB,
            carriage(returning.pieces()),
            PostalAddress.of(view.consumer().name(), view.consumer().country().split("-", -1)[0]),
            returning.hub(),
            OptionalInt.empty(),
            returning.pieces(),
            Optional.empty()),
        now);
  }

  /** By whichever way it came, nobody owes anybody for it any more. */
  private static Carriage carriage(List<ParcelPiece> pieces) {
    return new Carriage(
        WayBack.DROP_OFF,
        Optional.empty(),
        Optional.empty(),
        Money.zero(pieces.getFirst().value().currency()),
        Payer.HOUSE,
        Optional.empty());
  }
}
