package io.redress.faces;

import io.redress.faces.desk.ColleagueView;
import io.redress.faces.desk.CoverageView;
import io.redress.faces.desk.CoverageView.Chart;
import io.redress.faces.desk.CoverageView.GapLine;
import io.redress.faces.desk.HandOverView;
import io.redress.faces.desk.PlanView;
import io.redress.faces.desk.TeamsView;
import io.redress.faces.desk.WorkloadView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The pages of people, shifts and hand-overs as somebody may meet them. */
final class SampleTeams {
  private static final String HOME = "/desk/maison/colleagues";
  private static final LocalDate TUESDAY = LocalDate.of(2026, 12, 1);

  private SampleTeams() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("coverage", coverage(page, List.of(gap(page))));
    views.put("coverage.calm", coverage(page, List.of()));
    views.put("colleague", colleague(page, true));
    views.put("colleague.own", colleague(page, false));
    views.put("plan", plan(page));
    views.put("teams", teams(page, true));
    views.put("teams.read", teams(page, false));
    views.put("hand-over", handOver(page));
    views.put("hand-over.calm", calm(page));
    return views;
  }

  private static GapLine gap(Page page) {
    return new GapLine(
        new LinkView(
            page.say("teams.range", "from", "18:00", "until", "21:00"), HOME + "?day=2026-12-01"),
        page.say("teams.coverage.messages", "count", 7),
        Optional.of(
            new LinkView(
                page.say("teams.coverage.ask.come", "person", "Kenji Mori", "time", "18:00"),
                HOME + "/plan?person=1")));
  }

  private static CoverageView coverage(Page page, List<GapLine> gaps) {
    var day = page.dates().day(TUESDAY);
    var heading =
        new CoverageView.Heading(
            page.say("teams.coverage.headline", "count", gaps.size(), "day", day),
            page.say("teams.coverage.lede", "zone", "Central European Time"));
    var never = page.say("teams.coverage.never");
    var whole = page.say("teams.range", "from", "00:00", "until", "24:00");
    var english =
        new CoverageView.Row(
            "English",
            page.say("teams.coverage.speakers", "count", 5),
            page.say("teams.coverage.sentence", "language", "English", "hours", List.of(whole)),
            Collections.nCopies(24, "two"),
            whole,
            whole,
            List.of());
    var hours =
        IntStream.range(0, 24)
            .mapToObj(hour -> hour < 9 ? "one" : hour >= 18 && hour < 21 ? "gap" : "")
            .toList();
    var japanese =
        new CoverageView.Row(
            "Japanese",
            page.say("teams.coverage.speakers", "count", 1),
            page.say("teams.coverage.sentence.nobody", "language", "Japanese"),
            gaps.isEmpty() ? Collections.nCopies(24, "one") : hours,
            page.say("teams.range", "from", "00:00", "until", "09:00"),
            never,
            gaps);
    return new CoverageView(
        heading,
        Optional.empty(),
        List.of(new CoverageView.Day("2026-12-01", day, true)),
        List.of(
            new LinkView(page.say("teams.coverage.before"), HOME + "?day=2026-11-24"),
            new LinkView(page.say("teams.coverage.after"), HOME + "?day=2026-12-08")),
        gaps,
        new Chart(page.say("teams.coverage.day", "day", day), List.of(english, japanese)),
        List.of(
            new CoverageView.Person(
                "Sofia Brandt",
                HOME + "/1",
                "Central European Time",
                page.say("teams.there.until", "time", "16:00"),
                page.say("teams.takes.languages", "languages", List.of("Deutsch", "English"))),
            new CoverageView.Person(
                "Kenji Mori",
                "",
                "Japan Standard Time",
                page.say("teams.there.never"),
                page.say("teams.takes.no-language"))),
        gaps.isEmpty() ? Optional.empty() : Optional.of(waiting(page)),
        new CoverageView.Ways(
            HOME,
            gaps.isEmpty() ? "" : HOME + "/plan",
            HOME + "/teams",
            gaps.isEmpty() ? "" : HOME + "/hand-over",
            HOME + "/1"));
  }

  private static CoverageView.Waiting waiting(Page page) {
    var matter =
        new WorkloadView.Matter(
            new LinkView("R-19877", "/desk/maison/cases/1"),
            page.dates().by(Instant.parse("2026-11-28T15:00:00Z")),
            true,
            page.say("assignment.missing.language", "language", "Japanese"),
            Optional.empty());
    return new CoverageView.Waiting(
        List.of(matter),
        "/desk/maison/workload",
        new LinkView(page.say("teams.waiting.all", "count", 1), "/desk/maison/workload#waiting"));
  }

  private static ColleagueView colleague(Page page, boolean mayPlan) {
    var heading =
        new ColleagueView.Heading(
            "Kenji Mori",
            "Japan Standard Time",
            page.say("teams.there.from", "time", "09:00"),
            page.say("teams.takes.hard"),
            HOME);
    var kinds =
        new ChoiceView(
            page.say("teams.away.kind"),
            "kind",
            ChoiceView.Kind.ONE,
            List.of(
                new ChoiceView.Option("holiday", page.say("teams.away.kind.holiday"), ""),
                new ChoiceView.Option("ill", page.say("teams.away.kind.ill"), "")),
            Set.of("holiday"));
    var lines =
        mayPlan
            ? List.of(
                new ColleagueView.Line(
                    page.dates().day(TUESDAY),
                    page.say(
                        "teams.away.deputised",
                        "kind",
                        page.say("teams.away.kind.holiday"),
                        "person",
                        "Wen Li"),
                    HOME + "/1/absences/2/back"))
            : List.<ColleagueView.Line>of();
    var away =
        new ColleagueView.Away(
            lines,
            HOME + "/1/absences",
            kinds,
            FieldView.of("from", page.say("teams.away.from"), Kind.DATE),
            FieldView.of("until", page.say("teams.away.until"), Kind.DATE),
            List.of(new ChoiceView.Option("2", "Wen Li", "")),
            mayPlan ? "2" : "");
    var note =
        NoteView.of(Tone.BROKEN, page.say("teams.unreadable"), page.say("teams.unreadable.how"));
    return new ColleagueView(
        heading,
        mayPlan ? Optional.of(note) : Optional.empty(),
        List.of(
            new FactView(page.dates().shortDay(TUESDAY), page.say("teams.free")),
            new FactView(page.dates().shortDay(TUESDAY.plusDays(1)), page.say("teams.away"))),
        away,
        mayPlan ? Optional.of(plans(page)) : Optional.empty());
  }

  private static ColleagueView.Plan plans(Page page) {
    var region = page.words().reader().region();
    var week =
        Arrays.stream(DayOfWeek.values())
            .map(
                day ->
                    FieldView.of(
                            day.name().toLowerCase(Locale.ROOT),
                            day.getDisplayName(TextStyle.FULL_STANDALONE, region),
                            Kind.TEXT)
                        .holding("09:00-17:00"))
            .toList();
    var place =
        List.of(
            FieldView.of("zone", page.say("hours.zone"), Kind.TEXT)
                .holding("Mars/Base")
                .failing(page.say("hours.zone.wrong")),
            FieldView.of("country", page.say("teams.country"), Kind.TEXT)
                .hinting(page.say("teams.country.hint")));
    var brands =
        new ChoiceView(
            page.say("teams.skills.brands"),
            "brands",
            ChoiceView.Kind.SEVERAL,
            List.of(new ChoiceView.Option("1", "Michael Kors", "")),
            Set.of("1"));
    var skills =
        new ColleagueView.SkillForm(
            HOME + "/1/skills",
            2,
            FieldView.of("languages", page.say("teams.skills.languages"), Kind.TEXT)
                .hinting(page.say("teams.skills.languages.hint")),
            List.of(brands),
            List.of(
                FieldView.of("upTo", page.say("teams.skills.up-to"), Kind.TEXT)
                    .hinting(page.say("teams.skills.up-to.hint")),
                FieldView.of("currency", page.say("teams.skills.currency"), Kind.TEXT)
                    .holding("EUR")),
            true);
    return new ColleagueView.Plan(
        new ColleagueView.WeekForm(HOME + "/1/shift", 3, place, week),
        List.of(
            new ColleagueView.Day(
                "2026-12-01", page.dates().day(TUESDAY), "10:00-14:00", HOME + "/1/days")),
        HOME + "/plan?person=1",
        skills);
  }

  private static PlanView plan(Page page) {
    return new PlanView(
        Optional.of(
            NoteView.of(Tone.BROKEN, page.say("teams.unreadable"), page.say("teams.plan.wrong"))),
        List.of(new PlanView.Choice("1", "Kenji Mori", true)),
        List.of(
            FieldView.of("day", page.say("hours.different.day"), Kind.DATE).holding("2026-12-01"),
            FieldView.of("hours", page.say("hours.different.hours"), Kind.TEXT)
                .hinting(page.say("teams.plan.hours.hint"))
                .failing(page.say("hours.wrong"))),
        page.say("teams.plan.zone", "zone", "Japan Standard Time"),
        HOME + "/plan",
        HOME);
  }

  private static TeamsView teams(Page page, boolean mayPlan) {
    var members =
        new ChoiceView(
            page.say("teams.team.who"),
            "members",
            ChoiceView.Kind.SEVERAL,
            List.of(new ChoiceView.Option("1", "Kenji Mori", "")),
            Set.of("1"));
    var form =
        new TeamsView.Form(
            HOME + "/teams/1",
            HOME + "/teams/1/end",
            1,
            new FieldView("name-1", page.say("teams.team.name"), "", Kind.TEXT, "Asia", ""),
            members);
    var added =
        new TeamsView.Form(
            HOME + "/teams",
            "",
            0,
            FieldView.of("name", page.say("teams.team.name"), Kind.TEXT),
            members);
    return new TeamsView(
        mayPlan
            ? Optional.of(NoteView.of(Tone.BROKEN, page.say("teams.team.taken"), ""))
            : Optional.empty(),
        mayPlan
            ? List.of(
                new TeamsView.Team(
                    "Asia",
                    page.say("teams.team.members", "names", List.of("Kenji Mori", "Wen Li")),
                    true,
                    Optional.of(form)))
            : List.of(),
        HOME,
        mayPlan ? Optional.of(added) : Optional.empty());
  }

  private static HandOverView handOver(Page page) {
    var at = Instant.parse("2026-11-23T15:00:00Z");
    var title =
        page.say(
            "teams.handover.at",
            "time",
            page.dates().moment(at),
            "from",
            "Sofia Brandt",
            "to",
            "Wen Li");
    var due =
        page.say(
            "teams.handover.due",
            "goods",
            "Jet Set tote",
            "when",
            page.dates().by(at.plusSeconds(7_200)));
    return new HandOverView(
        page.say("teams.handover.headline", "count", 1),
        Optional.of(NoteView.of(Tone.KEPT, page.say("teams.handover.kept"), "")),
        List.of(
            new HandOverView.Section(
                title,
                List.of(
                    piece(page, "1", page.say("teams.handover.quoted", "words", "Ask Noor at 5.")),
                    piece(page, "", due)))),
        List.of(
            new HandOverView.Left(
                new LinkView(page.say("teams.handover.open"), "/desk/maison/cases/3"),
                page.say("teams.handover.quoted", "words", "Bank confirms tomorrow."),
                page.say(
                    "teams.handover.by", "person", "Kenji Mori", "when", page.dates().moment(at)))),
        HOME);
  }

  private static HandOverView.Piece piece(Page page, String written, String what) {
    var isMissing = written.isEmpty();
    return new HandOverView.Piece(
        new LinkView("James Okafor, R-19877", "/desk/maison/cases/1"),
        what,
        page.say(isMissing ? "teams.handover.missing" : "teams.handover.written"),
        isMissing,
        HOME + "/hand-over/1",
        FieldView.of("words-" + isMissing, page.say("teams.handover.words"), Kind.PARAGRAPH));
  }

  private static HandOverView calm(Page page) {
    return new HandOverView(
        page.say("teams.handover.headline", "count", 0),
        Optional.empty(),
        List.of(),
        List.of(),
        HOME);
  }
}
