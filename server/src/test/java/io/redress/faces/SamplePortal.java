package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.bag;
import static io.redress.faces.SamplePages.euro;
import static io.redress.faces.SampleParts.grounds;
import static io.redress.faces.SampleParts.money;
import static io.redress.faces.SampleParts.remedies;
import static io.redress.faces.SampleParts.steps;

import io.redress.faces.SamplePages.Sample;
import io.redress.faces.portal.ChooseView;
import io.redress.faces.portal.FaultView;
import io.redress.faces.portal.FindView;
import io.redress.faces.portal.LinkSentView;
import io.redress.faces.portal.MatterView;
import io.redress.faces.portal.NowView;
import io.redress.faces.portal.OutcomeView;
import io.redress.faces.portal.ParcelsView;
import io.redress.faces.portal.PieceChoice;
import io.redress.faces.portal.ProofView;
import io.redress.faces.portal.QuestionView;
import io.redress.faces.portal.TalkView;
import io.redress.faces.portal.WithdrawView;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.ChoiceView;
import io.redress.faces.shared.ComposerView;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MessageView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromiseView.State;
import io.redress.faces.shared.TapeView;
import io.redress.faces.shared.ThreadView;
import io.redress.language.Language;
import io.redress.rulebook.intake.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every page of the portal as somebody may meet it. */
final class SamplePortal {
  private SamplePortal() {}

  static List<Sample> of(Language language) {
    var page = SamplePages.page(language, Audience.CONSUMER);
    var samples = new ArrayList<Sample>();
    samples.add(sample("find", page, FindView.blank(page, "HL-20418")));
    samples.add(
        sample(
            "find", "find.wrong", page, FindView.blank(page, "HL-1").notFound(page, "X", "a@b")));
    samples.add(sample("choose", page, choose(page)));
    samples.add(sample("parcels", page, SampleCarriers.parcels(page)));
    samples.add(sample("parcels", "parcels.none", page, new ParcelsView(List.of(), "/s/maison")));
    samples.add(sample("choose", "choose.none", page, chooseNone(page)));
    for (var prompt : List.of(Prompt.CONDITION, Prompt.NOTICED)) {
      samples.add(sample("question", "question." + prompt.code(), page, question(page, prompt)));
    }
    samples.add(sample("outcome", page, outcome(page)));
    samples.add(sample("outcome", "outcome.no", page, outcomeNo()));
    samples.add(sample("matter", page, matter(page)));
    samples.add(sample("matter", "matter.done", page, matterDone(page)));
    samples.add(sample("offer", page, SampleOffers.offer(page)));
    samples.add(sample("send", page, SampleParcels.send(page)));
    samples.add(sample("send", "send.none", page, SampleParcels.sendNone(page)));
    samples.add(sample("stop", page, SampleWithdrawal.stop(page)));
    samples.add(sample("withdraw", page, WithdrawView.blank(page)));
    samples.add(sample("withdraw", "withdraw.wrong", page, SampleWithdrawal.wrong(page)));
    samples.add(sample("withdraw-confirm", page, SampleWithdrawal.confirm(page)));
    samples.add(sample("withdraw-receipt", page, SampleWithdrawal.receipt(page)));
    samples.add(sample("proof", page, proof(page)));
    samples.add(sample("link-sent", page, new LinkSentView("clara@example.com", "24 h", "/")));
    samples.add(sample("data", page, SamplePrivacy.asking(page)));
    samples.add(sample("data", "data.unknown", page, SamplePrivacy.unknown(page)));
    samples.add(sample("data", "data.ready", page, SamplePrivacy.ready()));
    samples.addAll(SampleOwn.of(page));
    SampleCredits.portal(page)
        .forEach((name, view) -> samples.add(SampleOwn.sample("own-credit", name, page, view)));
    samples.addAll(SampleParcelPapers.of(page));
    samples.add(sample("appeal", page, SampleDisputes.appeal(page)));
    samples.add(sample("complaint", page, SampleComplaints.made(page)));
    for (var kind : FaultView.Kind.values()) {
      samples.add(sample("fault", "fault." + kind.code(), page, new FaultView(kind, "7F3A", "/")));
    }
    return samples;
  }

  /** What a consumer may keep on paper; the template is the name of the paper. */
  static List<Sample> papers(Language language) {
    var page = SamplePages.page(language, Audience.CONSUMER);
    return List.of(
        new Sample(
            "withdraw-receipt", "withdraw-receipt", shown(page, SampleWithdrawal.receipt(page))),
        new Sample("matter", "matter", shown(page, matter(page))),
        new Sample("proof", "proof", shown(page, proof(page))),
        new Sample("document", "document", shown(page, SampleDocuments.creditNote(page))),
        new Sample("correction", "document", shown(page, SampleDocuments.correction(page))),
        new Sample("receipt", "document", shown(page, SampleDocuments.receipt(page))),
        new Sample("claim", "claim", shown(page, SampleRecoveries.paper(page))));
  }

  private static Map<String, Object> shown(Page page, Object view) {
    return Map.of("page", page, "view", view);
  }

  private static Sample sample(String template, Page page, Object view) {
    return sample(template, template, page, view);
  }

  private static Sample sample(String template, String name, Page page, Object view) {
    return new Sample("portal-" + name, "portal/" + template + ".jte", shown(page, view));
  }

  private static ChooseView choose(Page page) {
    return new ChooseView(
        "/choose",
        "HL-20418",
        Optional.of(page.dates().dayOf(at("2026-11-11T12:00:00Z"))),
        List.of(
            new PieceChoice("1", bag(), 1, 1),
            new PieceChoice("2", bag(), 3, 0),
            new PieceChoice("3", bag(), 0, 0)),
        reason(page),
        FieldView.of("words", page.say("portal.choose.words"), FieldView.Kind.PARAGRAPH)
            .hinting(page.say("portal.choose.words.hint")),
        Optional.of(NoteView.of(NoteView.Tone.BROKEN, page.say("portal.choose.needReason"), "")));
  }

  private static ChooseView chooseNone(Page page) {
    return new ChooseView(
        "/choose",
        "HL-20418",
        Optional.empty(),
        List.of(new PieceChoice("3", bag(), 0, 0)),
        reason(page),
        FieldView.of("words", page.say("portal.choose.words"), FieldView.Kind.PARAGRAPH),
        Optional.empty());
  }

  private static ChoiceView reason(Page page) {
    return new ChoiceView(
        page.say("portal.choose.reason"),
        "reason",
        ChoiceView.Kind.ONE,
        List.of(
            new ChoiceView.Option("fit", "Size or fit", ""),
            new ChoiceView.Option("faulty", "Something is faulty", ""),
            new ChoiceView.Option("mind", "I changed my mind", "")),
        Set.of("fit"));
  }

  private static EvidenceView photos(List<EvidenceView.Shot> shots) {
    return new EvidenceView(
        "One of the whole piece is enough.",
        Optional.of(
            new EvidenceView.Field(
                "photos", "/files", List.of(), List.of("Photos up to 20 MB each."))),
        shots,
        List.of());
  }

  private static OutcomeView outcome(Page page) {
    return new OutcomeView(
        "/submit",
        "/choose",
        "You can have your money back.",
        "The bag is unworn and its tag is on.",
        remedies(),
        List.of(),
        "refund",
        Optional.of(money(page)),
        steps(),
        grounds(),
        List.of(new FactView("Worn: yes", "No longer possible: your money back.")),
        List.of(new FactView("How is it now?", "As it arrived")),
        List.of(bag()),
        List.of(new FactView("line", "1")),
        photos(List.of()),
        SampleGoodwill.instead(page),
        "We charge nothing today.",
        Optional.empty());
  }

  private static QuestionView question(Page page, Prompt prompt) {
    var answers = new ArrayList<FactView>();
    for (var reply : prompt.replies()) {
      var words = page.say("intake.answer." + prompt.code() + "." + reply.code());
      answers.add(new FactView(reply.code(), words));
    }
    if (prompt.asksForDay()) {
      answers.add(new FactView("2026-11-20", page.say("intake.day.arrived")));
    }
    answers.add(new FactView("unsure", page.say("intake.unsure")));
    var day =
        FieldView.of("day", page.say("intake.day.other"), FieldView.Kind.DATE)
            .failing(page.say("intake.day.wrong"));
    return new QuestionView(
        "/questions",
        "/choose",
        page.say("intake.question." + prompt.code()),
        page.say("intake.left.most", "count", 2),
        List.of(bag()),
        answers,
        prompt.asksForDay()
            ? Optional.of(new QuestionView.Day(day, "2026-11-20", "2026-11-24"))
            : Optional.empty(),
        List.of(new FactView("line", "1")));
  }

  private static OutcomeView outcomeNo() {
    return new OutcomeView(
        "/submit",
        "/choose",
        "A gold ring cannot come back for a change of mind.",
        "Here is what we can do.",
        List.of(),
        List.of("Have it made larger", "Ask for a second look"),
        "",
        Optional.empty(),
        new ThreadView(List.of()),
        grounds(),
        List.of(),
        List.of(),
        List.of(bag()),
        List.of(),
        photos(List.of()),
        Optional.empty(),
        "",
        Optional.of(NoteView.of(NoteView.Tone.INFO, "If there is a fault,", "tell us.")));
  }

  private static ThreadView story() {
    return new ThreadView(
        List.of(
            EventView.done(at("2026-11-21T09:42:00Z"), "You asked for a refund")
                .saying(List.of("“It is lovely, but smaller than it looks.”")),
            new EventView(
                EventView.When.BROKEN,
                Optional.of(at("2026-11-23T14:30:00Z")),
                "",
                "We told you we would miss Monday",
                List.of(),
                Optional.of(
                    PromiseView.about(
                        "an answer", State.BROKEN, at("2026-11-23T17:00:00Z"), Grain.HOUR))),
            new EventView(
                EventView.When.ARRIVED,
                Optional.of(at("2026-11-24T08:31:00Z")),
                "",
                "Michael Kors agreed",
                List.of(),
                Optional.of(PromiseView.of(State.KEPT, at("2026-11-24T17:00:00Z"), Grain.HOUR))),
            EventView.now(
                "The parcel travels to us",
                PromiseView.of(State.MOVED, at("2026-11-26T11:00:00Z"), Grain.DAY)),
            EventView.next(
                "We check the bag and return your money",
                PromiseView.of(State.RISK, at("2026-11-27T11:00:00Z"), Grain.HOUR))));
  }

  private static TalkView talk(Page page, List<MessageView> messages) {
    return new TalkView(
        messages,
        new ComposerView(
            "/talk",
            page.say("portal.case.talk.write"),
            "",
            "",
            List.of(new ComposerView.To("house", "", page.say("portal.case.talk.readers")))),
        page.say("portal.case.talk.answers"));
  }

  private static MatterView matter(Page page) {
    var messages =
        List.of(
            new MessageView(
                MessageView.Side.THEIRS,
                "You",
                at("2026-11-24T07:50:00Z"),
                "",
                List.of("Do I need to send the dust bag back as well?")),
            new MessageView(
                MessageView.Side.OURS,
                "Sofia, Harbour & Lane",
                at("2026-11-24T07:57:00Z"),
                "",
                List.of("Good morning, Ms Neumann.", "Please do, if it is at hand.")));
    return new MatterView(
        "/case/1",
        "/case/1/live",
        page.say("portal.case.title"),
        Optional.of(NoteView.of(NoteView.Tone.RISK, "strap.gif: we could not keep this.", "")),
        new NowView(
            "Refund R-20418-1 · Parker",
            "Your bag is on its way back to us.",
            "",
            "Checked, and your money sent",
            Optional.of(PromiseView.of(State.OPEN, at("2026-11-27T11:00:00Z"), Grain.HOUR)),
            Optional.of(
                new TapeView(
                    at("2026-11-21T09:42:00Z"),
                    at("2026-11-28T17:00:00Z"),
                    "You asked on Sat 21 November",
                    "Money with you by Sat 28 November",
                    State.OPEN))),
        Optional.of(
            new NoteView(
                NoteView.Tone.INFO,
                page.say("portal.offer.waiting"),
                "",
                Optional.of(new LinkView(page.say("portal.offer.open"), "/case/1/offer")))),
        story(),
        talk(page, messages),
        photos(
            List.of(
                EvidenceView.Shot.of(
                    PictureView.ofCategory("handbag"), "The bag beside a ruler", "/photos/1"))),
        List.of(bag(), bag()),
        Optional.of(money(page)),
        List.of(SampleExchanges.toPay(page)),
        List.of(
            new LinkView(page.say("portal.case.proof"), "/case/1/proof"),
            new LinkView(page.say("portal.case.withdraw"), "/case/1/stop")),
        grounds(),
        SampleGoodwill.given(page),
        SampleOwn.asking(page));
  }

  private static MatterView matterDone(Page page) {
    return new MatterView(
        "/case/1",
        "",
        page.say("portal.case.title"),
        Optional.empty(),
        new NowView(
            "Refund R-1",
            "It is done.",
            "Your bank has confirmed the money.",
            "",
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        new ThreadView(List.of()),
        talk(page, List.of()),
        photos(List.of()),
        List.of(bag()),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        SampleOwn.knowing(page));
  }

  private static ProofView proof(Page page) {
    return new ProofView(
        "Refund R-19877-1 · Sony Xperia",
        euro(109900),
        at("2026-11-24T06:02:00Z"),
        Optional.of(PromiseView.of(State.KEPT, at("2026-11-25T17:00:00Z"), Grain.DAY)),
        new TapeView(
            at("2026-11-21T07:04:00Z"),
            at("2026-11-24T06:02:00Z"),
            "Sent Sat 21 November",
            "In your account today",
            State.KEPT),
        List.of(
            new FactView(page.say("portal.proof.from"), "Harbour & Lane BV"),
            new FactView(page.say("portal.proof.to"), "Visa ··2260"),
            new FactView(page.say("portal.proof.reference"), "74537 6043 2519")),
        story(),
        money(page),
        "/case/1/refund/paper",
        new LinkView(page.say("portal.proof.notThere"), "/case/1#talk"));
  }
}
