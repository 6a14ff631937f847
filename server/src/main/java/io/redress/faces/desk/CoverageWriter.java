package io.redress.faces.desk;

import io.redress.faces.desk.CoverageView.Chart;
import io.redress.faces.desk.CoverageView.Day;
import io.redress.faces.desk.CoverageView.GapLine;
import io.redress.faces.desk.CoverageView.Heading;
import io.redress.faces.desk.CoverageView.Row;
import io.redress.faces.shared.LinkView;
import io.redress.people.shifts.Coverage;
import io.redress.people.shifts.Coverage.Hour;
import io.redress.people.shifts.Gap;
import io.redress.people.shifts.Gap.Proposal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Writes who is there for which language, hour by hour. */
final class CoverageWriter {
  private static final int DAYS_A_WEEK = 7;

  private final Visit visit;
  private final Coverage week;
  private final Owners owners;
  private final HouseTimes times;

  CoverageWriter(Visit visit, Coverage week, Owners owners) {
    this.visit = visit;
    this.week = week;
    this.owners = owners;
    this.times = new HouseTimes(visit.page(), week.span().zone());
  }

  /** What the week comes to. */
  Heading heading() {
    var gaps = week.gaps();
    var title =
        visit.say(
            "teams.coverage.headline",
            "count",
            gaps.size(),
            "day",
            visit.page().dates().day(week.span().first()));
    var first =
        gaps.stream()
            .findFirst()
            .map(gap -> visit.say("teams.coverage.first", "gap", when(gap), "what", language(gap)))
            .orElse("");
    var lede = visit.say("teams.coverage.lede", "zone", times.place());
    return new Heading(title, (first + " " + lede).strip());
  }

  /** The days of the week. */
  List<Day> days(LocalDate shown) {
    return week.span()
        .first()
        .datesUntil(week.span().first().plusDays(week.span().days()))
        .map(day -> new Day(day.toString(), visit.page().dates().day(day), day.equals(shown)))
        .toList();
  }

  /** The weeks before and after. */
  List<LinkView> around() {
    var first = week.span().first();
    return List.of(
        new LinkView(visit.say("teams.coverage.before"), address(first.minusDays(DAYS_A_WEEK))),
        new LinkView(visit.say("teams.coverage.after"), address(first.plusDays(DAYS_A_WEEK))));
  }

  /** Every gap of the week. */
  List<GapLine> gaps() {
    return week.gaps().stream().map(gap -> line(gap, language(gap) + " · " + when(gap))).toList();
  }

  /** One day of it. */
  Chart chart(LocalDate day) {
    return new Chart(
        visit.say("teams.coverage.day", "day", visit.page().dates().day(day)),
        week.rows().stream().map(row -> row(row, day)).toList());
  }

  private Row row(Coverage.Row row, LocalDate day) {
    var hours = row.of(day);
    var there = ranges(hours, hour -> !hour.people().isEmpty());
    var several = ranges(hours, hour -> hour.people().size() > 1);
    var gaps =
        row.gaps().stream()
            .filter(gap -> touches(gap, day))
            .map(gap -> line(gap, times.range(gap.from(), gap.until(), day)))
            .toList();
    return new Row(
        name(row.language()),
        visit.say("teams.coverage.speakers", "count", row.speakers().size()),
        sentence(row, there, gaps),
        hours.stream().map(CoverageWriter::code).toList(),
        words(there),
        words(several),
        gaps);
  }

  private String sentence(Coverage.Row row, List<String> there, List<GapLine> gaps) {
    var covered =
        there.isEmpty()
            ? visit.say("teams.coverage.sentence.nobody", "language", name(row.language()))
            : visit.say(
                "teams.coverage.sentence", "language", name(row.language()), "hours", there);
    var missing =
        gaps.isEmpty()
            ? ""
            : visit.say(
                "teams.coverage.sentence.gaps",
                "hours",
                gaps.stream().map(gap -> gap.day().label()).toList());
    return (covered + " " + missing).strip();
  }

  private GapLine line(Gap gap, String label) {
    return new GapLine(
        new LinkView(label, address(times.dayOf(gap.from()))),
        visit.say("teams.coverage.messages", "count", gap.messages()),
        gap.proposal().map(proposal -> proposal(gap, proposal)));
  }

  private LinkView proposal(Gap gap, Proposal proposal) {
    var day = times.dayOf(gap.from());
    var key = "teams.coverage.ask." + proposal.change().name().toLowerCase(Locale.ROOT);
    var at =
        switch (proposal.change()) {
          case STAY -> times.end(gap.until(), day);
          case COME -> times.start(gap.from(), day);
        };
    var words = visit.say(key, "person", owners.name(proposal.staff().toString(), ""), "time", at);
    var address =
        Permissions.mayPlanTeams(visit.role())
            ? visit.home()
                + "/colleagues/plan?person=%s&from=%s&until=%s"
                    .formatted(proposal.staff(), gap.from(), gap.until())
            : "";
    return new LinkView(words, address);
  }

  /** The hours of a day for which something is so, as ranges. */
  private List<String> ranges(List<Hour> hours, Predicate<Hour> is) {
    var ranges = new ArrayList<String>();
    Optional<Hour> first = Optional.empty();
    var last = first;
    for (var hour : hours) {
      if (!is.test(hour) && hour.from().isBefore(hour.until())) {
        range(first, last).ifPresent(ranges::add);
        first = Optional.empty();
      } else if (is.test(hour)) {
        first = first.or(() -> Optional.of(hour));
        last = Optional.of(hour);
      }
    }
    range(first, last).ifPresent(ranges::add);
    return ranges;
  }

  private Optional<String> range(Optional<Hour> first, Optional<Hour> last) {
    return first.flatMap(
        from -> last.map(until -> times.range(from.from(), until.until(), from.day())));
  }

  private String words(List<String> ranges) {
    return ranges.isEmpty()
        ? visit.say("teams.coverage.never")
        : visit.say("teams.coverage.ranges", "hours", ranges);
  }

  private boolean touches(Gap gap, LocalDate day) {
    var begins = day.atStartOfDay(times.zone()).toInstant();
    var ends = day.plus(1, ChronoUnit.DAYS).atStartOfDay(times.zone()).toInstant();
    return gap.from().isBefore(ends) && begins.isBefore(gap.until());
  }

  private static String code(Hour hour) {
    if (hour.isGap()) {
      return "gap";
    }
    return switch (hour.people().size()) {
      case 0 -> "";
      case 1 -> "one";
      default -> "two";
    };
  }

  private String when(Gap gap) {
    var day = times.dayOf(gap.from());
    return visit.say(
        "teams.at",
        "day",
        visit.page().dates().shortDay(day),
        "time",
        times.range(gap.from(), gap.until(), day));
  }

  private String language(Gap gap) {
    return name(gap.language());
  }

  private String name(String tag) {
    return visit.page().sentence(new SkillWords(visit.page(), List.of()).language(tag));
  }

  private String address(LocalDate day) {
    return visit.home() + Room.PEOPLE.href() + "?day=" + day;
  }
}
