package io.redress.faces;

import io.redress.faces.desk.NewQuestionView;
import io.redress.faces.desk.QuestionTermsView;
import io.redress.faces.desk.QuestionView;
import io.redress.faces.desk.QuestionsView;
import io.redress.faces.desk.RecoveryView;
import io.redress.faces.desk.RuleChangesView.Change;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.NoteView.Tone;
import io.redress.faces.shared.Page;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages of questions to brands as somebody may meet them. */
final class SampleQuestions {
  private static final String HOME = "/desk/maison/questions";
  private static final String WORDS = "Is an exchange possible when the dust bag is missing?";
  private static final String REST = "jurisdictions: [ALL]\nchannel: any";

  private SampleQuestions() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("questions", list(page));
    views.put(
        "questions.none",
        new QuestionsView(
            page.say("questions.headline", "count", 0),
            lenses(page),
            List.of(),
            "",
            HOME + "/new"));
    views.put("question-new", written(page));
    views.put("question", one(page));
    views.put("question.ended", ended(page));
    views.put("question-terms", terms(page));
    views.put("question-terms.wrong", wrong(page));
    return views;
  }

  private static List<LinkView> lenses(Page page) {
    return List.of(
        new LinkView(page.say("questions.lens.live"), ""),
        new LinkView(page.say("questions.lens.ended"), HOME + "?lens=ended"));
  }

  private static QuestionsView list(Page page) {
    return new QuestionsView(
        page.say("questions.headline", "count", 1),
        lenses(page),
        List.of(
            new QuestionsView.Row(
                new LinkView("Q-12", HOME + "/1"),
                "Maison Aurel",
                WORDS,
                page.say("questions.state.sent"),
                page.say("questions.next.late", "date", page.dates().day(SamplePages.NOW)))),
        page.say("questions.most", "most", 200),
        HOME + "/new");
  }

  private static NewQuestionView written(Page page) {
    return new NewQuestionView(
        HOME,
        Optional.of(new LinkView("R-20077", "/desk/maison/cases/1")),
        "1",
        List.of(new LinkView("Q-11 · " + WORDS, HOME + "/2")),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("questions.need.words"), "")),
        List.of(new NewQuestionView.Brand("b-1", "Maison Aurel", true)),
        List.of(
            FieldView.of("words", page.say("questions.words"), FieldView.Kind.PARAGRAPH)
                .hinting(page.say("questions.words.hint"))
                .holding(WORDS)),
        choice(page, "questions.silence", "silence", "keep_terms", "escalate"));
  }

  private static QuestionView one(Page page) {
    return new QuestionView(
        title(page, "answered"),
        WORDS,
        "en",
        Optional.of(new LinkView(page.say("questions.case"), "/desk/maison/cases/1")),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("questions.need.said"), "")),
        List.of(
            new FactView(page.say("questions.brand"), "Maison Aurel"),
            new FactView(page.say("questions.contact"), "Ana Ruiz · ana@aurel.example"),
            new FactView(page.say("questions.silence"), page.say("questions.silence.keep_terms"))),
        Optional.of(answer(page)),
        Optional.of(new LinkView(page.say("questions.terms.write"), HOME + "/1/terms")),
        List.of(
            new RecoveryView.Event(
                page.say(
                    "questions.event",
                    "when",
                    page.dates().moment(SamplePages.NOW),
                    "move",
                    page.say("questions.did.answer"),
                    "who",
                    "Maison Aurel"),
                List.of("Yes, within 30 days of delivery."))),
        HOME + "/1",
        Optional.of(
            new QuestionView.Form(
                3,
                new ChoiceView(
                    page.say("questions.field.move"),
                    "move",
                    ChoiceView.Kind.ONE,
                    List.of(
                        new ChoiceView.Option("decline", page.say("questions.move.decline"), ""),
                        new ChoiceView.Option(
                            "ask_again", page.say("questions.move.ask_again"), "")),
                    Set.of("decline")),
                List.of(
                    FieldView.of(
                            "words", page.say("questions.field.words"), FieldView.Kind.PARAGRAPH)
                        .hinting(page.say("questions.field.words.hint")),
                    FieldView.of("until", page.say("questions.field.until"), FieldView.Kind.DATE)),
                new ChoiceView(
                    page.say("questions.field.way"),
                    "way",
                    ChoiceView.Kind.ONE,
                    List.of(
                        new ChoiceView.Option("phone", page.say("questions.way.phone"), ""),
                        new ChoiceView.Option("mail", page.say("questions.way.mail"), "")),
                    Set.of("phone")))));
  }

  private static QuestionView ended(Page page) {
    return new QuestionView(
        title(page, "confirmed"),
        WORDS,
        "en",
        Optional.empty(),
        Optional.empty(),
        List.of(new FactView(page.say("questions.brand"), "Maison Aurel")),
        Optional.of(answer(page)),
        Optional.of(
            new LinkView(
                page.say(
                    "questions.terms.count",
                    "rule",
                    "own-maison-aurel",
                    "when",
                    page.dates().moment(SamplePages.NOW)),
                "")),
        List.of(),
        HOME + "/1",
        Optional.empty());
  }

  private static String title(Page page, String state) {
    return page.say(
        "questions.one", "number", "Q-12", "state", page.say("questions.state." + state));
  }

  private static QuestionView.Answer answer(Page page) {
    return new QuestionView.Answer(
        "Yes, within 30 days of delivery.",
        page.say(
            "questions.answered",
            "who",
            "Ana Ruiz",
            "when",
            page.dates().moment(SamplePages.NOW),
            "way",
            page.say("questions.way.page")));
  }

  private static QuestionTermsView terms(Page page) {
    return new QuestionTermsView(
        new LinkView("Q-12", HOME + "/1"),
        "Yes, within 30 days of delivery.",
        page.say("questions.terms.own", "release", ""),
        Optional.empty(),
        List.of(),
        HOME + "/1/terms",
        3,
        "own-maison-aurel",
        days(page, "30", "30"),
        choices(page),
        REST,
        false,
        fields(page),
        List.of(
            new Change(
                "own-maison-aurel",
                page.say("rules.change.changed"),
                "- id: own-maison-aurel\n  exchangeDays: 14",
                "- id: own-maison-aurel\n  exchangeDays: 30")),
        "Maison Aurel, answer of 2026-11-23 to question Q-12: “Yes, within 30 days.”");
  }

  private static QuestionTermsView wrong(Page page) {
    return new QuestionTermsView(
        new LinkView("Q-12", HOME + "/1"),
        "Yes, within 30 days of delivery.",
        page.say("questions.terms.new", "release", ""),
        Optional.of(NoteView.of(Tone.BROKEN, page.say("questions.mistakes", "count", 1), "")),
        List.of("own-maison-aurel.yaml:8: exchangeDays must be a whole number, not soon"),
        HOME + "/1/terms",
        3,
        "own-maison-aurel",
        days(page, "", "soon"),
        choices(page),
        REST,
        true,
        fields(page),
        List.of(),
        "");
  }

  private static List<FieldView> days(Page page, String toReturn, String toExchange) {
    return List.of(
        days(page, "returnDays").holding(toReturn), days(page, "exchangeDays").holding(toExchange));
  }

  private static FieldView days(Page page, String name) {
    return FieldView.of(name, page.say("questions.sheet." + name), FieldView.Kind.DECIMAL)
        .hinting(page.say("questions.sheet.days.hint"));
  }

  private static List<ChoiceView> choices(Page page) {
    return List.of(
        choice(page, "questions.sheet.start", "start", "delivery", "purchase", "shipment"),
        choice(page, "questions.sheet.refundForm", "refundForm", "original_payment", "gift_card"),
        choice(page, "questions.sheet.returnBy", "returnBy", "consumer", "seller"));
  }

  private static List<FieldView> fields(Page page) {
    return List.of(
        FieldView.of("quote", page.say("questions.quote"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("questions.quote.hint"))
            .holding("Yes, within 30 days."),
        FieldView.of("from", page.say("questions.from"), FieldView.Kind.DATE)
            .hinting(page.say("questions.from.hint")));
  }

  private static ChoiceView choice(Page page, String key, String name, String... codes) {
    var options =
        Arrays.stream(codes)
            .map(code -> new ChoiceView.Option(code, page.say(key + "." + code), ""))
            .toList();
    return new ChoiceView(page.say(key), name, ChoiceView.Kind.ONE, options, Set.of(codes[0]));
  }
}
