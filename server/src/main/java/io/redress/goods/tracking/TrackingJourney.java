package io.redress.goods.tracking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A parcel's way as its carrier tells it, in the order in which it happened.
 *
 * <p>The same news in any order make the same journey: it is put in order by when things happened,
 * and at the same moment by how far along they are.
 */
public record TrackingJourney(List<TrackingNews> news) {
  private static final Comparator<TrackingNews> AS_IT_HAPPENED =
      Comparator.comparing(TrackingNews::at)
          .thenComparing(TrackingNews::kind)
          .thenComparing(TrackingNews::eventId);

  public TrackingJourney {
    news = news.stream().sorted(AS_IT_HAPPENED).toList();
  }

  /**
   * What counts now: the latest thing that happened. A carrier that has delivered a parcel, or
   * brought it back, and then tells of an earlier scan at a later hour, still has delivered it;
   * only what it says of the end itself, or trouble with it, counts after that.
   */
  public Optional<TrackingNews> standing() {
    var end = news.stream().filter(each -> each.kind().isEnd()).reduce((left, right) -> right);
    if (end.isEmpty()) {
      return last();
    }
    return news.stream()
        .filter(each -> each.kind().isTrouble() && !each.at().isBefore(end.get().at()))
        .reduce((left, right) -> right)
        .or(() -> end);
  }

  /** The latest scan, whatever it says. */
  public Optional<TrackingNews> last() {
    return news.isEmpty() ? Optional.empty() : Optional.of(news.getLast());
  }

  /** When the carrier first had the parcel in its hands. */
  public Optional<Instant> takenAt() {
    return news.stream()
        .filter(each -> each.kind() != TrackingKind.LABEL_MADE)
        .map(TrackingNews::at)
        .findFirst();
  }

  /** Whether nothing was heard of a parcel on its way since this moment. */
  public boolean isSilentSince(Instant moment) {
    return standing().filter(each -> each.kind().isEnd()).isEmpty()
        && last().map(each -> each.at().isBefore(moment)).orElse(true);
  }
}
