package io.redress.faces;

import io.redress.faces.desk.ActionView;
import io.redress.faces.desk.DisclosureView;
import io.redress.faces.desk.DisclosureView.Arrival;
import io.redress.faces.desk.DisclosureView.Row;
import io.redress.faces.desk.DisclosureView.Standing;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of what goes to a brand, as somebody may meet them. */
final class SampleDisclosures {
  private static final String ADDRESS = "/desk/maison/cases/1/disclosure";

  private SampleDisclosures() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("disclosure", view(page, Optional.of(ask(page)), "", Optional.empty()));
    var missing = NoteView.of(Tone.BROKEN, page.say("disclosure.reason.missing"), "");
    views.put(
        "disclosure.live",
        view(page, Optional.empty(), page.say("disclosure.live"), Optional.of(missing)));
    views.putAll(SampleVault.of(page));
    return views;
  }

  private static DisclosureView view(
      Page page, Optional<ActionView> ask, String live, Optional<NoteView> note) {
    return new DisclosureView(
        new LinkView("R-20455", "/desk/maison/cases/1"),
        "Michael Kors",
        ADDRESS,
        rows(page),
        FieldView.of("reason", page.say("disclosure.reason"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("disclosure.reason.hint")),
        photos(page),
        new Arrival(
            "Parker, medium · luggage brown · BK-2310",
            List.of(fact(page, "delivered", "13 November 2026")),
            List.of(fact(page, "invoice", "MK-EU 770912"))),
        ask,
        live,
        List.of(
            new LinkView(page.say("disclosure.pdf"), ADDRESS + "/package.pdf"),
            new LinkView(page.say("disclosure.zip"), ADDRESS + "/package.zip")),
        Optional.of(missing(page)),
        note);
  }

  private static NoteView missing(Page page) {
    var papers = List.of(page.say("disclosure.needs.warranty_card"));
    return NoteView.of(Tone.RISK, page.say("disclosure.missing", "papers", papers), "");
  }

  private static List<Row> rows(Page page) {
    var piece = List.of(fact(page, "title", "Parker, medium"));
    var name = List.of(fact(page, "name", "田辺 由紀"));
    var days = List.of(fact(page, "delivered", "13 November 2026"));
    var invoice = List.of(fact(page, "invoice", "MK-EU 770912"));
    var words = List.of(fact(page, "words", "革の匂いが気になります"));
    return List.of(
        row(page, "piece", piece, piece, Standing.ALWAYS),
        row(page, "dates", days, days, Standing.GOES),
        new Row(
            "proof:1",
            page.say("disclosure.kind.proof"),
            invoice,
            invoice,
            Standing.GOES,
            "It is their own invoice."),
        row(page, "consumer_name", name, List.of(), Standing.STAYS),
        row(page, "consumer_words", words, List.of(), Standing.NEVER),
        row(page, "our_notes", List.of(), List.of(), Standing.NEVER));
  }

  private static Row row(
      Page page, String kind, List<FactView> known, List<FactView> seen, Standing standing) {
    return new Row(kind, page.say("disclosure.kind." + kind), known, seen, standing, "");
  }

  private static FactView fact(Page page, String part, String value) {
    return new FactView(page.say("disclosure.brand.part." + part), value);
  }

  private static EvidenceView photos(Page page) {
    var shot =
        EvidenceView.Shot.of(
            PictureView.ofCategory("handbag"),
            page.say("brandroom.see.photo", "number", 1),
            "/desk/maison/cases/1/files/1");
    return EvidenceView.shown(page.say("disclosure.photos.how"), List.of(shot));
  }

  private static ActionView ask(Page page) {
    var remedy =
        new ChoiceView(
            page.say("desk.do.ask_brand.remedy"),
            "ask_brand-remedy",
            ChoiceView.Kind.ONE,
            List.of(
                new ChoiceView.Option("exchange", page.say("remedy.name.exchange"), ""),
                new ChoiceView.Option("refund", page.say("remedy.name.refund"), "")),
            Set.of("exchange"));
    return new ActionView(
        page.say("desk.do.ask_brand"),
        "/desk/maison/cases/1/actions/ask_brand",
        ActionView.Weight.PLAIN,
        "b",
        List.of(
            FieldView.of(
                "ask_brand-question",
                page.say("desk.do.ask_brand.question"),
                FieldView.Kind.PARAGRAPH)),
        List.of(remedy),
        List.of(new FactView("version", "3")),
        "");
  }
}
