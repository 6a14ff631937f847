package io.redress.faces;

import static io.redress.faces.SamplePages.at;

import io.redress.cases.audit.AuditReport;
import io.redress.faces.desk.PersonView;
import io.redress.faces.desk.PrivacyView;
import io.redress.faces.portal.DataView;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.platform.personal.Section;
import io.redress.platform.personal.Section.Fate;
import io.redress.privacy.PrivacyRequest;
import io.redress.privacy.RetentionRule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages of personal data as somebody may meet them. */
final class SamplePrivacy {
  private static final String HOME = "/desk/maison";

  private SamplePrivacy() {}

  static PrivacyView house(Page page) {
    var asked =
        Arrays.stream(PrivacyRequest.Kind.values())
            .map(
                kind ->
                    new PrivacyView.Asked(
                        new LinkView("James Okafor", HOME + "/people/1"),
                        page.say("privacy.asked." + Codes.of(kind)),
                        page.say("privacy.due", "by", page.dates().by(at("2026-12-11T09:00:00Z"))),
                        kind == PrivacyRequest.Kind.ERASURE))
            .toList();
    var broken =
        Arrays.stream(AuditReport.Kind.values())
            .map(
                kind ->
                    page.say(
                        "privacy.audit.part." + Codes.of(kind),
                        "subject",
                        "0198a3f2-7c11-7abc-9def-0123456789ab"))
            .toList();
    var audit =
        new PrivacyView.Audit(
            NoteView.of(
                Tone.BROKEN, page.say("privacy.audit.broken", "count", broken.size()), scope(page)),
            broken);
    var note = NoteView.of(Tone.BROKEN, page.say("privacy.keep.bounds"), "");
    return new PrivacyView(find(page), asked, keeps(page), audit, true, Optional.of(note));
  }

  static PrivacyView calm(Page page) {
    var audit =
        new PrivacyView.Audit(
            NoteView.of(Tone.KEPT, page.say("privacy.audit.whole"), scope(page)), List.of());
    var field = find(page).holding("A-1").failing(page.say("privacy.find.none"));
    return new PrivacyView(field, List.of(), keeps(page), audit, false, Optional.empty());
  }

  private static FieldView find(Page page) {
    return FieldView.of("who", page.say("privacy.find.label"), FieldView.Kind.TEXT);
  }

  private static String scope(Page page) {
    var when = page.dates().moment(at("2026-11-11T08:00:00Z"));
    return page.say(
        "privacy.audit.scope", "when", when, "cases", 1204, "ledgers", 2981, "days", 365);
  }

  private static List<PrivacyView.Keep> keeps(Page page) {
    var when = page.dates().moment(at("2026-11-11T03:00:00Z"));
    var lasts =
        Stream.concat(
                Arrays.stream(RetentionRule.State.values())
                    .map(
                        state ->
                            page.say(
                                "privacy.keep.last." + Codes.of(state), "when", when, "count", 12)),
                Stream.of(page.say("privacy.keep.never")))
            .toList();
    var kinds = List.of("answers", "closed_cases", "letters", "links", "refused_rows", "tasks");
    return kinds.stream()
        .map(
            kind ->
                new PrivacyView.Keep(
                    kind,
                    page.say("privacy.kind." + kind),
                    30,
                    7,
                    365,
                    page.say("privacy.keep.from", "least", 7, "most", 365),
                    lasts.get(kinds.indexOf(kind) % lasts.size())))
        .toList();
  }

  static PersonView person(Page page) {
    return new PersonView(
        "James Okafor",
        List.of(
            new FactView(page.say("privacy.person.email"), "james.okafor@example.com"),
            new FactView(page.say("privacy.person.phone"), "+44 20 7946 0018")),
        HOME + "/people/1",
        List.of(),
        sections(page, Fate.GOES),
        sections(page, Fate.STAYS),
        List.of(
            page.say(
                "privacy.asked.open",
                "what",
                page.say("privacy.asked.copy"),
                "by",
                page.dates().by(at("2026-12-11T09:00:00Z"))),
            page.say(
                "privacy.asked.done",
                "what",
                page.say("privacy.asked.copy"),
                "when",
                page.dates().moment(at("2026-11-10T09:00:00Z")))),
        List.of(),
        holding(page),
        false,
        true);
  }

  static PersonView held(Page page) {
    var calm = person(page);
    var until = page.dates().withYear(page.dates().dayOf(at("2027-03-01T09:00:00Z")));
    var open = Optional.of(new LinkView(page.say("privacy.stop.open"), HOME + "/cases/1"));
    var by = page.dates().by(at("2026-11-14T16:00:00Z"));
    return new PersonView(
        calm.name(),
        calm.contact(),
        calm.action(),
        List.of(
            NoteView.of(Tone.BROKEN, page.say("privacy.erase.refused"), ""),
            new NoteView(
                Tone.RISK,
                page.say("privacy.stop.case", "number", "R-19877"),
                page.say("privacy.stop.case.next", "by", by),
                open),
            new NoteView(
                Tone.RISK,
                page.say("privacy.stop.money", "number", "R-19877"),
                page.say("privacy.stop.money.when"),
                open),
            NoteView.of(Tone.RISK, page.say("privacy.stop.held", "until", until), "Claim 7/26"),
            NoteView.of(
                Tone.RISK, page.say("privacy.stop.import"), page.say("privacy.stop.import.when"))),
        calm.goes(),
        calm.stays(),
        List.of(),
        List.of(
            new PersonView.Hold(
                page.say("privacy.hold.words", "until", until, "reason", "Claim 7/26"),
                HOME + "/people/1/holds/1/release")),
        holding(page),
        false,
        false);
  }

  static PersonView erased(Page page) {
    var when = page.dates().exactly(at("2026-11-11T08:00:00Z"));
    return new PersonView(
        page.say("privacy.person.nameless"),
        List.of(),
        HOME + "/people/1",
        List.of(NoteView.of(Tone.KEPT, page.say("privacy.person.erased", "when", when), "")),
        List.of(),
        sections(page, Fate.STAYS),
        List.of(),
        List.of(),
        List.of(),
        true,
        false);
  }

  private static List<FieldView> holding(Page page) {
    return List.of(
        FieldView.of("reason", page.say("privacy.hold.reason"), FieldView.Kind.TEXT),
        FieldView.of("until", page.say("privacy.hold.until"), FieldView.Kind.DATE));
  }

  private static List<FactView> sections(Page page, Fate fate) {
    return Arrays.stream(Section.values())
        .filter(section -> section.fate() == fate)
        .map(
            section ->
                new FactView(
                    page.say("privacy.section." + section.code()),
                    page.say("privacy.rows", "count", section.code().length())))
        .toList();
  }

  static DataView asking(Page page) {
    var by = page.dates().by(at("2026-12-11T09:00:00Z"));
    var note =
        NoteView.of(
            Tone.KEPT,
            page.say("portal.data.erasure.asked"),
            page.say("portal.data.erasure.asked.how", "by", by));
    return new DataView(Optional.of(note), true, Optional.empty());
  }

  static DataView unknown(Page page) {
    var way = new LinkView(page.say("portal.data.find"), "/");
    var note = new NoteView(Tone.INFO, page.say("portal.data.unknown"), "", Optional.of(way));
    return new DataView(Optional.of(note), false, Optional.empty());
  }

  static DataView ready() {
    return new DataView(Optional.empty(), true, Optional.of("/s/maison/data/1/copy"));
  }
}
