package io.redress.faces;

import io.redress.faces.desk.GoingOutView;
import io.redress.faces.desk.PackingView;
import io.redress.faces.desk.PackingView.Check;
import io.redress.faces.desk.PackingView.Scanned;
import io.redress.faces.desk.SortedGoodsView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of what goes out, and of where goods go that came back. */
final class SampleOutgoing {
  private static final String MEDIUM = "35S4G9-LUG";
  private static final String SMALL = "35S4G7-LUG";

  private SampleOutgoing() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("outgoing", list(page));
    views.put(
        "outgoing.none",
        new GoingOutView(
            page.say("outbound.headline", "count", 0),
            lenses(page),
            List.of(),
            page.say("outbound.none.to_pack"),
            "",
            List.of(),
            "/outgoing.csv"));
    views.put("packing", packing(page));
    views.put("packing.stop", stopped(page));
    views.put("packing.right", right(page));
    views.put("sorted-goods", sorted(page));
    views.put(
        "sorted-goods.none",
        new SortedGoodsView(
            new LinkView("R-20418", "/desk/maison/cases/1"), Optional.empty(), List.of(), "/1"));
    return views;
  }

  private static List<LinkView> lenses(Page page) {
    return List.of(
        new LinkView(page.say("outbound.lens.to_pack"), ""),
        new LinkView(page.say("outbound.lens.waiting"), "/waiting"),
        new LinkView(page.say("outbound.lens.sent"), "/sent"));
  }

  private static GoingOutView list(Page page) {
    var day = page.dates().day(SamplePages.NOW);
    return new GoingOutView(
        page.say("outbound.headline", "count", 2),
        lenses(page),
        List.of(
            new GoingOutView.Row(
                new LinkView("R-20418-D1", "/desk/maison/outgoing/1"),
                "Parker, medium",
                MEDIUM,
                page.say("outbound.state.reserved"),
                page.say("outbound.due.late", "date", day),
                "A4"),
            new GoingOutView.Row(
                new LinkView("R-20077-D1", "/desk/maison/outgoing/2"),
                "Parker, small",
                SMALL,
                page.say("outbound.state.checked"),
                page.say("outbound.due.none"),
                "")),
        page.say("outbound.none.to_pack"),
        page.say("outbound.most", "most", 200),
        List.of(
            new GoingOutView.Miss(
                new LinkView(page.dates().moment(SamplePages.NOW), "/desk/maison/outgoing/1"),
                miss(page),
                "A3"),
            new GoingOutView.Miss(
                new LinkView(page.dates().moment(SamplePages.NOW), ""), miss(page), "")),
        "/outgoing.csv");
  }

  private static String miss(Page page) {
    return page.say(
        "outbound.misses.line",
        "what",
        page.say("outbound.kind.variant"),
        "found",
        SMALL,
        "expected",
        MEDIUM);
  }

  private static PackingView packing(Page page) {
    return view(
        page,
        Optional.empty(),
        List.of(new Scanned("Parker, medium", MEDIUM, false)),
        List.of(
            new Check(
                "kept",
                page.say("outbound.kind.model"),
                page.say("outbound.check.as_agreed", "found", MEDIUM)),
            new Check(
                "kept",
                page.say("outbound.kind.quantity"),
                page.say("outbound.check.of", "found", "1", "expected", "1")),
            new Check("open", page.say("outbound.kind.photo"), page.say("outbound.check.open"))));
  }

  private static PackingView stopped(Page page) {
    var back =
        page.say(
            "outbound.check.back",
            "piece",
            "Parker, small",
            "place",
            "A3",
            "right",
            page.say("outbound.place.none"));
    var note = NoteView.of(Tone.BROKEN, page.say("outbound.check.stop"), back);
    return view(
        page,
        Optional.of(note),
        List.of(new Scanned("Parker, small", SMALL, true)),
        List.of(
            new Check(
                "broken",
                page.say("outbound.kind.variant"),
                page.say("outbound.check.instead", "found", SMALL, "expected", MEDIUM))));
  }

  private static PackingView view(
      Page page, Optional<NoteView> note, List<Scanned> scanned, List<Check> checks) {
    return new PackingView(
        "R-20418-D1",
        new LinkView("R-20418", "/desk/maison/cases/1"),
        note,
        page.say("outbound.check.done", "right", 2, "all", 3),
        agreed(page),
        scanned,
        checks,
        page.say("outbound.for", "person", "Clara Neumann"),
        page.say("outbound.for.due"),
        List.of(
            new FactView(page.say("outbound.state"), page.say("outbound.state.picking")),
            new FactView(page.say("outbound.due"), page.dates().day(SamplePages.NOW))),
        "/desk/maison/outgoing/1",
        4,
        List.of(MEDIUM),
        Optional.of(FieldView.of("code", page.say("outbound.scan"), FieldView.Kind.TEXT)),
        true,
        List.of(
            new PackingView.Form(
                "run_short",
                page.say("outbound.do.run_short"),
                List.of(),
                Optional.of(why(page)),
                false)),
        Optional.of(agreeing(page)),
        List.of());
  }

  private static PackingView right(Page page) {
    var note =
        NoteView.of(
            Tone.KEPT, page.say("outbound.check.right"), page.say("outbound.check.right.then"));
    var event =
        page.say(
            "outbound.event",
            "when",
            page.dates().moment(SamplePages.NOW),
            "state",
            page.say("outbound.state.checked"),
            "who",
            "Dries Maes");
    return new PackingView(
        "R-20418-D1",
        new LinkView("R-20418", "/desk/maison/cases/1"),
        Optional.of(note),
        page.say("outbound.state.checked"),
        agreed(page),
        List.of(),
        List.of(),
        page.say("outbound.for", "person", "Clara Neumann"),
        page.say("outbound.for.wait"),
        List.of(new FactView(page.say("outbound.state"), page.say("outbound.state.checked"))),
        "/desk/maison/outgoing/1",
        5,
        List.of(),
        Optional.empty(),
        false,
        List.of(
            new PackingView.Form(
                "send",
                page.say("outbound.do.send"),
                List.of(
                    FieldView.of("carrier", page.say("outbound.carrier"), FieldView.Kind.TEXT)
                        .hinting(page.say("outbound.do.carrier.hint"))),
                Optional.empty(),
                true),
            new PackingView.Form(
                "deliver", page.say("outbound.do.deliver"), List.of(), Optional.empty(), true)),
        Optional.of(late(page)),
        List.of(event));
  }

  private static PackingView.InAdvance agreeing(Page page) {
    var amount = page.say("advance.amount", "currency", "EUR");
    return new PackingView.InAdvance(
        List.of(),
        List.of(
            new PackingView.Form(
                "agree",
                page.say("advance.agree"),
                List.of(FieldView.of("amount", amount, FieldView.Kind.DECIMAL)),
                Optional.of(
                    new ChoiceView(
                        page.say("advance.consent"),
                        "consent",
                        ChoiceView.Kind.ONE,
                        List.of(
                            new ChoiceView.Option(
                                "written", page.say("advance.consent.written"), "")),
                        Set.of())),
                false)));
  }

  private static PackingView.InAdvance late(Page page) {
    return new PackingView.InAdvance(
        List.of(
            new FactView(page.say("advance.state"), page.say("advance.state.not_returned")),
            new FactView(page.say("advance.until"), page.dates().day(SamplePages.NOW))),
        List.of(
            new PackingView.Form(
                "waive", page.say("advance.do.waive"), List.of(), Optional.empty(), false)));
  }

  private static List<FactView> agreed(Page page) {
    return List.of(
        new FactView(page.say("outbound.piece"), "Parker, medium"),
        new FactView(page.say("outbound.sku"), MEDIUM),
        new FactView(page.say("outbound.place"), "A4"));
  }

  private static ChoiceView why(Page page) {
    return new ChoiceView(
        page.say("outbound.do.why"),
        "reason",
        ChoiceView.Kind.ONE,
        List.of(new ChoiceView.Option("not_found", page.say("outbound.reason.not_found"), "")),
        Set.of("not_found"));
  }

  private static SortedGoodsView sorted(Page page) {
    var where =
        new ChoiceView(
            page.say("sorted.where"),
            "where",
            ChoiceView.Kind.ONE,
            List.of(
                new ChoiceView.Option("restock", page.say("sorted.to.restock"), ""),
                new ChoiceView.Option("quarantine", page.say("sorted.to.quarantine"), "")),
            Set.of("restock"));
    var place = FieldView.of("place", page.say("sorted.place"), FieldView.Kind.TEXT);
    var proposed =
        page.say(
            "sorted.proposed.why",
            "where",
            page.say("sorted.to.restock"),
            "why",
            page.say("sorted.why.as_new"));
    return new SortedGoodsView(
        new LinkView("R-20418", "/desk/maison/cases/1"),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("refusal.disposition_has_left"), "")),
        List.of(
            new SortedGoodsView.Line(
                "l-1",
                "Parker, small",
                List.of(
                    new FactView(page.say("sorted.proposed"), proposed),
                    new FactView(page.say("sorted.decided"), page.say("sorted.decided.none"))),
                Optional.of(new SortedGoodsView.Form(where, place))),
            new SortedGoodsView.Line(
                "l-2",
                "Parker, medium",
                List.of(
                    new FactView(page.say("sorted.proposed"), page.say("sorted.proposed.none"))),
                Optional.empty())),
        "/desk/maison/cases/1/goods/decide");
  }
}
