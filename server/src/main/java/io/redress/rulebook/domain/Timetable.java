package io.redress.rulebook.domain;

import io.redress.rulebook.releases.RuleRelease;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The releases of one layer in time: which one counts at an instant, which are still to come. */
public record Timetable(List<RuleRelease> releases) {
  public Timetable {
    releases = releases.stream().sorted(RuleRelease.BY_TIME).toList();
  }

  /** The release that counts at this instant; empty when none has come into force by then. */
  public Optional<RuleRelease> at(Instant now) {
    return releases.stream()
        .filter(release -> !release.isWithdrawn() && !release.from().isAfter(now))
        .reduce((earlier, later) -> later);
  }

  /** The releases that will come into force after this instant, soonest first. */
  public List<RuleRelease> after(Instant now) {
    return releases.stream()
        .filter(release -> !release.isWithdrawn() && release.from().isAfter(now))
        .toList();
  }

  /** The release that counted, or would have counted, right before this one. */
  public Optional<RuleRelease> before(RuleRelease release) {
    return releases.stream()
        .filter(each -> !each.isWithdrawn() && RuleRelease.BY_TIME.compare(each, release) < 0)
        .reduce((earlier, later) -> later);
  }
}
