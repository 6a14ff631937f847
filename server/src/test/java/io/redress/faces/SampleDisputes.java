package io.redress.faces;

import static io.redress.faces.SamplePages.at;

import io.redress.faces.desk.CaseDossierView;
import io.redress.faces.desk.DisputesView;
import io.redress.faces.desk.DisputesView.Item;
import io.redress.faces.desk.DisputesView.Move;
import io.redress.faces.portal.AppealView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromiseView.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who does not take our answer, and what is handed over about it. */
final class SampleDisputes {
  private static final LinkView BACK = new LinkView("R-20077", "/desk/maison/cases/1");

  private SampleDisputes() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("disputes", disputes(page, List.of(open(page), answered(page)), Optional.empty()));
    views.put(
        "disputes.none",
        disputes(
            page,
            List.of(),
            Optional.of(NoteView.of(Tone.BROKEN, page.say("refusal.words_missing"), ""))));
    views.put("dossier", dossier(page));
    return views;
  }

  private static CaseDossierView dossier(Page page) {
    var forms =
        List.of("house", "consumer").stream()
            .map(
                code ->
                    new CaseDossierView.Offered(
                        code,
                        page.say("file.form." + code),
                        page.say("file.form." + code + ".how")))
            .toList();
    return new CaseDossierView(BACK, "/desk/maison/cases/1/dossier", forms);
  }

  static AppealView appeal(Page page) {
    return new AppealView(
        "/cases/1/appeal",
        "/cases/1",
        "Parker shoulder bag",
        FieldView.of("words", page.say("portal.appeal.words"), FieldView.Kind.PARAGRAPH)
            .failing(page.say("portal.refusal.words_missing")));
  }

  private static DisputesView disputes(Page page, List<Item> items, Optional<NoteView> note) {
    var kinds = List.of("appeal", "platform", "consumer_body", "chargeback", "legal");
    return new DisputesView(
        BACK,
        "/desk/maison/cases/1/dossier",
        note,
        items,
        "/desk/maison/cases/1/disputes",
        new ChoiceView(
            page.say("dispute.kind"),
            "kind",
            ChoiceView.Kind.ONE,
            kinds.stream()
                .map(each -> new ChoiceView.Option(each, page.say("dispute.kind." + each), ""))
                .toList(),
            Set.of("chargeback")),
        List.of(
            FieldView.of("party", page.say("dispute.field.party"), FieldView.Kind.TEXT),
            FieldView.of("question", page.say("dispute.field.question"), FieldView.Kind.PARAGRAPH),
            FieldView.of("answerBy", page.say("dispute.field.answerBy"), FieldView.Kind.DATE)));
  }

  private static Item open(Page page) {
    return new Item(
        page.say("dispute.kind.chargeback"),
        page.say("dispute.state.open"),
        Optional.of(
            PromiseView.about(
                page.say("desk.owed.dispute_answer"),
                State.OPEN,
                at("2026-11-30T17:00:00Z"),
                Grain.HOUR)),
        List.of(new FactView(page.say("dispute.field.party"), "Banco de Madrid")),
        "“The box was empty.” <b>",
        "",
        List.of(),
        "/desk/maison/cases/1/disputes/1",
        List.of(move(page, "accept"), move(page, "contest")),
        FieldView.of("words-1", page.say("dispute.answer.words"), FieldView.Kind.PARAGRAPH),
        Optional.of(
            new ChoiceView(
                page.say("dispute.exhibits"),
                "exhibits-1",
                ChoiceView.Kind.SEVERAL,
                List.of(new ChoiceView.Option("evidence 1", "film-of-packing.mp4", "")),
                Set.of())),
        List.of(move(page, "lose"), move(page, "withdraw")));
  }

  private static Item answered(Page page) {
    return new Item(
        page.say("dispute.kind.appeal"),
        page.say("dispute.state.accepted"),
        Optional.empty(),
        List.of(new FactView(page.say("dispute.field.party"), "Daniel Reyes")),
        "Please look at the seam again.",
        "You are right.",
        List.of("seam.jpg"),
        "/desk/maison/cases/1/disputes/2",
        List.of(),
        FieldView.of("words-2", page.say("dispute.answer.words"), FieldView.Kind.PARAGRAPH),
        Optional.empty(),
        List.of());
  }

  private static Move move(Page page, String code) {
    return new Move(code, page.say("dispute.move." + code));
  }
}
