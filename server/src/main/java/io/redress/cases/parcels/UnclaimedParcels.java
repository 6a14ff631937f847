package io.redress.cases.parcels;

import io.redress.goods.parcels.UnknownBoxes;
import io.redress.platform.cleanup.CleanUp;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * What stands on parcels that nobody claimed, and the photos of them. Whoever misses a parcel says
 * so within months; its number and its day stay, as the box does.
 */
@Component
class UnclaimedParcels implements CleanUp {
  private final UnknownBoxes boxes;
  private final UnknownPhotos photos;
  private final Clock clock;

  UnclaimedParcels(UnknownBoxes boxes, UnknownPhotos photos, Clock clock) {
    this.boxes = boxes;
    this.photos = photos;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "unknown_parcels";
  }

  @Override
  public Keeping keeping() {
    return new Keeping(365, 30, 1095);
  }

  @Override
  public int clean(Instant endedBefore, int most) {
    var cleared = boxes.clear(endedBefore, most, clock.instant());
    cleared.forEach(photos::forget);
    return cleared.size();
  }
}
