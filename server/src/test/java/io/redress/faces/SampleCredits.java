package io.redress.faces;

import io.redress.faces.desk.ActionView;
import io.redress.faces.desk.CreditLawView;
import io.redress.faces.desk.CreditPolicyView;
import io.redress.faces.desk.CreditView;
import io.redress.faces.desk.CreditsView;
import io.redress.faces.portal.OwnCreditView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.shared.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The pages about credit as somebody may meet them. */
final class SampleCredits {
  private static final Money GIVEN = Money.of(29_800, "EUR");
  private static final Money LEFT = Money.of(9_800, "EUR");

  private static final String CITATION = "§§ 195, 199(1), 307 BGB";
  private static final String RULE = "de-credit-expiry";

  private SampleCredits() {}

  static String left(Page page) {
    return page.say("portal.credit.left", "left", LEFT, "sum", GIVEN);
  }

  /** The pages of the desk. */
  static Map<String, Object> desk(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("books-credits", credits(page));
    views.put(
        "books-credits.none",
        new CreditsView(
            page.say("credits.headline", "count", 0), List.of(), "", List.of(), "", "/c.csv"));
    views.put("books-credit", credit(page));
    views.put("credit-policy", policy(page, "36", Optional.empty()));
    var wrong = NoteView.of(NoteView.Tone.BROKEN, page.say("entity.wrong"), "");
    views.put("credit-policy.law", policy(page, "12", Optional.of(wrong)));
    return views;
  }

  private static CreditsView credits(Page page) {
    var state =
        page.say("credits.card.end", "state", page.say("credits.standing.open"), "end", "H5WE");
    return new CreditsView(
        page.say("credits.headline", "count", 2),
        List.of(
            new CreditsView.OfCurrency(
                page.say("credits.owed", "currency", "EUR"),
                List.of(
                    new CreditsView.Heap(page.say("credits.end.within_90_days"), 1, LEFT),
                    new CreditsView.Heap(page.say("credits.end.never"), 1, GIVEN)),
                LEFT.plus(GIVEN))),
        "R-1",
        List.of(
            new CreditsView.Row(
                new LinkView("12 November", "/credits/1"),
                "Inès Moreau",
                new LinkView("R-17022", "/cases/1"),
                state,
                page.say("credits.end.never"),
                GIVEN,
                LEFT)),
        page.say("books.most", "most", 200),
        "/desk/maison/money/credits.csv");
  }

  private static CreditView credit(Page page) {
    return new CreditView(
        page.say("credits.one", "sum", GIVEN, "issued", GIVEN),
        new LinkView("R-17022", "/cases/1"),
        List.of(new FactView(page.say("credits.ends"), page.say("credits.end.never"))),
        List.of(
            new CreditView.Entry(
                page.say("credits.kind.issued"),
                "12 November, 10:00",
                "",
                page.say("credits.by.house"),
                GIVEN),
            new CreditView.Entry(
                page.say("credits.kind.used"),
                "13 November, 10:00",
                "W-20417",
                page.say("hours.by.program"),
                GIVEN.minus(LEFT).negated())),
        List.of(law(page, page.say("credits.law.end"))),
        Optional.of(action(page.say("credits.inCash"), "/cash")),
        Optional.of(action(page.say("credits.payOut"), "/pay-out")),
        Optional.of(
            NoteView.of(
                NoteView.Tone.KEPT, page.say("credits.paidOut"), page.say("credits.paidOut.how"))));
  }

  private static ActionView action(String label, String address) {
    return new ActionView(
        label, address, ActionView.Weight.PLAIN, "", List.of(), List.of(), List.of(), "");
  }

  private static CreditLawView law(Page page, String says) {
    return new CreditLawView(
        says,
        CITATION,
        page.say(
            "desk.explanation.because", "facts", page.say("fact.consumer.country") + ": France"),
        page.say("desk.explanation.rule", "rule", RULE, "version", 1),
        page.say("desk.explanation.doubt.contested"));
  }

  private static CreditPolicyView policy(Page page, String months, Optional<NoteView> note) {
    var says = page.say("credits.law.yearsFromEnd", "years", 3);
    var below =
        page.say("credits.policy.months.law", "says", says, "citation", CITATION, "rule", RULE);
    return new CreditPolicyView(
        note,
        "/desk/maison/house/credit",
        1,
        new ChoiceView(
            page.say("credits.policy.given"),
            "given",
            ChoiceView.Kind.ONE,
            List.of(
                new ChoiceView.Option("yes", page.say("credits.policy.given.yes"), ""),
                new ChoiceView.Option("no", page.say("credits.policy.given.no"), "")),
            Set.of("yes")),
        FieldView.of("months", page.say("credits.policy.months"), FieldView.Kind.TEXT)
            .hinting(page.say("credits.policy.months.hint"))
            .holding(months)
            .failing(note.isPresent() ? below : ""),
        List.of(law(page, says)),
        page.say("credits.policy.set", "when", "12 November, 10:00", "who", "Amara Osei"));
  }

  /** The pages of the portal. */
  static Map<String, Object> portal(Page page) {
    var views = new LinkedHashMap<String, Object>();
    views.put("own-credit", own(page, "/mine/1/credits/2/card", "", ""));
    views.put("own-credit.code", own(page, "", "7K3M-9QXA-22TD-H5WE", ""));
    views.put("own-credit.not", own(page, "", "", page.say("portal.credit.card.not")));
    return views;
  }

  private static OwnCreditView own(Page page, String card, String code, String error) {
    return new OwnCreditView(
        page.say("portal.credit.title", "sum", GIVEN),
        left(page),
        page.say("portal.credit.never"),
        List.of(
            new OwnCreditView.Entry(page.say("portal.credit.kind.issued"), "12 November", GIVEN),
            new OwnCreditView.Entry(
                page.say("portal.credit.kind.used.for", "order", "W-20417"),
                "13 November",
                GIVEN.minus(LEFT).negated())),
        card,
        code,
        error,
        "/mine/1");
  }
}
