package io.redress.cases.coverage;

import io.redress.people.shifts.Coverage.Span;
import io.redress.people.shifts.Gap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * What is new about the gaps to come: a function of those that were named and those that are found.
 *
 * <p>A gap that reaches beyond what was named of it is named anew. One that was named up to the
 * last day that was looked at reaches further each day, and that is no news.
 *
 * @param fresh gaps to be named
 * @param stale named ones of which nothing is left, or nothing that is not named anew
 */
record GapNews(List<Gap> fresh, List<UUID> stale) {
  GapNews {
    fresh = List.copyOf(fresh);
    stale = List.copyOf(stale);
  }

  /**
   * What is new at this moment.
   *
   * @param found what is found now in these days; what begins on the last of them is not named yet,
   *     so that a gap over the midnight before is seen whole
   */
  static GapNews of(List<NamedGap> named, List<Gap> found, Span days, Instant now) {
    var last = days.first().plusDays(days.days() - 1L).atStartOfDay(days.zone()).toInstant();
    var toCome = found.stream().filter(gap -> gap.from().isAfter(now)).toList();
    var fresh =
        toCome.stream()
            .filter(gap -> gap.from().isBefore(last))
            .filter(gap -> named.stream().noneMatch(known -> isWhole(known, gap, days)))
            .toList();
    var stale =
        named.stream()
            .filter(known -> known.gap().from().isAfter(now))
            .filter(
                known ->
                    toCome.stream().filter(gap -> gap.meets(known.gap())).allMatch(fresh::contains))
            .map(NamedGap::id)
            .toList();
    return new GapNews(fresh, stale);
  }

  /** Whether a gap was named in all its length, or as far as could be seen then. */
  private static boolean isWhole(NamedGap known, Gap gap, Span days) {
    var seenUntil = midnight(known.namedAt(), days.days(), days.zone());
    var isCut = !known.gap().until().isBefore(seenUntil);
    return known.gap().meets(gap)
        && !gap.from().isBefore(known.gap().from())
        && (isCut || !gap.until().isAfter(known.gap().until()));
  }

  private static Instant midnight(Instant moment, int daysLater, ZoneId zone) {
    return LocalDate.ofInstant(moment, zone).plusDays(daysLater).atStartOfDay(zone).toInstant();
  }
}
