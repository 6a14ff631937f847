package io.redress.cases.carriers;

import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.parcels.Tracking;
import io.redress.goods.tracking.TrackingFile;
import io.redress.goods.tracking.TrackingFile.Found;
import io.redress.goods.tracking.TrackingFile.Reading;
import io.redress.goods.tracking.TrackingJourney;
import io.redress.goods.tracking.TrackingKind;
import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import io.redress.goods.tracking.TrackingSource;
import io.redress.people.access.Needs;
import io.redress.people.access.Right;
import io.redress.shared.Actor;
import io.redress.shared.ParcelId;
import io.redress.shared.Problem;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** News of parcels that people write down, and that come as files. */
@Service
public class ParcelScans {
  private final ParcelNews news;
  private final Parcels parcels;

  ParcelScans(ParcelNews news, Parcels parcels) {
    this.news = news;
    this.parcels = parcels;
  }

  /**
   * A scan by hand.
   *
   * @param reference by which telling it twice is seen
   */
  public record Scan(TrackingKind kind, Instant at, String place, String words, String reference) {}

  /**
   * What came of a file.
   *
   * @param isNew how many of its scans nobody had told
   */
  public record Taken(Found found, int isNew) {}

  /**
   * Writes down what happened to a parcel and moves it. Refused with {@code tracking_missing} for a
   * parcel that no carrier has a number of.
   *
   * @throws Problem NOT_FOUND
   */
  @Needs(Right.MOVE_PARCELS)
  @Transactional
  public TrackingJourney scan(ParcelId id, Scan scan, Actor by) {
    var tracking = trackingOf(id);
    var number = TrackingNumber.parse(tracking.number(), "trackingNumber");
    var told =
        new TrackingNews(
            tracking.carrier(),
            number,
            scan.kind(),
            scan.at(),
            scan.place(),
            scan.words(),
            scan.reference());
    var _ = news.take(List.of(told), TrackingSource.HAND, by);
    news.follow(tracking, by);
    return news.journey(tracking);
  }

  /**
   * Takes the scans of a file in; those that were told before change nothing. The parcels move
   * after the commit.
   *
   * @throws Problem INVALID when it cannot be read, TOO_LARGE when it is too much
   */
  @Needs(Right.MOVE_PARCELS)
  @Transactional
  public Taken read(byte[] file, Reading reading, Actor by) {
    var found = TrackingFile.read(file, reading);
    return new Taken(found, news.take(found.news(), TrackingSource.FILE, by));
  }

  /** The way of a parcel as its carrier tells it; nothing for one that no carrier has. */
  @Transactional(readOnly = true)
  public TrackingJourney journey(Parcel parcel) {
    return parcel.tracking().map(news::journey).orElseGet(() -> new TrackingJourney(List.of()));
  }

  private Tracking trackingOf(ParcelId id) {
    var parcel = parcels.byId(id).orElseThrow(() -> Problem.notFound("The parcel"));
    return parcel
        .tracking()
        .orElseThrow(
            () -> new RefusedException(Refusal.of("tracking_missing", "parcel", parcel.number())));
  }
}
