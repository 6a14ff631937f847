package io.redress.faces;

import gg.jte.Content;
import io.redress.faces.desk.BrandCardView;
import io.redress.faces.desk.BrandEditView;
import io.redress.faces.desk.BrandView;
import io.redress.faces.desk.BrandView.Account;
import io.redress.faces.desk.BrandView.Agreed;
import io.redress.faces.desk.BrandView.Contact;
import io.redress.faces.desk.BrandView.Edits;
import io.redress.faces.desk.BrandsView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.JteViews;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of how the house stands with brands. */
final class SampleBrands {
  private static final String KORS = "Michael Kors";
  private static final String HERE = "/desk/maison/brands/1";
  private static final String EDIT = HERE + "/edit?what=";

  private SampleBrands() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("brands", list(page));
    views.put(
        "brands.none",
        new BrandsView(page.say("brands.headline", "count", 0, "near", 0), List.of(), ""));
    views.put("brand", brand(page));
    views.put("brand.own", own(page));
    views.put("brand-edit", contact(page));
    views.put("brand-edit.wrong", quota(page));
    return views;
  }

  private static BrandsView list(Page page) {
    return new BrandsView(
        page.say("brands.headline", "count", 2, "near", 1),
        List.of(
            new BrandsView.Row(
                new LinkView(KORS, HERE),
                "Sofia Brandt",
                page.say("brands.contacts.count", "count", 3),
                page.say("brands.accounts.count", "count", 3, "held", 1),
                near(page),
                true),
            new BrandsView.Row(
                new LinkView("Atelier Maison", "/desk/maison/brands/2"),
                page.say("brands.keeper.nobody"),
                page.say("brands.contacts.count", "count", 0),
                page.say("brands.accounts.none.short"),
                page.say("brands.own.short"),
                false)),
        "/desk/maison/questions");
  }

  private static String near(Page page) {
    return page.say(
        "brands.near.quota",
        "kind",
        page.say("brands.topic.exchanges"),
        "used",
        36,
        "pieces",
        40,
        "day",
        page.dates().shortDay(SamplePages.at("2026-12-31T12:00:00Z")));
  }

  private static BrandView brand(Page page) {
    return new BrandView(
        KORS,
        page.say("brands.near.headline", "name", KORS, "what", near(page)),
        page.say("brands.keeper", "name", "Sofia Brandt"),
        Optional.of(NoteView.of(Tone.KEPT, page.say("entity.saved"), page.say("brands.saved"))),
        List.of(rossi(page)),
        agreed(page),
        accounts(page),
        page.say(
            "brands.unknown",
            "count",
            2,
            "day",
            page.dates().day(SamplePages.at("2026-10-01T12:00:00Z"))),
        List.of(
            new FactView(page.say("brands.dealing.language"), "English"),
            new FactView(page.say("brands.dealing.zone"), "Europe/Rome")),
        List.of(),
        List.of(open(page)),
        new Edits(
            EDIT + "contact",
            EDIT + "purchasing",
            EDIT + "dealing",
            EDIT + "purchases",
            List.of(
                new LinkView(page.say("brands.form.quota"), EDIT + "quota"),
                new LinkView(page.say("brands.form.blackout"), EDIT + "blackout"))),
        List.of(
            page.say(
                "brands.event.keep_term",
                "when",
                page.dates().moment(SamplePages.NOW),
                "who",
                "Sofia Brandt")));
  }

  private static Content open(Page page) {
    var request =
        new BrandCardView.Row(
            new LinkView("HL-1042", "/desk/maison/cases/1"),
            page.say("remedy.name.exchange"),
            Optional.of(SamplePages.at("2026-11-26T16:30:00Z")));
    var view =
        new BrandCardView(
            "open",
            page.say("brands.open"),
            page.say("brands.open.count", "requests", 1, "questions", 0),
            List.of(request),
            Optional.of(
                new BrandCardView.More(
                    page.say("brands.open.more", "count", 2),
                    List.of(request),
                    page.say("brands.open.rest", "count", 1))),
            List.of(
                new LinkView(page.say("brands.open.waiting"), "/desk/maison/queue?view=brand"),
                new LinkView(page.say("questions.title"), "/desk/maison/questions")),
            Optional.of(new LinkView(page.say("brands.open.ask"), "/desk/maison/questions/new")));
    return new JteViews().part("desk/brand-card", Map.of("page", page, "view", view));
  }

  private static Contact rossi(Page page) {
    return new Contact(
        "Giulia Rossi",
        List.of("g.rossi@mk-eu.example", "+39 02 5550 100"),
        page.say(
            "brands.remit",
            "topics",
            List.of(page.say("brands.topic.exchanges"), page.say("brands.topic.returns")),
            "countries",
            List.of(page.say("brands.region.all"))),
        "Italian, English",
        page.say("brands.hours", "week", "Mon–Fri 08:30-17:30", "zone", "Europe/Rome"),
        page.say(
            "brands.there",
            "name",
            "Giulia Rossi",
            "when",
            page.dates().moment(SamplePages.at("2026-11-24T16:30:00Z"))),
        List.of(
            new LinkView(page.say("brands.do.contact"), EDIT + "contact&id=1"),
            new LinkView(page.say("brands.do.end_contact"), EDIT + "end_contact&id=1")));
  }

  private static List<Agreed> agreed(Page page) {
    var source =
        page.say(
            "brands.source.confirmed",
            "source",
            "Agreement, section 2",
            "day",
            page.dates().day(SamplePages.at("2026-03-12T12:00:00Z")));
    return List.of(
        new Agreed(
            page.say("brands.topic.exchanges"),
            page.say(
                "brands.says.quota", "pieces", 40, "period", page.say("brands.period.quarter")),
            "",
            source,
            true,
            List.of(new LinkView(page.say("brands.do.end_term"), EDIT + "end_term&id=1"))),
        new Agreed(
            page.say("brands.about.silence"),
            page.say("brands.says.silence", "days", 3),
            page.say("brands.then.go_ahead_at_own_cost")
                + " "
                + page.say(
                    "brands.starts",
                    "day",
                    page.dates().day(SamplePages.at("2026-01-01T12:00:00Z"))),
            source,
            true,
            List.of()),
        new Agreed(
            page.say("brands.about.unconfirmed", "what", page.say("brands.about.words")),
            "Resale: their public terms forbid it.",
            "",
            source,
            false,
            List.of()));
  }

  private static List<Account> accounts(Page page) {
    return List.of(
        new Account(
            "Antwerp boutique",
            "MK-EU 20881",
            "check",
            page.say("brands.level.open"),
            77,
            used(page, 4_620_000),
            "",
            List.of()),
        new Account(
            "Outlet Roermond",
            "MK-OUT 1120",
            "broken",
            page.say("brands.status.restricted"),
            100,
            used(page, 6_000_000),
            page.say(
                "brands.since",
                "day",
                page.dates().shortDay(SamplePages.at("2026-11-03T12:00:00Z")),
                "why",
                "No exchanges on pieces that were bought here.",
                "orders",
                11),
            List.of(new LinkView(page.say("brands.do.standing"), EDIT + "standing&id=2"))),
        new Account(
            "Venlo wholesale",
            "MK-EU 31007",
            "check",
            page.say("brands.level.open"),
            -1,
            page.say("brands.used.pieces", "pieces", 4),
            "",
            List.of()));
  }

  private static String used(Page page, long cents) {
    return page.say(
        "brands.used",
        "used",
        page.sum(SamplePages.euro(cents)),
        "most",
        page.sum(SamplePages.euro(6_000_000)),
        "period",
        page.say("brands.this.quarter"),
        "warn",
        page.sum(SamplePages.euro(5_500_000)));
  }

  /** What somebody reads who may change nothing, of goods that the house makes itself. */
  private static BrandView own(Page page) {
    var name = "Atelier Maison";
    return new BrandView(
        name,
        page.say("brands.own.headline", "name", name),
        "",
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(new FactView(page.say("brands.dealing.language"), "English")),
        List.of(),
        List.of(),
        new Edits("", "", "", "", List.of()),
        List.of());
  }

  private static BrandEditView contact(Page page) {
    return new BrandEditView(
        new LinkView(KORS, HERE),
        page.say("brands.form.contact"),
        page.say("brands.lede.contact"),
        Optional.empty(),
        HERE + "/edit",
        "contact",
        3,
        "00000000-0000-0000-0000-000000000007",
        List.of(
            field(page, "name", Kind.TEXT).holding("Giulia Rossi"),
            field(page, "regions", Kind.TEXT).hinting(page.say("brands.hint.regions")),
            field(page, "awayFrom", Kind.DATE)),
        List.of(
            new ChoiceView(
                page.say("brands.field.topics"),
                "topics",
                ChoiceView.Kind.SEVERAL,
                List.of(
                    new Option("returns", page.say("brands.topic.returns"), ""),
                    new Option("repairs", page.say("brands.topic.repairs"), "")),
                Set.of("returns"))),
        List.of());
  }

  private static BrandEditView quota(Page page) {
    var pieces = page.say("brands.field.pieces");
    return new BrandEditView(
        new LinkView(KORS, HERE),
        page.say("brands.form.quota"),
        page.say("brands.lede.quota"),
        Optional.of(
            NoteView.of(
                Tone.BROKEN,
                page.say("entity.wrong"),
                page.say("brands.wrong", "fields", List.of(pieces)))),
        HERE + "/edit",
        "quota",
        3,
        "00000000-0000-0000-0000-000000000007",
        List.of(
            field(page, "pieces", Kind.TEXT)
                .holding("many")
                .failing(page.say("brands.wrong.field"))),
        List.of(
            new ChoiceView(
                page.say("brands.field.confirmed"),
                "confirmed",
                ChoiceView.Kind.ONE,
                List.of(
                    new Option("yes", page.say("brands.confirmed.yes"), ""),
                    new Option("no", page.say("brands.confirmed.no"), "")),
                Set.of("yes"))),
        List.of(
            field(page, "source", Kind.TEXT),
            field(page, "sourceDate", Kind.DATE),
            field(page, "startsOn", Kind.DATE).hinting(page.say("brands.hint.startsOn"))));
  }

  private static FieldView field(Page page, String name, Kind kind) {
    return FieldView.of(name, page.say("brands.field." + name), kind);
  }
}
