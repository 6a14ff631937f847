package io.redress.faces.desk;

import io.redress.cases.coverage.CoverageGaps;
import io.redress.cases.coverage.NamedGap;
import io.redress.faces.shared.LinkView;
import io.redress.people.Merchants;
import io.redress.people.shifts.Gap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gaps to come that whoever plans has not read yet. */
@Component
class NamedGaps {
  private final CoverageGaps gaps;
  private final Merchants merchants;

  NamedGaps(CoverageGaps gaps, Merchants merchants) {
    this.gaps = gaps;
    this.merchants = merchants;
  }

  /** What stands beside the queue of a visitor; nothing for whoever plans nothing. */
  QueueView.Beside of(Visit visit) {
    var unread =
        Permissions.mayPlanTeams(visit.role())
            ? gaps.unread(visit.member().id())
            : List.<NamedGap>of();
    if (unread.isEmpty()) {
      return new QueueView.Beside("", List.of());
    }
    var times = new HouseTimes(visit.page(), merchants.current().zone());
    return new QueueView.Beside(
        visit.say("teams.gaps.open", "count", unread.size()),
        unread.stream().map(each -> reminder(visit, times, each)).toList());
  }

  private static QueueView.Reminder reminder(Visit visit, HouseTimes times, NamedGap named) {
    var people = visit.home() + Room.PEOPLE.href();
    return new QueueView.Reminder(
        new LinkView(
            label(visit, times, named.gap()), people + "?day=" + times.dayOf(named.gap().from())),
        visit.say("teams.coverage.messages", "count", named.gap().messages()),
        Optional.of(people + "/gaps/" + named.id() + "/read"));
  }

  private static String label(Visit visit, HouseTimes times, Gap gap) {
    var day = times.dayOf(gap.from());
    var language = new SkillWords(visit.page(), List.of()).language(gap.language());
    return visit.say(
        "teams.gaps.one",
        "language",
        visit.page().sentence(language),
        "day",
        visit.page().dates().shortDay(day),
        "time",
        times.range(gap.from(), gap.until(), day));
  }
}
