package io.redress.faces;

import io.redress.faces.desk.HoursView;
import io.redress.faces.desk.PartyHoursView;
import io.redress.faces.desk.PartyHoursView.Different;
import io.redress.faces.desk.PartyHoursView.Due;
import io.redress.faces.desk.PartyHoursView.Heading;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of hours and days as somebody may meet them. */
final class SampleHours {
  private static final String HOME = "/desk/maison/hours";
  private static final Instant DUE = Instant.parse("2026-11-24T17:00:00Z");
  private static final Instant LATER = Instant.parse("2026-11-25T12:30:00Z");

  private SampleHours() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("hours", all(page, Optional.empty()));
    views.put("hours.saved", all(page, Optional.of(saved(page))));
    views.put("hours.tried", all(page, Optional.of(unsaved(page))));
    views.put("hours-party", party(page, Optional.empty()));
    views.put("hours-party.tried", party(page, Optional.of(unsaved(page))));
    views.put("hours-party.stale", party(page, Optional.of(meanwhile(page))));
    return views;
  }

  private static NoteView unsaved(Page page) {
    return NoteView.of(Tone.INFO, page.say("hours.unsaved"), page.say("hours.unsaved.how"));
  }

  private static NoteView saved(Page page) {
    return NoteView.of(Tone.KEPT, page.say("hours.saved"), page.say("hours.saved.how"));
  }

  private static NoteView meanwhile(Page page) {
    return NoteView.of(Tone.BROKEN, page.say("hours.meanwhile"), page.say("hours.meanwhile.how"));
  }

  private static HoursView all(Page page, Optional<NoteView> note) {
    var parties =
        List.of(
            new HoursView.Party(
                "Harbour & Lane", page.say("hours.own", "zone", "Europe/Berlin"), HOME + "/house"),
            new HoursView.Party(
                "Michael Kors", page.say("hours.usual", "zone", "Europe/Rome"), HOME + "/1"));
    var history =
        List.of(
            page.say(
                "hours.version",
                "version",
                2,
                "when",
                page.dates().moment(DUE),
                "who",
                page.say("hours.by.program")),
            page.say(
                "hours.version",
                "version",
                1,
                "when",
                page.dates().moment(DUE),
                "who",
                page.say("hours.by.left")));
    return new HoursView(
        note,
        parties,
        HOME + "/promises",
        2,
        PromiseSettings.kinds().stream().map(kind -> days(page, kind, note.isPresent())).toList(),
        note.isPresent(),
        note.isPresent() ? history : List.of());
  }

  private static HoursView.Days days(Page page, PromiseKind kind, boolean isTried) {
    var most = PromiseSettings.most(kind);
    var isWrong = !isTried && kind == PromiseKind.REFUND;
    return new HoursView.Days(
        Codes.of(kind),
        page.say("desk.owed." + Codes.of(kind)),
        page.say(
            PromiseSettings.isInWorkingDays(kind) ? "hours.days.working" : "hours.days.each",
            "most",
            most),
        isWrong ? "soon" : "2",
        most,
        isWrong ? page.say("hours.days.wrong", "most", most) : "",
        page.dates().moment(DUE),
        isTried ? page.dates().moment(LATER) : "");
  }

  private static PartyHoursView party(Page page, Optional<NoteView> note) {
    var isTried = note.isPresent();
    return new PartyHoursView(
        new Heading(
            "Harbour & Lane",
            page.say("hours.own", "zone", "Europe/Berlin"),
            HOME + "/house",
            isTried ? 3 : 0),
        note,
        List.of(
            field(page, "zone").holding("Mars/Base").failing(page.say("hours.zone.wrong")),
            field(page, "country").holding("Mars").failing(page.say("hours.country.wrong"))),
        week(page),
        isTried ? different(page) : List.of(),
        List.of(
            FieldView.of("newDay", page.say("hours.different.day"), Kind.DATE)
                .failing(page.say(isTried ? "hours.different.many" : "hours.different.day.wrong")),
            FieldView.of("newHours", page.say("hours.different.hours"), Kind.TEXT)
                .hinting(page.say("hours.different.hint"))),
        PromiseSettings.kinds().stream().map(kind -> due(page, kind, isTried)).toList(),
        isTried,
        isTried ? Optional.of(HOME + "/house/usual") : Optional.empty());
  }

  private static FieldView field(Page page, String name) {
    return FieldView.of(name, page.say("hours." + name), Kind.TEXT)
        .hinting(page.say("hours." + name + ".hint"));
  }

  private static List<FieldView> week(Page page) {
    var locale = page.words().reader().region();
    var fields = new ArrayList<FieldView>();
    Arrays.stream(DayOfWeek.values())
        .forEach(
            day ->
                fields.add(
                    FieldView.of(
                            Codes.of(day),
                            day.getDisplayName(TextStyle.FULL_STANDALONE, locale),
                            Kind.TEXT)
                        .holding("09:00-12:00, 13:00-18:00")));
    fields.set(0, fields.getFirst().failing(page.say("hours.week.closed")));
    fields.add(field(page, "makeUp").failing(page.say("hours.wrong")));
    return fields;
  }

  private static List<Different> different(Page page) {
    var eve = LocalDate.of(2026, 12, 24);
    return List.of(
        new Different(eve.toString(), "09:00-13:00", page.dates().withYear(eve), "09:00-13:00"),
        new Different(
            eve.plusDays(4).toString(),
            "",
            page.dates().withYear(eve.plusDays(4)),
            page.say("hours.different.closed")));
  }

  private static Due due(Page page, PromiseKind kind, boolean isTried) {
    return new Due(
        page.say("desk.owed." + Codes.of(kind)),
        page.dates().moment(DUE),
        isTried ? page.dates().moment(LATER) : "");
  }
}
