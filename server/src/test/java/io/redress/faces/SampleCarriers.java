package io.redress.faces;

import io.redress.faces.desk.CarriersView;
import io.redress.faces.desk.ParcelTrackingView;
import io.redress.faces.desk.ParcelTrackingView.Choice;
import io.redress.faces.desk.ParcelTrackingView.Scanning;
import io.redress.faces.desk.ScansView;
import io.redress.faces.portal.ParcelsView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.JourneyWriter;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.ThreadView;
import io.redress.goods.tracking.HouseNumber;
import io.redress.goods.tracking.TrackingJourney;
import io.redress.goods.tracking.TrackingKind;
import io.redress.goods.tracking.TrackingNews;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carriers, scans and journeys as somebody may meet them. */
final class SampleCarriers {
  private SampleCarriers() {}

  static Map<String, Object> of(Page page) {
    var samples = new LinkedHashMap<String, Object>();
    samples.put("carriers", carriers(page, account(page), Optional.empty()));
    samples.put(
        "carriers.none",
        carriers(
            page,
            List.of(),
            Optional.of(
                NoteView.of(
                    NoteView.Tone.BROKEN,
                    page.say("carriers.notKept"),
                    page.say("carriers.refused")))));
    samples.put("scans", scans(page));
    samples.put("parcel-tracking", tracking(page, journey(page)));
    samples.put("parcel-tracking.none", untracked(page));
    return samples;
  }

  private static List<FactView> account(Page page) {
    return List.of(
        new FactView(page.say("carriers.labels"), page.say("carriers.test")),
        new FactView(page.say("carriers.key"), "…4f9c"),
        new FactView(page.say("carriers.heard"), page.say("carriers.heard.never")));
  }

  private static CarriersView carriers(Page page, List<FactView> account, Optional<NoteView> note) {
    return new CarriersView(
        List.of(
            new CarriersView.One(
                page.say("carriers.house"),
                page.say("carriers.ready"),
                page.say("carriers.skill.make_labels")),
            new CarriersView.One(
                "EasyPost",
                page.say("carriers.notConnected"),
                page.say("carriers.skill.book_pick_ups"))),
        account,
        "https://desk.example/hooks/maison/easypost",
        "/desk/maison/house/carriers/easypost",
        note);
  }

  private static ScansView scans(Page page) {
    return new ScansView(
        "/desk/maison/parcels/scans",
        Optional.of(
            NoteView.of(
                NoteView.Tone.KEPT,
                page.say("scans.taken"),
                page.say("scans.counts", "rows", 3, "new", 2))),
        FieldView.of("carrier", page.say("scans.column.carrier"), Kind.TEXT)
            .hinting(page.say("scans.carrier.hint")),
        List.of(FieldView.of("number", page.say("scans.column.number"), Kind.TEXT)),
        List.of(
            new ScansView.Trouble(
                page.say("scans.line", "line", 3),
                page.say("scans.wrong.number"),
                "1Z5R89390357567128")));
  }

  private static TrackingJourney journey(Page page) {
    var number = HouseNumber.of(42);
    return new TrackingJourney(
        List.of(
            new TrackingNews(
                HouseNumber.CARRIER,
                number,
                TrackingKind.HANDED_OVER,
                page.now().minus(Duration.ofDays(2)),
                "Paris",
                "",
                "one"),
            new TrackingNews(
                HouseNumber.CARRIER,
                number,
                TrackingKind.IN_TRANSIT,
                page.now().minus(Duration.ofDays(1)),
                "Köln",
                "Im Paketzentrum bearbeitet",
                "two")));
  }

  private static ParcelTrackingView tracking(Page page, TrackingJourney journey) {
    var words = new JourneyWriter(page);
    return new ParcelTrackingView(
        "/desk/maison/parcels/1",
        new LinkView("PA-000042", "/desk/maison/parcels/1"),
        words.standing(journey),
        List.of(
            new FactView(page.say("carriers.carrier"), page.say("carriers.house")),
            new FactView(page.say("tracking.number"), HouseNumber.of(42).value())),
        Optional.empty(),
        words.whole(journey),
        List.of(
            new ParcelTrackingView.Errand(
                page.say("errand.kind.label") + " · EasyPost · USPS Priority",
                page.say("errand.state.done"),
                page.dates().moment(page.now()),
                Optional.of("https://labels.example/1.pdf"),
                Optional.empty()),
            new ParcelTrackingView.Errand(
                page.say("errand.kind.pick_up"),
                page.say("errand.state.unknown"),
                page.dates().moment(page.now()),
                Optional.empty(),
                Optional.of("/desk/maison/parcels/1/errands/2/ask"))),
        Optional.of(
            new Scanning(
                "00000000-0000-0000-0000-000000000001",
                List.of(new Choice("delivered", page.say("tracking.kind.delivered"))))),
        List.of(),
        List.of(),
        true,
        true);
  }

  private static ParcelTrackingView untracked(Page page) {
    return new ParcelTrackingView(
        "/desk/maison/parcels/1",
        new LinkView("PA-000042", "/desk/maison/parcels/1"),
        page.say("tracking.none"),
        List.of(),
        Optional.of(NoteView.of(NoteView.Tone.BROKEN, page.say("refusal.errand_under_way"), "")),
        new ThreadView(List.of()),
        List.of(),
        Optional.empty(),
        List.of(new Choice("house", page.say("carriers.house"))),
        List.of(
            FieldView.of("lines", page.say("parcels.hub.lines"), Kind.PARAGRAPH),
            FieldView.of("city", page.say("parcels.hub.city"), Kind.TEXT),
            FieldView.of("weight", page.say("parcels.weight") + " (g)", Kind.TEXT)),
        false,
        false);
  }

  /** Where the parcels of a case are, for its consumer. */
  static ParcelsView parcels(Page page) {
    var journey = journey(page);
    var words = new JourneyWriter(page);
    return new ParcelsView(
        List.of(
            new ParcelsView.One(
                "PA-000042",
                words.standing(journey),
                page.say("tracking.expected.by", "day", page.dates().day(page.now())),
                HouseNumber.of(42).value(),
                words.told(journey)),
            new ParcelsView.One(
                "PA-000043",
                page.say("tracking.state.labelled"),
                "",
                "",
                new ThreadView(List.of()))),
        "/s/maison/cases/1");
  }
}
