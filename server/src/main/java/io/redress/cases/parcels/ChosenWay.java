package io.redress.cases.parcels;

import io.redress.goods.parcels.PickUpWindow;
import io.redress.goods.parcels.PostalAddress;
import io.redress.goods.parcels.WayBack;
import io.redress.shared.CaseId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How somebody wants to send goods back.
 *
 * @param cases whose awaited pieces travel in one box, all of one consumer, 1 to {@value #MOST}
 * @param pickUp when a courier shall come, for a pick-up
 * @param from where the box starts; a courier needs all of it
 * @param weightGrams of the box, where somebody has weighed it
 */
public record ChosenWay(
    List<CaseId> cases,
    WayBack way,
    Optional<PickUpWindow> pickUp,
    PostalAddress from,
    OptionalInt weightGrams) {
  /** The most cases whose pieces travel in one box. */
  public static final int MOST = 20;

  public ChosenWay {
    cases = cases.stream().distinct().toList();
  }
}
