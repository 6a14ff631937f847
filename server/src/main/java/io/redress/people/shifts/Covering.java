package io.redress.people.shifts;

import io.redress.people.shifts.Gap.Change;
import io.redress.people.shifts.Gap.Proposal;
import io.redress.shared.StaffId;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds whose shift ends or begins nearest to a gap. */
final class Covering {
  /** Further away than this, coming or staying is another shift. */
  private static final Duration REACH = Duration.ofHours(8);

  private Covering() {}

  /** Somebody with a way to the gap. */
  private record Reached(Proposal proposal, Duration distance) {}

  static Optional<Proposal> nearest(Roster roster, Collection<StaffId> speakers, Gap gap) {
    return speakers.stream()
        .filter(staff -> !isAway(roster, staff, gap))
        .flatMap(staff -> reached(roster, staff, gap))
        .filter(each -> each.distance().compareTo(REACH) <= 0)
        .min(
            Comparator.comparing(Reached::distance)
                .thenComparing(each -> each.proposal().staff().value()))
        .map(Reached::proposal);
  }

  private static Stream<Reached> reached(Roster roster, StaffId staff, Gap gap) {
    return roster.between(staff, gap.from().minus(REACH), gap.until().plus(REACH)).stream()
        .map(presence -> reached(presence, gap));
  }

  private static Reached reached(Presence presence, Gap gap) {
    if (presence.from().isBefore(gap.from())) {
      var distance = Duration.between(presence.until(), gap.from());
      return new Reached(
          new Proposal(presence.staff(), Change.STAY, presence.until()), notNegative(distance));
    }
    var distance = Duration.between(gap.until(), presence.from());
    return new Reached(
        new Proposal(presence.staff(), Change.COME, presence.from()), notNegative(distance));
  }

  private static Duration notNegative(Duration duration) {
    return duration.isNegative() ? Duration.ZERO : duration;
  }

  private static boolean isAway(Roster roster, StaffId staff, Gap gap) {
    return roster.absenceAt(staff, gap.from()).isPresent();
  }
}
