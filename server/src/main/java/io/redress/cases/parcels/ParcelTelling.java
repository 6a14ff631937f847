package io.redress.cases.parcels;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseLine;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.store.CaseStore;
import io.redress.goods.GoodsLine;
import io.redress.goods.Reception;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelPiece.InCase;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Parcels.Moved;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.CaseLineId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells the cases of a parcel what its step means for them. A case that knows already, or that does
 * not await its goods any more, is left as it is; what it should look at all the same is noted.
 */
@Component
class ParcelTelling {
  private final Cases cases;
  private final CaseStore locks;
  private final Parcels parcels;
  private final ParcelNotes notes;

  ParcelTelling(Cases cases, CaseStore locks, Parcels parcels, ParcelNotes notes) {
    this.cases = cases;
    this.locks = locks;
    this.parcels = parcels;
    this.notes = notes;
  }

  /**
   * Keeps others from the cases of a parcel until the transaction ends; before the parcel itself is
   * locked and in one order, as whoever chooses a way back does, so that nobody waits in a circle.
   */
  void lockCases(Parcel parcel) {
    living(parcel).stream()
        .map(view -> view.head().id())
        .sorted(Comparator.comparing(CaseId::value))
        .forEach(
            id -> {
              var _ = locks.lock(id).ask();
            });
  }

  void tell(Moved moved, ParcelMove move, Actor by) {
    living(moved.after()).forEach(view -> tell(view, moved, move, by));
  }

  /** Tells all cases of a parcel that it is late. */
  void late(Parcel parcel) {
    living(parcel).forEach(view -> trouble(view, parcel, "late"));
  }

  /** The cases in which the matters of a parcel go on: two that were put together are one. */
  private List<CaseView> living(Parcel parcel) {
    var living = new LinkedHashMap<CaseId, CaseView>();
    for (var caseId : parcel.cases()) {
      living(caseId).ifPresent(view -> living.putIfAbsent(view.head().id(), view));
    }
    return List.copyOf(living.values());
  }

  /** The case in which the matter goes on: this one, unless it has ended in another. */
  private Optional<CaseView> living(CaseId id) {
    var named = cases.view(id);
    var survivor = named.flatMap(view -> view.conduct().kin().survivor());
    return survivor.isPresent() ? survivor.flatMap(other -> cases.view(other.id())) : named;
  }

  private void tell(CaseView view, Moved moved, ParcelMove move, Actor by) {
    var parcel = moved.after();
    switch (move) {
      case HAND_OVER, CARRY -> moving(view, moved);
      case DELIVER -> turnedUp(view, moved);
      case OPEN -> {
        turnedUp(view, moved);
        opened(view, parcel, by);
      }
      case LOSE -> lost(view, parcel);
      case DAMAGE -> trouble(view, parcel, "damaged");
      case COME_BACK -> trouble(view, parcel, "back");
      case MAKE_LABEL, REPRINT, STOP, CANCEL, NOTE -> {}
    }
  }

  private void moving(CaseView view, Moved moved) {
    turnedUp(view, moved);
    if (moved.after().leg() == Leg.CONSUMER_TO_HUB) {
      lines(view, moved.after())
          .filter(line -> is(view, line, Reception.AWAITING))
          .forEach(line -> receive(view, moved.after(), line, Reception.IN_TRANSIT, Actor.SYSTEM));
    }
  }

  /** A case that was told of a loss decides about it; that the box turned up is news for it. */
  private void turnedUp(CaseView view, Moved moved) {
    if (moved.before().state() == ParcelState.LOST) {
      notes.toHouse(view, "parcels.note.found", moved.after());
    }
  }

  private void opened(CaseView view, Parcel parcel, Actor by) {
    if (parcel.leg() != Leg.CONSUMER_TO_HUB) {
      return;
    }
    var all = parcels.ofCases(idsOf(view));
    var concerned = lines(view, parcel).toList();
    var found = new LinkedHashMap<CaseLineId, Reception>();
    for (var line : view.content().lines()) {
      if (concerned.contains(line.id())) {
        Parcels.arrival(line.quantity(), line.id(), all)
            .ifPresent(outcome -> found.put(line.id(), outcome));
      }
    }
    if (found.size() < concerned.size()) {
      notes.toHouse(view, "parcels.note.part", parcel);
    }
    found(view, parcel, found, by);
  }

  /** What is right first: what is not stops the case until somebody has decided. */
  private void found(CaseView view, Parcel parcel, Map<CaseLineId, Reception> found, Actor by) {
    found.entrySet().stream()
        .filter(each -> goods(view, each.getKey()).filter(AwaitedPieces::isOnTheWay).isPresent())
        .sorted(Comparator.comparing(each -> each.getValue() != Reception.RECEIVED))
        .forEach(each -> receive(view, parcel, each.getKey(), each.getValue(), by));
  }

  private void lost(CaseView view, Parcel parcel) {
    if (parcel.leg() != Leg.CONSUMER_TO_HUB) {
      trouble(view, parcel, "lost");
      return;
    }
    notes.toHouse(view, "parcels.note.lost", parcel);
    lines(view, parcel)
        .filter(line -> goods(view, line).filter(AwaitedPieces::isOnTheWay).isPresent())
        .forEach(line -> receive(view, parcel, line, Reception.LOST, Actor.SYSTEM));
  }

  /** The house looks at it, and the consumer has a day by which we say more. */
  private void trouble(CaseView view, Parcel parcel, String what) {
    notes.toHouse(view, "parcels.note." + what, parcel);
    if (!what.equals("back") || parcel.leg() == Leg.HUB_TO_CONSUMER) {
      notes.promise(view, "parcels.told." + what, parcel);
    }
  }

  private void receive(CaseView view, Parcel parcel, CaseLineId line, Reception outcome, Actor by) {
    var command = new CaseCommand.ReceiveGoods(view.head().id(), line, outcome);
    if (cases.perform(command, by) instanceof CaseOutcome.Refused) {
      notes.toHouse(view, "parcels.note.unheard", parcel);
    }
  }

  private static boolean is(CaseView view, CaseLineId line, Reception reception) {
    return goods(view, line).filter(each -> each.reception() == reception).isPresent();
  }

  private static Optional<GoodsLine> goods(CaseView view, CaseLineId line) {
    return view.conduct().goods().stream().filter(each -> each.id().equals(line)).findFirst();
  }

  /** The lines of this case that have pieces in the box. */
  private static Stream<CaseLineId> lines(CaseView view, Parcel parcel) {
    var own = view.content().lines().stream().map(CaseLine::id).toList();
    return parcel.pieces().stream()
        .map(ParcelPiece::inCase)
        .flatMap(Optional::stream)
        .map(InCase::caseLineId)
        .distinct()
        .filter(own::contains);
  }

  /** The ids under which a case has been known: its own, and those that ended in it. */
  static List<CaseId> idsOf(CaseView view) {
    return Stream.concat(
            Stream.of(view.head().id()),
            view.conduct().kin().merged().stream().map(each -> each.id()))
        .toList();
  }
}
