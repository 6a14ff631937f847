package io.redress.faces;

import static io.redress.faces.SamplePages.at;

import io.redress.faces.desk.GoodwillSettingsView;
import io.redress.faces.desk.GoodwillView;
import io.redress.faces.desk.GoodwillView.Form;
import io.redress.faces.desk.GoodwillView.Item;
import io.redress.faces.desk.GoodwillView.Move;
import io.redress.faces.desk.GoodwillWaitingView;
import io.redress.faces.portal.GivenView;
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

/** What a house gives beyond what anybody owes. */
final class SampleGoodwill {
  private static final LinkView BACK = new LinkView("R-20077", "/desk/maison/cases/1");

  private SampleGoodwill() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put(
        "goodwill",
        new GoodwillView(
            BACK,
            Optional.of(
                NoteView.of(Tone.BROKEN, page.say("refusal.goodwill_needs_second_person"), "")),
            page.say("goodwill.limit.none"),
            List.of(asked(page), given(page, "granted", "perform")),
            "/desk/maison/cases/1/goodwill",
            Optional.of(form(page))));
    views.put(
        "goodwill.none",
        new GoodwillView(
            BACK,
            Optional.empty(),
            page.say("goodwill.limit.none"),
            List.of(),
            "/desk/maison/cases/1/goodwill",
            Optional.empty()));
    views.put("goodwill-waiting", waiting(page));
    views.put("goodwill-waiting.none", new GoodwillWaitingView(List.of()));
    views.put("goodwill-settings", settings(page));
    return views;
  }

  static List<GivenView> given(Page page) {
    var promise = PromiseView.of(State.OPEN, at("2026-11-27T17:00:00Z"), Grain.DAY);
    return List.of(
        new GivenView(
            page.say("portal.goodwill.gift.compensation"),
            "Thank you for your patience. <b>",
            Optional.of(promise)));
  }

  /** What may be asked for beside a remedy. */
  static Optional<ChoiceView> instead(Page page) {
    var kind = page.say("alternative.kind.other_size");
    return Optional.of(
        new ChoiceView(
            page.say("alternative.instead"),
            "instead",
            ChoiceView.Kind.ONE,
            List.of(
                new ChoiceView.Option("", page.say("alternative.instead.no"), ""),
                new ChoiceView.Option(
                    "MK-2",
                    page.say("alternative.named", "kind", kind, "piece", "Parker, large"),
                    page.say("alternative.reason.fits_reason"))),
            Set.of("")));
  }

  private static Item asked(Page page) {
    var item = given(page, "asked", "approve");
    return new Item(
        item.title(),
        item.state(),
        item.facts(),
        "",
        Optional.empty(),
        item.action(),
        List.of(move(page, "approve"), move(page, "decline")),
        FieldView.of("words-2", page.say("goodwill.words.answer"), FieldView.Kind.PARAGRAPH));
  }

  private static Item given(Page page, String state, String move) {
    return new Item(
        page.say("goodwill.gift.compensation"),
        page.say("goodwill.state." + state),
        List.of(
            new FactView(page.say("goodwill.worth"), "£20.00"),
            new FactView(page.say("goodwill.why"), page.say("goodwill.reason.delay"))),
        "“Thank you for your patience.” <b>",
        Optional.of(
            PromiseView.about(
                page.say("desk.owed.goodwill"),
                State.OPEN,
                at("2026-11-30T17:00:00Z"),
                Grain.HOUR)),
        "/desk/maison/cases/1/goodwill/1",
        List.of(move(page, move)),
        FieldView.of("words-1", page.say("goodwill.words.done"), FieldView.Kind.PARAGRAPH));
  }

  private static Form form(Page page) {
    return new Form(
        7,
        choice(page, "gift", "goodwill.gift.", "compensation", "store_credit", "refund"),
        Optional.of(
            new ChoiceView(
                page.say("goodwill.field.line"),
                "line",
                ChoiceView.Kind.ONE,
                List.of(
                    new ChoiceView.Option("", page.say("goodwill.line.all"), ""),
                    new ChoiceView.Option("1", "Parker shoulder bag", "")),
                Set.of(""))),
        FieldView.of("worth", page.say("goodwill.field.worth"), FieldView.Kind.DECIMAL)
            .failing(page.say("desk.form.amount")),
        choice(page, "reason", "goodwill.reason.", "delay", "mistake", "loyalty"),
        FieldView.of("words", page.say("goodwill.field.words"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("goodwill.field.words.hint")));
  }

  private static ChoiceView choice(Page page, String name, String key, String... codes) {
    return new ChoiceView(
        page.say("goodwill.field." + name),
        name,
        ChoiceView.Kind.ONE,
        List.of(codes).stream()
            .map(code -> new ChoiceView.Option(code, page.say(key + code), ""))
            .toList(),
        Set.of(codes[0]));
  }

  private static GoodwillWaitingView waiting(Page page) {
    return new GoodwillWaitingView(
        List.of(
            new GoodwillWaitingView.Item(
                "R-20077",
                page.say("goodwill.gift.compensation"),
                List.of(new FactView(page.say("goodwill.worth"), "£80.00")),
                "/desk/maison/cases/1/goodwill",
                page.say("goodwill.mine.yes"))));
  }

  private static GoodwillSettingsView settings(Page page) {
    return new GoodwillSettingsView(
        Optional.of(NoteView.of(Tone.BROKEN, page.say("goodwill.wrong"), "")),
        "/desk/maison/goodwill/settings",
        3,
        List.of(
            new GoodwillSettingsView.Row(
                "GBP",
                List.of(
                    FieldView.of("GBP.agent", page.say("desk.role.agent"), FieldView.Kind.DECIMAL)
                        .holding("25.00"),
                    FieldView.of(
                            "GBP.supervisor",
                            page.say("desk.role.supervisor"),
                            FieldView.Kind.DECIMAL)
                        .holding("5.00")
                        .failing(page.say("goodwill.wrong.rising"))))),
        List.of(
            new GoodwillSettingsView.Row(
                page.say("desk.owed.refund"),
                List.of(
                    FieldView.of(
                            "refund.percent", page.say("goodwill.percent"), FieldView.Kind.DECIMAL)
                        .holding("5")))),
        FieldView.of("most", page.say("goodwill.most"), FieldView.Kind.DECIMAL).holding("10"),
        List.of("2"));
  }

  private static Move move(Page page, String code) {
    return new Move(code, page.say("goodwill.move." + code));
  }
}
