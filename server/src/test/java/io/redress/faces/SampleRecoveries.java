package io.redress.faces;

import io.redress.faces.desk.CaseRecoveryView;
import io.redress.faces.desk.ClaimPaperView;
import io.redress.faces.desk.RecoveriesView;
import io.redress.faces.desk.RecoveryView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.shared.Money;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of what others owe, as somebody may meet them. */
final class SampleRecoveries {
  private static final Money CLAIMED = Money.of(353_95, "EUR");
  private static final Money OWED = Money.of(200_00, "EUR");
  private static final Money NOTHING = Money.of(0, "EUR");

  private SampleRecoveries() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("recoveries", list(page));
    views.put(
        "recoveries.none",
        new RecoveriesView(
            page.say("recovery.headline", "count", 0),
            lenses(page),
            "",
            List.of(),
            List.of(),
            "",
            "/recoveries.csv"));
    views.put("recovery", claim(page));
    views.put("recovery.ended", ended(page));
    views.put("case-recoveries", ofCase(page));
    views.put(
        "case-recoveries.none",
        new CaseRecoveryView(
            new LinkView("R-20077", "/desk/maison/cases/1"),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
    return views;
  }

  private static List<LinkView> lenses(Page page) {
    return List.of(
        new LinkView(page.say("recovery.lens.live"), ""),
        new LinkView(page.say("recovery.lens.ours"), "/ours"),
        new LinkView(page.say("recovery.lens.ended"), "/ended"));
  }

  private static RecoveriesView list(Page page) {
    return new RecoveriesView(
        page.say("recovery.headline", "count", 1),
        lenses(page),
        "Maison Aurel",
        List.of(
            new RecoveriesView.Balance(
                new LinkView("Maison Aurel", "/aurel"),
                page.say("recovery.debtor.brand"),
                NOTHING,
                OWED,
                OWED,
                List.of(NOTHING, OWED, NOTHING),
                Money.of(153_95, "EUR"),
                NOTHING)),
        List.of(
            new RecoveriesView.Row(
                new LinkView("R-20077-1", "/desk/maison/money/recoveries/1"),
                "Maison Aurel",
                page.say("recovery.ground.brand_terms"),
                page.say("recovery.state.paid_in_part"),
                page.say("recovery.next.late", "date", page.dates().day(SamplePages.NOW)),
                CLAIMED,
                OWED)),
        page.say("recovery.most", "most", 200),
        "/desk/maison/money/recoveries.csv");
  }

  private static RecoveryView claim(Page page) {
    return new RecoveryView(
        page.say("recovery.number") + " R-20077-1",
        page.say("recovery.state.paid_in_part"),
        new LinkView("R-20077", "/desk/maison/cases/1/recoveries"),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("refusal.recovery_more_than_owed"), "")),
        page.say("recovery.compared"),
        List.of(
            new FactView(page.say("recovery.debtor"), "Maison Aurel"),
            new FactView(page.say("recovery.ground"), page.say("recovery.ground.guarantee")),
            new FactView(
                page.say("recovery.awaited"),
                page.say("recovery.awaited.debtor", "debtor", "Maison Aurel"))),
        List.of(
            new FactView(page.say("recovery.claimed"), page.sum(CLAIMED)),
            new FactView(page.say("recovery.owed"), page.sum(OWED))),
        List.of(
            new FactView(page.say("recovery.sent"), "Serial 8841, sealed on 20 November."),
            new FactView(page.say("recovery.found"), "Serial 8814 on the inner label.")),
        List.of(new RecoveryView.Shown("label.jpg", page.say("recovery.files.side.found"), "f-1")),
        List.of(
            new RecoveryView.Event(
                page.say(
                    "recovery.event",
                    "when",
                    page.dates().moment(SamplePages.NOW),
                    "move",
                    page.say("recovery.move.pay"),
                    "who",
                    "Sofia Marin"),
                List.of(
                    page.sum(Money.of(153_95, "EUR")),
                    page.say("recovery.event.reference", "reference", "AU-7781")))),
        "/desk/maison/money/recoveries/1",
        Optional.of(
            new RecoveryView.Form(
                4,
                choice(page, "recovery.field.move", "move", "recovery.move.", "pay", "chase"),
                List.of(
                    FieldView.of(
                            "amount",
                            page.say("recovery.field.amount", "currency", "EUR"),
                            FieldView.Kind.DECIMAL)
                        .hinting(page.say("recovery.field.amount.hint")),
                    FieldView.of("until", page.say("recovery.field.until"), FieldView.Kind.DATE)))),
        Optional.of(
            new RecoveryView.Showing(
                "/desk/maison/money/recoveries/1/files",
                new ChoiceView(
                    page.say("recovery.files.file"),
                    "file",
                    ChoiceView.Kind.ONE,
                    List.of(new ChoiceView.Option("f-2", "waybill.pdf", "")),
                    Set.of()),
                choice(
                    page,
                    "recovery.files.side",
                    "side",
                    "recovery.files.side.",
                    "sent",
                    "found"))));
  }

  private static RecoveryView ended(Page page) {
    return new RecoveryView(
        page.say("recovery.number") + " R-20077-2",
        page.say("recovery.state.withdrawn"),
        new LinkView("R-20077", "/desk/maison/cases/1/recoveries"),
        Optional.empty(),
        "",
        List.of(new FactView(page.say("recovery.next"), page.say("recovery.next.none"))),
        List.of(new FactView(page.say("recovery.claimed"), page.sum(CLAIMED))),
        List.of(),
        List.of(),
        List.of(),
        "/desk/maison/money/recoveries/2",
        Optional.empty(),
        Optional.empty());
  }

  /** A claim as a carrier or supplier gets it. */
  static ClaimPaperView paper(Page page) {
    return new ClaimPaperView(
        page.say("recovery.number") + " R-20077-1",
        "R-20077-1",
        page.say("recovery.brand.lede", "goods", "Parker bag", "amount", page.sum(CLAIMED)),
        List.of(
            new FactView(page.say("recovery.paper.from"), "Harbour & Lane"),
            new FactView(page.say("recovery.paper.to"), "Parcel Co"),
            new FactView(page.say("recovery.ground"), page.say("recovery.ground.guarantee"))),
        List.of(
            new FactView(page.say("recovery.sent"), "Serial 8841, sealed on 20 November."),
            new FactView(page.say("recovery.found"), "Serial 8814 on the inner label.")),
        page.say("recovery.brand.compared"),
        page.say("recovery.paper.files", "count", 2));
  }

  private static CaseRecoveryView ofCase(Page page) {
    return new CaseRecoveryView(
        new LinkView("R-20077", "/desk/maison/cases/1"),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("refusal.recovery_more_than_cost"), "")),
        List.of(
            new FactView(page.say("recovery.cost.kind.refund"), page.sum(CLAIMED)),
            new FactView(page.say("recovery.cost.open"), page.sum(OWED))),
        List.of(
            new CaseRecoveryView.Claim(
                new LinkView("R-20077-1", "/desk/maison/money/recoveries/1"),
                "Maison Aurel",
                page.say("recovery.state.sent"),
                page.sum(CLAIMED))),
        List.of(
            new LinkView(
                page.say(
                    "recovery.proposal",
                    "ground",
                    page.say("recovery.ground.brand_terms"),
                    "amount",
                    page.sum(OWED)),
                "/desk/maison/cases/1/recoveries?proposal=0#make")),
        Optional.of(
            new CaseRecoveryView.Form(
                "/desk/maison/cases/1/recoveries",
                List.of(
                    choice(
                        page, "recovery.debtor", "debtor", "recovery.debtor.", "brand", "carrier")),
                List.of(
                    FieldView.of(
                        "words", page.say("recovery.words.field"), FieldView.Kind.PARAGRAPH)))),
        Optional.of(
            new CaseRecoveryView.Form(
                "/desk/maison/cases/1/recoveries/costs",
                List.of(
                    choice(
                        page,
                        "recovery.cost.kind",
                        "kind",
                        "recovery.cost.kind.",
                        "goods",
                        "duty")),
                List.of(
                    FieldView.of(
                        "invoice", page.say("recovery.cost.reference"), FieldView.Kind.TEXT)))));
  }

  private static ChoiceView choice(
      Page page, String question, String name, String key, String... codes) {
    return new ChoiceView(
        page.say(question),
        name,
        ChoiceView.Kind.ONE,
        Arrays.stream(codes)
            .map(code -> new ChoiceView.Option(code, page.say(key + code), ""))
            .toList(),
        Set.of(codes[0]));
  }
}
