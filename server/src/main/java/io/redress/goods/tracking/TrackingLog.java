package io.redress.goods.tracking;

import io.redress.goods.tracking.TrackingStore.Told;
import io.redress.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What carriers told of the parcels of the merchant in scope, each thing once. */
@Service
public class TrackingLog {
  private final TrackingStore store;

  TrackingLog(TrackingStore store) {
    this.store = store;
  }

  /**
   * Keeps news, also of numbers that no parcel has yet. What a carrier's clock says of the future
   * happened now; otherwise nothing that follows would count before that hour has come.
   *
   * @return those that had not been told before, in the order in which they happened
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<TrackingNews> keep(
      List<TrackingNews> news, TrackingSource source, Actor by, Instant now) {
    var told = new Told(source, by, now);
    var happened = news.stream().map(each -> each.noLaterThan(now)).toList();
    return new TrackingJourney(happened)
        .news().stream().filter(each -> store.insert(each, told)).toList();
  }

  /** The way of a parcel as this carrier tells it. */
  @Transactional(readOnly = true)
  public TrackingJourney journey(String carrier, TrackingNumber number) {
    return new TrackingJourney(store.of(carrier, number));
  }
}
