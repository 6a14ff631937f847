package io.redress.cases.outbound;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.cases.Cases;
import io.redress.cases.Resolution;
import io.redress.cases.hours.HouseHours;
import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.HouseReturnWays;
import io.redress.goods.outbound.Dispatch;
import io.redress.goods.outbound.Dispatches;
import io.redress.goods.parcels.Bearer;
import io.redress.goods.parcels.Leg;
import io.redress.goods.parcels.OfferedWay;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.Shipment;
import io.redress.orders.OrderLine;
import io.redress.promises.Promise;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSpans;
import io.redress.promises.SpanFacts;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when a new piece leaves, told before the old one is here.
 *
 * <p>It adds up what is promised one after the other: the days of the way back, our look, and our
 * deed, each counted as its promise will be. So what is promised later is never later than this, as
 * long as the old piece is handed in and carried in time.
 */
@Service
public class LeavingDates {
  private static final int DAYS_TO_HAND_IN = 1;
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final Cases cases;
  private final HouseHours hours;
  private final HouseReturnWays ways;
  private final CaseParcels parcels;
  private final Dispatches dispatches;
  private final Clock clock;

  LeavingDates(Cases cases, HouseHours hours, HouseReturnWays ways, Boxes boxes, Clock clock) {
    this.cases = cases;
    this.hours = hours;
    this.ways = ways;
    this.parcels = boxes.parcels();
    this.dispatches = boxes.dispatches();
    this.clock = clock;
  }

  /** What comes back and what goes out. */
  @Component("boxesOfExchanges")
  record Boxes(CaseParcels parcels, Dispatches dispatches) {}

  /**
   * A date that can be told.
   *
   * @param handedInBy by when the old piece has to be handed in for it; empty once it was
   */
  public record Leaving(Instant by, Optional<Instant> handedInBy) {}

  /**
   * By when what is offered or agreed in a case leaves; empty where something else than its goods
   * has to come first, where no way back is offered, and once the deed itself has its day.
   */
  @Transactional(readOnly = true)
  public Optional<Leaving> of(CaseView view) {
    if (isHindered(view) || open(view, PromiseKind.FULFILMENT).isPresent()) {
      return Optional.empty();
    }
    var spans = hours.spans();
    var look = open(view, PromiseKind.INSPECTION);
    if (look.isPresent()) {
      return Optional.of(new Leaving(done(spans, look.get().dueAt()), Optional.empty()));
    }
    var box = box(view);
    var arrival = box.flatMap(this::arrival);
    if (arrival.isPresent()) {
      return Optional.of(new Leaving(lookedAtAndDone(spans, arrival.get()), Optional.empty()));
    }
    var zone = view.consumer().zone();
    var last = box.flatMap(this::fetched).orElseGet(() -> tomorrow(zone));
    return way(view, box).map(way -> handedIn(spans, last.atZone(zone), way));
  }

  /** The same of the case with this id, where something of it waits for its goods. */
  @Transactional(readOnly = true)
  public Optional<Leaving> of(CaseId id) {
    return isWaiting(dispatches.ofCase(id)) ? cases.view(id).flatMap(this::of) : Optional.empty();
  }

  /** Whether one of these has no day of its own yet. */
  public static boolean isWaiting(List<Dispatch> going) {
    return going.stream()
        .anyMatch(each -> each.state().isToDo() && each.origin().dueAt().isEmpty());
  }

  /** In a dispute, and before the consumer has paid a difference, nothing leaves by itself. */
  private static boolean isHindered(CaseView view) {
    return view.head().status() == CaseStatus.DISPUTED
        || view.conduct().resolutions().stream().anyMatch(Resolution::isUnpaid);
  }

  /** When a box arrives that was handed in; what is late or stands unopened, now. */
  private Optional<Instant> arrival(Parcel box) {
    var now = clock.instant();
    return switch (box.state()) {
      case HANDED_OVER, IN_TRANSIT ->
          box.times().expectedAt().map(due -> due.isBefore(now) ? now : due);
      case DELIVERED, DAMAGED -> Optional.of(now);
      case ANNOUNCED, LABELLED, OPENED, LOST, CANCELLED -> Optional.empty();
    };
  }

  private static Leaving handedIn(PromiseSpans spans, ZonedDateTime last, OfferedWay way) {
    var arrival = last.plusDays(way.days()).toInstant();
    return new Leaving(lookedAtAndDone(spans, arrival), Optional.of(last.toInstant()));
  }

  /** By when a courier fetches it, where that is to come. */
  private Optional<Instant> fetched(Parcel box) {
    return box.carriage().pickUp().map(PickUpWindow::until).filter(clock.instant()::isBefore);
  }

  private Instant tomorrow(ZoneId zone) {
    return endOf(LocalDate.ofInstant(clock.instant(), zone).plusDays(DAYS_TO_HAND_IN), zone);
  }

  private static Instant endOf(LocalDate day, ZoneId zone) {
    return day.plusDays(1).atStartOfDay(zone).toInstant().minus(MOMENT);
  }

  private static Instant lookedAtAndDone(PromiseSpans spans, Instant arrival) {
    return done(spans, spans.due(PromiseKind.INSPECTION, arrival, SpanFacts.NONE));
  }

  private static Instant done(PromiseSpans spans, Instant lookedAt) {
    return spans.due(PromiseKind.FULFILMENT, lookedAt, SpanFacts.NONE);
  }

  /** The way that was chosen, or else the one that is offered first. */
  private Optional<OfferedWay> way(CaseView view, Optional<Parcel> box) {
    var goods =
        new Shipment(view.consumer().country(), value(view), OptionalInt.empty(), Bearer.OPEN);
    var sent =
        ways.current().offer().fitting(goods).stream().filter(each -> each.way().isSent()).toList();
    var chosen =
        box.flatMap(
            each -> sent.stream().filter(way -> way.way() == each.carriage().way()).findFirst());
    return chosen.or(() -> sent.stream().findFirst());
  }

  private static Money value(CaseView view) {
    return view.content().lines().stream()
        .flatMap(line -> value(view, line))
        .reduce(Money.zero(view.order().total().currency()), Money::plus);
  }

  private static Stream<Money> value(CaseView view, CaseLine line) {
    return view
        .order()
        .line(line.orderLineId())
        .map(OrderLine::unitPrice)
        .map(price -> price.times(line.quantity().pieces()))
        .stream();
  }

  /** The box in which the old piece is or shall be. */
  private Optional<Parcel> box(CaseView view) {
    return parcels.ofCase(view).stream()
        .filter(each -> each.leg() == Leg.CONSUMER_TO_HUB && each.state().holdsPieces())
        .reduce((earlier, later) -> later);
  }

  private static Optional<Promise> open(CaseView view, PromiseKind kind) {
    return view.conduct().promises().stream()
        .filter(each -> each.isOpen() && each.kind() == kind)
        .findFirst();
  }
}
