package io.redress.cases.parcels;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.store.CaseStore;
import io.redress.goods.parcels.Carriage;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.NewParcel;
import io.redress.goods.parcels.OfferedWay;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelPiece;
import io.redress.goods.parcels.ParcelState;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.Shipment;
import io.redress.goods.parcels.WayBack;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.platform.clock.NewIds;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the goods of cases come back: what is offered for them, and what somebody chose. */
@Service
public class WaysBack {
  /** How many days a consumer has to hand a box in, as far as we expect it. */
  public static final int DAYS_TO_HAND_IN = 7;

  private final Cases cases;
  private final CaseStore locks;
  private final Parcels parcels;
  private final HouseReturnWays ways;
  private final ParcelDates dates;
  private final NewIds ids;
  private final Clock clock;

  WaysBack(
      Cases cases,
      CaseStore locks,
      Parcels parcels,
      HouseReturnWays ways,
      ParcelDates dates,
      NewIds ids,
      Clock clock) {
    this.cases = cases;
    this.locks = locks;
    this.parcels = parcels;
    this.ways = ways;
    this.dates = dates;
    this.ids = ids;
    this.clock = clock;
  }

  /** How the goods of a case can come back now, alone. */
  @Transactional(readOnly = true)
  public Returning of(CaseView view) {
    return of(List.of(view), OptionalInt.empty());
  }

  /** How the goods of these cases of one consumer can come back now, in one box. */
  @Transactional(readOnly = true)
  public Returning of(List<CaseView> views, OptionalInt weightGrams) {
    var offer = ways.current().offer();
    var boxes = boxes(views);
    var pieces = free(views, boxes);
    var consumer = views.getFirst().consumer();
    var offered =
        pieces.isEmpty()
            ? List.<OfferedWay>of()
            : offer
                .fitting(
                    new Shipment(
                        consumer.country(), value(pieces), weightGrams, WayBearer.of(views)))
                .stream()
                .filter(each -> each.way().isSent() || KeptGoods.areMeant(views))
                .toList();
    return new Returning(
        pieces,
        offered,
        PickUps.after(clock.instant(), consumer.zone()),
        boxes.stream().filter(WaysBack::isChangeable).reduce((earlier, later) -> later),
        offer.hub());
  }

  /**
   * Announces the box in which the awaited pieces of these cases come back. Chosen again before it
   * was handed in, it takes the place of what was chosen before; the same choice twice is one box.
   * Refused with {@code nothing_to_send}, {@code way_not_offered}, {@code parcel_too_full}.
   *
   * @throws Problem NOT_FOUND for a case that does not exist; INVALID for cases of several
   *     consumers, a pick-up without a window that is offered or without a whole address
   */
  @Needs(Right.SEND_BACK)
  @Transactional
  public Parcel choose(ChosenWay chosen, Actor by) {
    var views = lockedViews(chosen.cases());
    ChosenWayChecks.requireOneConsumer(chosen, views);
    var possible = of(views, chosen.weightGrams());
    if (possible.pieces().isEmpty()) {
      throw new RefusedException(Refusal.of("nothing_to_send"));
    }
    if (possible.pieces().size() > Parcel.MOST_PIECES) {
      throw new RefusedException(
          Refusal.of("parcel_too_full", "most", String.valueOf(Parcel.MOST_PIECES)));
    }
    var way =
        possible.ways().stream()
            .filter(each -> each.way() == chosen.way() && each.way().isSent())
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.of("way_not_offered")));
    ChosenWayChecks.requireComplete(chosen, possible);
    return announce(new Plan(chosen, possible, way, views.getFirst()), boxes(views), by);
  }

  /**
   * Lets the consumer keep the awaited pieces of a case, where the house offers that for them; a
   * parcel that was announced is called off. What was agreed is paid all the same. Refused with
   * {@code way_not_offered}.
   */
  @Needs(Right.SEND_BACK)
  @Transactional
  public void keep(CaseId caseId, Actor by) {
    var views = lockedViews(List.of(caseId));
    var isOffered =
        of(views, OptionalInt.empty()).ways().stream()
            .anyMatch(each -> each.way() == WayBack.KEEP_IT);
    if (!isOffered) {
      throw new RefusedException(Refusal.of("way_not_offered"));
    }
    callOff(boxes(views), by);
    var _ = cases.perform(new CaseCommand.LetKeep(caseId, by), Actor.SYSTEM).orThrow();
  }

  private void callOff(List<Parcel> boxes, Actor by) {
    var now = clock.instant();
    for (var box : boxes) {
      if (isChangeable(box)) {
        var step = ParcelStep.of(ParcelMove.CANCEL, now);
        var _ = parcels.move(box.id(), step, OptionalInt.empty(), by, now);
      }
    }
  }

  private record Plan(ChosenWay chosen, Returning possible, OfferedWay way, CaseView first) {}

  private Parcel announce(Plan plan, List<Parcel> boxes, Actor by) {
    var now = clock.instant();
    var changeable = boxes.stream().filter(WaysBack::isChangeable).toList();
    var same = changeable.stream().filter(each -> isSame(each, plan)).findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    callOff(changeable, by);
    var announced = parcels.announce(wanted(plan, now), now);
    dates.await(Optional.empty(), announced);
    return announced;
  }

  private NewParcel wanted(Plan plan, Instant now) {
    var chosen = plan.chosen();
    var way = plan.way();
    var handedIn =
        chosen
            .pickUp()
            .map(PickUpWindow::until)
            .orElseGet(() -> now.plus(Duration.ofDays(DAYS_TO_HAND_IN)));
    return new NewParcel(
        new ParcelId(ids.next()),
        Leg.CONSUMER_TO_HUB,
        new Carriage(
            way.way(),
            Optional.empty(),
            Optional.empty(),
            way.price(),
            way.payer(),
            chosen.pickUp()),
        from(plan),
        plan.possible().hub(),
        chosen.weightGrams(),
        plan.possible().pieces(),
        Optional.of(handedIn.plus(Duration.ofDays(way.days()))));
  }

  /** Where nothing was told, what is known of the consumer. */
  private static PostalAddress from(Plan plan) {
    var from = plan.chosen().from();
    var consumer = plan.first().consumer();
    return from.equals(PostalAddress.UNKNOWN)
        ? PostalAddress.of(consumer.name(), consumer.country().split("-", -1)[0])
        : from;
  }

  private static boolean isSame(Parcel box, Plan plan) {
    var chosen = plan.chosen();
    return box.carriage().way() == chosen.way()
        && box.carriage().pickUp().equals(chosen.pickUp())
        && keys(box.pieces()).equals(keys(plan.possible().pieces()))
        && (chosen.weightGrams().isEmpty() || box.weightGrams().equals(chosen.weightGrams()))
        && (chosen.from().equals(PostalAddress.UNKNOWN) || box.from().equals(chosen.from()));
  }

  private static Set<ParcelPiece.Key> keys(List<ParcelPiece> pieces) {
    return pieces.stream().map(ParcelPiece::key).collect(Collectors.toSet());
  }

  private static boolean isChangeable(Parcel box) {
    return box.leg() == Leg.CONSUMER_TO_HUB
        && (box.state() == ParcelState.ANNOUNCED || box.state() == ParcelState.LABELLED);
  }

  /** The boxes of these cases from their consumer, oldest first. */
  private List<Parcel> boxes(List<CaseView> views) {
    var all = views.stream().flatMap(view -> ParcelTelling.idsOf(view).stream()).toList();
    return parcels.ofCases(all).stream().filter(each -> each.leg() == Leg.CONSUMER_TO_HUB).toList();
  }

  /** What is awaited and is in no box that has left. */
  private static List<ParcelPiece> free(List<CaseView> views, List<Parcel> boxes) {
    var gone = new HashSet<ParcelPiece.Key>();
    boxes.stream()
        .filter(box -> box.state().holdsPieces() && !isChangeable(box))
        .forEach(box -> box.pieces().forEach(piece -> gone.add(piece.key())));
    boxes.stream()
        .flatMap(box -> box.pieces().stream())
        .filter(piece -> piece.arrival() == ParcelPiece.Arrival.ARRIVED)
        .forEach(piece -> gone.add(piece.key()));
    return views.stream()
        .flatMap(view -> AwaitedPieces.of(view).stream())
        .filter(piece -> !gone.contains(piece.key()))
        .toList();
  }

  private static Money value(List<ParcelPiece> pieces) {
    return pieces.stream()
        .map(ParcelPiece::value)
        .reduce(Money.zero(pieces.getFirst().value().currency()), Money::plus);
  }

  /** Locked in one order, whoever asks for what, so that two choices make no two boxes. */
  private List<CaseView> lockedViews(List<CaseId> chosen) {
    ChosenWayChecks.requireSome(chosen);
    chosen.stream()
        .sorted(Comparator.comparing(CaseId::value))
        .forEach(
            id -> {
              var _ = locks.lock(id).ask();
            });
    return chosen.stream()
        .map(id -> cases.view(id).orElseThrow(() -> Problem.notFound("The case")))
        .toList();
  }
}
