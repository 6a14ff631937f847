package io.redress.faces.desk;

import io.redress.calendar.OpenInterval;
import io.redress.cases.hours.PartyHours;
import io.redress.faces.desk.HoursView.Days;
import io.redress.faces.desk.HoursView.Party;
import io.redress.faces.desk.PartyHoursView.Different;
import io.redress.faces.desk.PartyHoursView.Due;
import io.redress.faces.desk.PartyHoursView.Heading;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.promises.PromiseKind;
import io.redress.promises.PromiseSettings;
import io.redress.promises.hours.DayHours;
import io.redress.promises.hours.KeptSettings;
import io.redress.shared.BrandId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes who works when, and how many days promises take. */
final class HoursWriter {
  /** How the house is called in addresses, where a brand has its id. */
  static final String HOUSE = "house";

  private final Page page;
  private final String here;

  /**
   * For pages below this address.
   *
   * @param here where the overview is
   */
  HoursWriter(Page page, String here) {
    this.page = page;
    this.here = here;
  }

  /**
   * What the promises of a party would be.
   *
   * @param now by the hours that hold
   * @param then by what was written; empty when it cannot be read or nothing was written
   */
  record Outlook(Map<PromiseKind, Instant> now, Optional<Map<PromiseKind, Instant>> then) {}

  /** A line about each party. */
  List<Party> parties(List<PartyHours> parties) {
    return parties.stream()
        .map(party -> new Party(party.name(), state(party), address(party)))
        .toList();
  }

  /** The days of each promise, as they are written. */
  List<Days> days(Map<PromiseKind, String> written, Outlook outlook) {
    return PromiseSettings.kinds().stream().map(kind -> days(kind, written, outlook)).toList();
  }

  private Days days(PromiseKind kind, Map<PromiseKind, String> written, Outlook outlook) {
    var most = PromiseSettings.most(kind);
    var value = written.getOrDefault(kind, "");
    var unit = PromiseSettings.isInWorkingDays(kind) ? "hours.days.working" : "hours.days.each";
    return new Days(
        Codes.of(kind),
        page.say("desk.owed." + Codes.of(kind)),
        page.say(unit, "most", most),
        value,
        most,
        isCount(value, most) ? "" : page.say("hours.days.wrong", "most", most),
        moment(Optional.ofNullable(outlook.now().get(kind))),
        moment(outlook.then().map(then -> then.get(kind))));
  }

  /** Whether a text is a number of days from 1 to the most. */
  static boolean isCount(String text, int most) {
    return text.matches("\\d{1,3}")
        && Integer.parseInt(text) >= 1
        && Integer.parseInt(text) <= most;
  }

  /** A line about each version that was set. */
  List<String> history(List<KeptSettings> versions, Owners owners) {
    return versions.stream()
        .flatMap(kept -> kept.setting().stream().map(setting -> line(kept, setting, owners)))
        .toList();
  }

  private String line(KeptSettings kept, KeptSettings.Setting setting, Owners owners) {
    return page.say(
        "hours.version",
        "version",
        kept.version(),
        "when",
        page.dates().moment(setting.validFrom()),
        "who",
        who(setting.by(), owners));
  }

  private String who(String by, Owners owners) {
    return by.startsWith("staff ")
        ? owners.name(by.substring("staff ".length()), page.say("hours.by.left"))
        : page.say("hours.by.program");
  }

  /** The hours of a party, as they are written. */
  PartyHoursView party(
      PartyHours party, HoursDraft draft, Outlook outlook, Optional<NoteView> note) {
    var heading = new Heading(party.name(), state(party), address(party), party.version());
    return new PartyHoursView(
        heading,
        note,
        List.of(
            field(draft, HoursDraft.ZONE, "hours.zone").hinting(page.say("hours.zone.hint")),
            field(draft, HoursDraft.COUNTRY, "hours.country")
                .hinting(page.say("hours.country.hint"))),
        week(draft),
        draft.different().entrySet().stream()
            .map(day -> different(day.getKey(), day.getValue()))
            .toList(),
        List.of(
            written(
                draft, HoursDraft.NEW_DAY, page.say("hours.different.day"), FieldView.Kind.DATE),
            field(draft, HoursDraft.NEW_HOURS, "hours.different.hours")
                .hinting(page.say("hours.different.hint"))),
        outlook.now().entrySet().stream()
            .map(
                due ->
                    new Due(
                        page.say("desk.owed." + Codes.of(due.getKey())),
                        moment(Optional.of(due.getValue())),
                        moment(outlook.then().map(then -> then.get(due.getKey())))))
            .toList(),
        outlook.then().isPresent(),
        party.isOwn() ? Optional.of(address(party) + "/usual") : Optional.empty());
  }

  private List<FieldView> week(HoursDraft draft) {
    var fields = new ArrayList<FieldView>();
    Arrays.stream(DayOfWeek.values())
        .forEach(day -> fields.add(written(draft, Codes.of(day), name(day), FieldView.Kind.TEXT)));
    fields.add(
        field(draft, HoursDraft.MAKE_UP, "hours.makeUp").hinting(page.say("hours.makeUp.hint")));
    return fields;
  }

  private Different different(LocalDate day, List<OpenInterval> hours) {
    var text = DayHours.write(hours);
    return new Different(
        day.toString(),
        text,
        page.dates().withYear(day),
        text.isEmpty() ? page.say("hours.different.closed") : text);
  }

  private FieldView field(HoursDraft draft, String name, String label) {
    return written(draft, name, page.say(label), FieldView.Kind.TEXT);
  }

  private FieldView written(HoursDraft draft, String name, String label, FieldView.Kind kind) {
    return FieldView.of(name, label, kind)
        .holding(draft.text(name))
        .failing(draft.mistake(name).map(key -> page.say(key)).orElse(""));
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, page.words().reader().region());
  }

  private String state(PartyHours party) {
    return page.say(
        party.isOwn() ? "hours.own" : "hours.usual", "zone", party.hours().zone().getId());
  }

  private String address(PartyHours party) {
    return here + "/" + party.brandId().map(BrandId::toString).orElse(HOUSE);
  }

  private String moment(Optional<Instant> at) {
    return at.map(page.dates()::moment).orElse("");
  }
}
