package io.redress.faces;

import io.redress.faces.desk.CaseParcelsView;
import io.redress.faces.desk.JourneyView;
import io.redress.faces.desk.ParcelView;
import io.redress.faces.desk.ParcelsView;
import io.redress.faces.desk.ReturnWaysView;
import io.redress.faces.desk.UnknownParcelsView;
import io.redress.faces.desk.UnknownPhotosView;
import io.redress.faces.portal.SendView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.faces.shared.RemedyView;
import io.redress.faces.shared.StagesView;
import io.redress.faces.shared.StagesView.Stage;
import io.redress.faces.shared.StagesView.Standing;
import io.redress.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pages of parcels, as somebody may meet them. */
final class SampleParcels {
  private static final Money COURIER = Money.of(4_90, "EUR");

  private SampleParcels() {}

  /** The pages of the desk by what is done in them, those of the house apart. */
  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("parcels", list(page, List.of(row(page, "PA-000042"), row(page, "PA-000043"))));
    views.put("parcels.none", list(page, List.of()));
    views.put("parcel", parcel(page));
    views.put("case-parcels", ofCase(page));
    views.put("unknown-parcels", unknown(page));
    views.put(
        "unknown-parcels.none", new UnknownParcelsView(Optional.empty(), List.of(), "", List.of()));
    views.put("unknown-photos", photos(page));
    views.put("unknown-photos.none", noPhotos(page));
    return views;
  }

  private static ParcelsView list(Page page, List<ParcelsView.Row> rows) {
    return new ParcelsView(
        page.say("parcels.headline.expected", "count", rows.size()),
        List.of(
            new LinkView(page.say("parcels.lens.expected"), ""),
            new LinkView(page.say("parcels.lens.overdue"), "/overdue"),
            new LinkView(page.say("parcels.lens.trouble"), "/trouble")),
        "expected",
        FieldView.of("q", page.say("parcels.find"), Kind.TEXT),
        rows,
        "",
        "/parcels.csv",
        new LinkView(page.say("parcels.unknown.open", "count", 1), "/unknown"));
  }

  private static ParcelsView.Row row(Page page, String number) {
    return new ParcelsView.Row(
        new LinkView(number, "/desk/maison/parcels/1"),
        page.say("parcels.leg.consumer_to_hub"),
        page.say("parcels.late"),
        "24 Nov",
        "Parker shoulder bag, small");
  }

  /** The journey of a case with one parcel on its way. */
  static JourneyView journey(Page page) {
    return new JourneyView(
        List.of(box(page)), new LinkView(page.say("parcels.case.link"), "/desk/cases/1/parcels"));
  }

  private static JourneyView.Box box(Page page) {
    return new JourneyView.Box(
        new LinkView("PA-000042", "/desk/maison/parcels/1"),
        page.say("parcels.state.in_transit"),
        new StagesView(
            page.say("parcels.leg.consumer_to_hub"),
            List.of(
                new Stage(page.say("parcels.from.consumer_to_hub"), "20 Nov", Standing.DONE),
                new Stage("dhl", "JJD000341907752", Standing.PRESENT),
                new Stage(page.say("parcels.to.consumer_to_hub"), "24 Nov", Standing.TO_COME))));
  }

  private static ParcelView parcel(Page page) {
    return new ParcelView(
        "PA-000042",
        Optional.of(
            NoteView.of(NoteView.Tone.BROKEN, page.say("refusal.parcel_not_in_this_state"), "")),
        box(page),
        List.of(new LinkView(page.say("parcels.matter", "number", 1), "/desk/maison/cases/1")),
        List.of(
            new FactView(page.say("parcels.way"), page.say("parcels.way.post_label")),
            new FactView(page.say("parcels.from"), "Hamburg, DE")),
        List.of(new FactView("Parker shoulder bag, small", page.say("parcels.arrival.awaited"))),
        List.of(
            new LinkView(
                page.say("papers.title.label", "number", "PA-000042"),
                "/desk/maison/parcels/1/papers/label")),
        List.of("20 Nov · " + page.say("parcels.did.hand_over")),
        Optional.of(
            new ParcelView.Form(
                "/desk/maison/parcels/1",
                3,
                new ChoiceView(
                    page.say("parcels.do"),
                    "move",
                    ChoiceView.Kind.ONE,
                    Stream.of("deliver", "open", "lose")
                        .map(code -> option(code, page.say("parcels.move." + code)))
                        .toList(),
                    Set.of()),
                Optional.of(
                    new ChoiceView(
                        page.say("parcels.missing"),
                        "missing",
                        ChoiceView.Kind.SEVERAL,
                        List.of(option("1 1", "Parker shoulder bag, small")),
                        Set.of())),
                List.of(
                    FieldView.of("carrier", page.say("parcels.carrier"), Kind.TEXT),
                    FieldView.of("tracking", page.say("parcels.tracking"), Kind.TEXT),
                    FieldView.of("words", page.say("parcels.words"), Kind.PARAGRAPH)))));
  }

  private static ChoiceView.Option option(String value, String label) {
    return new ChoiceView.Option(value, label, "");
  }

  private static CaseParcelsView ofCase(Page page) {
    return new CaseParcelsView(
        new LinkView("R-20418-1", "/desk/maison/cases/1"),
        Optional.empty(),
        journey(page),
        Optional.of(
            new CaseParcelsView.Form(
                "/desk/maison/cases/1/parcels",
                "Parker shoulder bag, small",
                new ChoiceView(
                    page.say("parcels.way"),
                    "way",
                    ChoiceView.Kind.ONE,
                    List.of(
                        option("post_label", page.say("parcels.way.post_label")),
                        option("pick_up", page.say("parcels.way.pick_up"))),
                    Set.of("post_label")),
                Optional.of(windows(page)),
                from(page))));
  }

  private static ChoiceView windows(Page page) {
    return new ChoiceView(
        page.say("parcels.window"),
        "window",
        ChoiceView.Kind.ONE,
        List.of(
            option(
                "2026-11-25T08:00:00Z",
                page.say("parcels.window.at", "day", "25 Nov", "from", "09:00", "until", "12:00"))),
        Set.of());
  }

  private static List<FieldView> from(Page page) {
    return Stream.of("name", "lines", "postalCode", "city", "phone")
        .map(name -> FieldView.of(name, page.say("parcels.from." + name), Kind.TEXT))
        .toList();
  }

  private static UnknownParcelsView unknown(Page page) {
    return new UnknownParcelsView(
        Optional.empty(),
        List.of(
            new UnknownParcelsView.Box(
                "UP-000007",
                "24 Nov, 09:12",
                "DHL · Lena · A-1f3c",
                "/desk/maison/unknown-parcels/1",
                List.of(
                    new UnknownParcelsView.Candidate(
                        "1",
                        new LinkView("R-20418-1", "/desk/maison/cases/1"),
                        "Parker shoulder bag, small · A-1f3c")))),
        "/desk/maison/unknown-parcels",
        Stream.of("carrier", "tracking", "sender", "order", "phone", "contents")
            .map(name -> FieldView.of(name, page.say("parcels.clue." + name), Kind.TEXT))
            .toList());
  }

  private static UnknownPhotosView photos(Page page) {
    var number = "UP-000007";
    var names =
        Stream.of(1, 2)
            .map(each -> page.say("parcels.photos.alt", "place", each, "number", number))
            .toList();
    var remove = page.say("evidence.remove.of", "name", names.getFirst());
    return new UnknownPhotosView(
        Optional.empty(),
        number,
        "24 Nov, 09:12",
        "DHL · Lena · A-1f3c",
        List.of(
            new UnknownPhotosView.Shot(
                Optional.of(new PictureView("/goods/bag-small.svg", names.getFirst())),
                "/desk/maison/unknown-parcels/1/photos/1",
                names.getFirst(),
                "",
                new LinkView(remove, "/desk/maison/unknown-parcels/1/photos/1/remove")),
            new UnknownPhotosView.Shot(
                Optional.empty(),
                "",
                names.getLast(),
                page.say("evidence.note.waiting"),
                new LinkView(
                    page.say("evidence.remove.of", "name", names.getLast()),
                    "/desk/maison/unknown-parcels/1/photos/2/remove"))),
        "/desk/maison/unknown-parcels/1/photos",
        page.say("parcels.photos.hint", "most", 20),
        compared(page),
        "/desk/maison/unknown-parcels/1",
        new LinkView(page.say("parcels.compare.earlier"), "/desk/maison/unknown-parcels/1?page=1"));
  }

  private static List<UnknownPhotosView.Goods> compared(Page page) {
    var sent = page.say("parcels.compare.alt", "place", 1, "number", "R-20418-1");
    return List.of(
        new UnknownPhotosView.Goods(
            "1",
            new LinkView("R-20418-1", "/desk/maison/cases/1"),
            "Parker shoulder bag, small · A-1f3c",
            page.say("parcels.compare.spoken"),
            List.of(
                new UnknownPhotosView.Sent(
                    new PictureView("/goods/bag-medium.svg", sent),
                    "/desk/maison/cases/1/files/1"))),
        new UnknownPhotosView.Goods(
            "2",
            new LinkView("R-20422-1", "/desk/maison/cases/2"),
            "Ring, size 54 · A-2b7d",
            "",
            List.of()));
  }

  private static UnknownPhotosView noPhotos(Page page) {
    return new UnknownPhotosView(
        Optional.of(NoteView.of(NoteView.Tone.BROKEN, page.say("parcels.photos.choose"), "")),
        "UP-000008",
        "24 Nov, 09:30",
        "",
        List.of(),
        "/desk/maison/unknown-parcels/2/photos",
        page.say("parcels.photos.hint", "most", 20),
        List.of(),
        "/desk/maison/unknown-parcels/2",
        new LinkView(page.say("parcels.compare.earlier"), ""));
  }

  /** The settings of the house. */
  static ReturnWaysView settings(Page page) {
    return new ReturnWaysView(
        Optional.of(
            NoteView.of(
                NoteView.Tone.BROKEN, page.say("entity.wrong"), page.say("parcels.set.one"))),
        "/desk/maison/house/ways",
        0,
        Stream.of("name", "lines", "postalCode", "city", "region", "country", "phone")
            .map(name -> FieldView.of("hub-" + name, page.say("parcels.hub." + name), Kind.TEXT))
            .toList(),
        List.of(
            new ReturnWaysView.Row(
                0,
                "post_label",
                "EUR",
                page.say("parcels.way.post_label"),
                true,
                new ChoiceView(
                    page.say("parcels.payer"),
                    "payer-0",
                    ChoiceView.Kind.ONE,
                    Stream.of("consumer", "house", "brand")
                        .map(code -> option(code, page.say("parcels.payer." + code)))
                        .toList(),
                    Set.of("house")),
                Stream.of("countries", "value", "grams", "price", "days")
                    .map(
                        name ->
                            FieldView.of(
                                name + "-0",
                                page.say("parcels.set." + name, "currency", "EUR"),
                                Kind.TEXT))
                    .toList())),
        "");
  }

  /** Where a consumer chooses. */
  static SendView send(Page page) {
    return new SendView(
        "/s/maison/cases/1/send",
        "/s/maison/cases/1",
        page.say("parcels.send.lede", "count", 1),
        Optional.empty(),
        List.of(
            way(page, "post_label", page.say("parcels.pay.nothing", "sum", COURIER)),
            way(page, "pick_up", page.say("parcels.pay.carrier", "sum", COURIER))),
        "post_label",
        Optional.of(windows(page)),
        Optional.of(
            new ChoiceView(
                page.say("parcels.together"),
                "together",
                ChoiceView.Kind.SEVERAL,
                List.of(option("2", "Parker wallet")),
                Set.of())),
        from(page),
        List.of(
            new PieceView(
                PictureView.ofCategory("handbag"), "Michael Kors", "Parker shoulder bag", "small")),
        List.of("Harbour & Lane", "Ankerrui 14", "2000 Antwerp", "BE"));
  }

  /** Where none of the usual ways fits. */
  static SendView sendNone(Page page) {
    return new SendView(
        "/s/maison/cases/1/send",
        "/s/maison/cases/1",
        page.say("parcels.send.lede", "count", 1),
        Optional.of(
            NoteView.of(
                NoteView.Tone.INFO,
                page.say("parcels.send.none"),
                page.say("parcels.send.none.how"))),
        List.of(),
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of("Harbour & Lane"));
  }

  private static RemedyView way(Page page, String code, String pays) {
    return new RemedyView(
        code,
        page.say("parcels.way." + code),
        "",
        page.say("parcels.way." + code + ".how"),
        List.of(
            new FactView(page.say("parcels.pay"), pays),
            new FactView(page.say("parcels.handin"), page.say("parcels.handin.window")),
            new FactView(page.say("parcels.here"), page.say("parcels.here.days", "days", 5))));
  }
}
