package io.redress.cases.carriers;

import io.redress.goods.parcels.Parcel;
import io.redress.goods.parcels.ParcelMove;
import io.redress.goods.parcels.ParcelStep;
import io.redress.goods.parcels.ParcelStep.Details;
import io.redress.goods.parcels.Parcels;
import io.redress.goods.tracking.TrackingJourney;
import io.redress.goods.tracking.TrackingNews;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What news of a carrier do to a parcel.
 *
 * <p>Only what counts now moves it: news that come late, when something newer is known, and news
 * that do not fit where the parcel is, are noted in its history and move nothing. So the same news
 * in any order leave the parcel where the latest of them says it is.
 */
final class NewsSteps {
  /** What can only befall a parcel that a carrier has. */
  private static final Set<ParcelMove> ON_THE_WAY =
      Set.of(ParcelMove.LOSE, ParcelMove.DAMAGE, ParcelMove.COME_BACK);

  private NewsSteps() {}

  /**
   * The steps that follow; none for what says nothing of where the parcel is. What befell it on its
   * way is told before its first scan by some: then it is on its way first.
   *
   * @param heard the journey with these news and all that were heard before them
   * @param now nothing happened after it, whatever the clock of a carrier says
   */
  static List<ParcelStep> of(TrackingNews news, TrackingJourney heard, Parcel parcel, Instant now) {
    var at = news.at().isAfter(now) ? now : news.at();
    return move(news)
        .map(wanted -> counts(news, heard) ? way(wanted, parcel) : List.of(ParcelMove.NOTE))
        .orElse(List.of())
        .stream()
        .map(move -> new ParcelStep(move, at, reference(move, news), details(news)))
        .toList();
  }

  private static List<ParcelMove> way(ParcelMove wanted, Parcel parcel) {
    var allowed = Parcels.allowed(parcel);
    if (allowed.contains(wanted)) {
      return List.of(wanted);
    }
    return ON_THE_WAY.contains(wanted) && allowed.contains(ParcelMove.CARRY)
        ? List.of(ParcelMove.CARRY, wanted)
        : List.of(ParcelMove.NOTE);
  }

  /** News count as heard only with the step that they are about. */
  private static String reference(ParcelMove move, TrackingNews news) {
    var isFirstOfTwo = move == ParcelMove.CARRY && isOfTheWay(news);
    return isFirstOfTwo ? "" : news.eventId();
  }

  private static boolean isOfTheWay(TrackingNews news) {
    return move(news).filter(ON_THE_WAY::contains).isPresent();
  }

  private static Optional<ParcelMove> move(TrackingNews news) {
    return switch (news.kind()) {
      case LABEL_MADE -> Optional.empty();
      case HANDED_OVER -> Optional.of(ParcelMove.HAND_OVER);
      case IN_TRANSIT, OUT_FOR_DELIVERY, NOT_DELIVERED -> Optional.of(ParcelMove.CARRY);
      case DELIVERED -> Optional.of(ParcelMove.DELIVER);
      case LOST -> Optional.of(ParcelMove.LOSE);
      case DAMAGED -> Optional.of(ParcelMove.DAMAGE);
      case RETURNED -> Optional.of(ParcelMove.COME_BACK);
    };
  }

  private static boolean counts(TrackingNews news, TrackingJourney heard) {
    return heard.standing().filter(news::equals).isPresent();
  }

  private static Details details(TrackingNews news) {
    return new Details(
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        news.place(),
        news.words(),
        Set.of());
  }
}
