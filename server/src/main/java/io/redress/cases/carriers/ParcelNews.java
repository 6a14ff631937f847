package io.redress.cases.carriers;

import io.redress.cases.parcels.CaseParcels;
import io.redress.cases.parcels.NewsTask;
import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelEvent;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Tracking;
import io.redress.goods.tracking.TrackingJourney;
import io.redress.goods.tracking.TrackingLog;
import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import io.redress.goods.tracking.TrackingSource;
import io.redress.platform.outbox.Outbox;
import io.redress.shared.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what carriers say, each thing once, and moves the parcels that they speak of.
 *
 * <p>What is kept is looked into by a task: a parcel takes the news that its history does not have
 * yet, in the order in which they happened. So news that were told before a parcel had its number
 * are not lost, and a task that is done twice changes nothing.
 */
@Service
public class ParcelNews {
  private final TrackingLog log;
  private final Parcels parcels;
  private final CaseParcels moves;
  private final Outbox outbox;
  private final Clock clock;

  ParcelNews(TrackingLog log, Parcels parcels, CaseParcels moves, Outbox outbox, Clock clock) {
    this.log = log;
    this.parcels = parcels;
    this.moves = moves;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Takes news of any parcels; what was told before changes nothing. News of a number that no
   * parcel has are kept until one gets it.
   *
   * @return how many of them were new
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public int take(List<TrackingNews> news, TrackingSource source, Actor by) {
    var now = clock.instant();
    var fresh = log.keep(news, source, by, now);
    var latest = new LinkedHashMap<Tracking, TrackingNews>();
    fresh.forEach(each -> latest.put(new Tracking(each.carrier(), each.number().value()), each));
    latest.forEach((tracking, each) -> outbox.add(NewsTask.of(tracking, each.eventId(), now)));
    return fresh.size();
  }

  /** Moves the parcel with this number by what it has not heard yet; it may be asked twice. */
  public void follow(Tracking tracking, Actor by) {
    parcels.byTracking(tracking).ifPresent(parcel -> follow(parcel, tracking, by));
  }

  private void follow(Parcel parcel, Tracking tracking, Actor by) {
    var known =
        parcels.history(parcel.id()).stream()
            .map(ParcelEvent::reference)
            .collect(Collectors.toSet());
    var told = journey(tracking).news();
    var heard =
        told.stream()
            .filter(each -> known.contains(each.eventId()))
            .collect(Collectors.toCollection(ArrayList::new));
    var current = parcel;
    for (var news : told) {
      if (!known.contains(news.eventId())) {
        heard.add(news);
        current = move(current, news, new TrackingJourney(heard), by);
      }
    }
  }

  private Parcel move(Parcel parcel, TrackingNews news, TrackingJourney heard, Actor by) {
    var current = parcel;
    for (var step : NewsSteps.of(news, heard, parcel, clock.instant())) {
      current = moves.move(parcel.id(), step, OptionalInt.empty(), by);
    }
    return current;
  }

  /** The way of a parcel as its carrier tells it. */
  @Transactional(readOnly = true)
  public TrackingJourney journey(Tracking tracking) {
    return TrackingNumber.read(tracking.number())
        .map(number -> log.journey(tracking.carrier(), number))
        .orElseGet(() -> new TrackingJourney(List.of()));
  }
}
