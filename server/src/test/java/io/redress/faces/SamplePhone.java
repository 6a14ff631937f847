package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.bag;
import static io.redress.faces.SamplePages.euro;

import io.redress.faces.desk.CallerView;
import io.redress.faces.desk.IntakeView;
import io.redress.faces.desk.IntakeView.Aloud;
import io.redress.faces.desk.IntakeView.Next;
import io.redress.faces.desk.PhoneView;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ChoiceView.Option;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromiseView.State;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The desk's pages for somebody on the line; each name begins with that of its template. */
final class SamplePhone {
  private SamplePhone() {}

  static Map<String, Object> of(Page page) {
    var views = new LinkedHashMap<String, Object>();
    var caller = caller(page, "");
    views.put("phone", PhoneView.BLANK);
    views.put(
        "phone.found", new PhoneView("neumann", List.of(caller), caller.orders(), caller.cases()));
    views.put("phone.nobody", new PhoneView("nobody", List.of(), List.of(), List.of()));
    views.put("intake", intake(page, Next.REASON, Optional.empty()));
    views.put("intake.asks", intake(page, Next.QUESTION, Optional.of(outlook(page, true))));
    views.put("intake.looked", intake(page, Next.WISH, Optional.of(outlook(page, false))));
    return views;
  }

  private static CallerView caller(Page page, String check) {
    return new CallerView(
        "Clara Neumann",
        List.of(
            new FactView(
                page.say("desk.phone.clock"),
                page.say("desk.phone.clock.at", "time", "10:20", "country", "Germany")),
            new FactView(page.say("desk.phone.speaks"), "German"),
            new FactView(page.say("desk.phone.number"), "+49 30 901820"),
            new FactView(page.say("desk.phone.email"), "clara@example.org")),
        check,
        List.of(
            new CallerView.Bought(
                new LinkView("HL-18811", "/desk/orders/2/case"), "Parker, small", "Wed 4 Nov")),
        List.of(
            new CallerView.Matter(
                new LinkView("R-20418-1", "/desk/cases/1"),
                "Parker, small · " + page.say("desk.status.decided"),
                Optional.of(decision(page)))));
  }

  private static PromiseView decision(Page page) {
    return PromiseView.about(
        page.say("desk.owed.decision"), State.OPEN, at("2026-11-25T17:00:00Z"), Grain.HOUR);
  }

  private static IntakeView intake(Page page, Next next, Optional<IntakeView.Outlook> outlook) {
    var check = page.say("desk.phone.check", "day", "Wed 4 November", "sum", euro(28500));
    return new IntakeView(
        new IntakeView.Form(
            "/desk/orders/1/case", List.of(new FactView("draft", "draft")), "/desk/phone"),
        new LinkView("HL-20418", "/desk/orders/1"),
        caller(page, check),
        List.of(
            new IntakeView.Piece("1", 1, bag(), 2, 1, Optional.of(own(page, "1"))),
            new IntakeView.Piece("2", 2, bag(), 1, 0, Optional.of(own(page, "2"))),
            new IntakeView.Piece("3", 0, bag(), 0, 0, Optional.empty())),
        asked(page),
        next,
        Optional.of(NoteView.of(NoteView.Tone.BROKEN, page.say("desk.intake.needReason"), "")),
        outlook);
  }

  private static ChoiceView own(Page page, String line) {
    return choice(
        page.say("desk.phone.reason.own", "piece", "Parker"),
        "reason-" + line,
        List.of(
            new Option("", page.say("desk.phone.reason.same"), ""),
            new Option("defect", page.say("desk.reason.defect"), "")));
  }

  private static IntakeView.Asked asked(Page page) {
    return new IntakeView.Asked(
        List.of(
            choice(
                page.say("desk.intake.told"),
                "told",
                List.of(
                    new Option("phone", page.say("desk.told.phone"), ""),
                    new Option("mail", page.say("desk.told.mail"), "")))),
        List.of(
            choice(
                page.say("desk.intake.reason"),
                "reason",
                List.of(new Option("defect", page.say("desk.reason.defect"), "")))),
        FieldView.of("words", page.say("desk.intake.words"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("desk.intake.words.hint")),
        new IntakeView.Ring(
            true,
            List.of(
                FieldView.of("ring-date", page.say("desk.phone.ring.date"), FieldView.Kind.DATE),
                FieldView.of("ring-time", page.say("desk.phone.ring.time"), FieldView.Kind.TIME))));
  }

  private static IntakeView.Outlook outlook(Page page, boolean asks) {
    var question =
        new IntakeView.Question(
            "Parker",
            choice(
                page.say("intake.question.item.condition"),
                "answer-1",
                List.of(new Option("1:item.condition:unsure", page.say("intake.unsure"), ""))),
            Optional.of(new Aloud("ar", "rtl", "ما حاله الآن؟")),
            Optional.of(
                FieldView.of("day-1:x", page.say("intake.day.other"), FieldView.Kind.DATE)));
    return new IntakeView.Outlook(
        "It may come back.",
        asks ? List.of(question) : List.of(),
        List.of(
            new IntakeView.Answered(
                "1:item.worn:unsure",
                page.say("intake.question.item.worn"),
                page.say("intake.unsure"))),
        choice(
            page.say("desk.intake.wish"),
            "wish",
            List.of(
                new Option("", page.say("desk.intake.wish.open"), ""),
                new Option("refund", page.say("remedy.name.refund"), page.sum(euro(28500))))),
        List.of(
            new GroundView(
                GroundView.Layer.LAW,
                GroundView.Standing.APPLIES,
                page.say("ground.law"),
                "Withdrawal,",
                "14 days.",
                "Directive 2011/83/EU, Article 9.")),
        List.of(decision(page)),
        new Aloud("ar", "rtl", "Clara Neumann، دوّنتُ ما يلي: Parker."));
  }

  private static ChoiceView choice(String question, String name, List<Option> options) {
    return new ChoiceView(
        question, name, ChoiceView.Kind.ONE, options, Set.of(options.getFirst().value()));
  }
}
