package io.redress.faces;

import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.bag;

import io.redress.faces.SamplePages.Sample;
import io.redress.faces.brandroom.AnsweredView;
import io.redress.faces.brandroom.BatchView;
import io.redress.faces.brandroom.BrandFaultView;
import io.redress.faces.brandroom.ClaimView;
import io.redress.faces.brandroom.ColleagueView;
import io.redress.faces.brandroom.EarlierView;
import io.redress.faces.brandroom.RequestView;
import io.redress.faces.brandroom.TermsQuestionView;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.FieldView.Kind;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MessageView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.language.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Samples of the brand's room. */
final class SampleBrandRoom {
  private SampleBrandRoom() {}

  static List<Sample> of(Language language) {
    var page = SamplePages.page(language, Audience.BRAND);
    return List.of(
        new Sample(
            "brand-request",
            "brandroom/request.jte",
            Map.of("page", page, "view", request(page, Optional.empty()))),
        new Sample(
            "brand-request.asked",
            "brandroom/request.jte",
            Map.of("page", page, "view", request(page, Optional.of(askedFirst(page))))),
        new Sample(
            "brand-answered",
            "brandroom/answered.jte",
            Map.of("page", page, "view", answered(page, Optional.empty()))),
        new Sample(
            "brand-answered.untaken",
            "brandroom/answered.jte",
            Map.of("page", page, "view", answered(page, Optional.of(untaken(page))))),
        new Sample("brand-batch", "brandroom/batch.jte", Map.of("page", page, "view", batch(page))),
        new Sample("brand-claim", "brandroom/claim.jte", Map.of("page", page, "view", claim(page))),
        new Sample(
            "brand-earlier", "brandroom/earlier.jte", Map.of("page", page, "view", earlier(page))),
        new Sample(
            "brand-colleague",
            "brandroom/colleague.jte",
            Map.of("page", page, "view", colleague(page))),
        new Sample(
            "brand-gone",
            "brandroom/fault.jte",
            Map.of("page", page, "view", new BrandFaultView("gone"))),
        new Sample(
            "brand-question",
            "brandroom/question.jte",
            Map.of("page", page, "view", question(page))),
        new Sample(
            "brand-question.answered",
            "brandroom/question.jte",
            Map.of("page", page, "view", questionAnswered(page))));
  }

  private static ColleagueView colleague(Page page) {
    return new ColleagueView(
        "Michael Kors",
        page.say("brandroom.reference", "number", "R-20418-1"),
        "/b/token/colleagues",
        List.of(
            FieldView.of("name", page.say("brandroom.colleague.name"), Kind.TEXT),
            FieldView.of("email", page.say("brandroom.colleague.email"), Kind.EMAIL_OF_ANOTHER)
                .holding("giulia")
                .failing(page.say("brandroom.colleague.wrong.email")),
            FieldView.of("note", page.say("brandroom.colleague.note"), Kind.PARAGRAPH)),
        page.say("brandroom.colleague.wrong.most", "most", 5),
        List.of(row(page, "Giulia Rossi", "7d9c"), row(page, "Jean-Baptiste de Montgolfier", "")),
        "/b/token");
  }

  private static ColleagueView.Row row(Page page, String name, String link) {
    return new ColleagueView.Row(
        page.say("brandroom.colleague.row", "name", name, "day", page.dates().day(SamplePages.NOW)),
        link,
        page.say("brandroom.colleague.revoke.of", "name", name));
  }

  private static EarlierView earlier(Page page) {
    return new EarlierView(
        "Michael Kors",
        List.of(
            new EarlierView.Row(
                page.say("brandroom.reference", "number", "R-20401-1"),
                at("2026-10-12T09:00:00Z"),
                page.say("brandroom.question.exchange", "name", "Parker bag"),
                "Unworn, tag attached.",
                page.say("brandroom.said.changes"),
                "With the tag on, please.",
                page.say("brandroom.by", "name", "Ana Ruiz")),
            new EarlierView.Row(
                page.say("brandroom.reference", "number", "R-20388-1"),
                at("2025-12-02T09:00:00Z"),
                page.say("brandroom.question.repair", "name", "Parker bag"),
                "",
                page.say("brandroom.said.again"),
                "",
                "")),
        "/b/token");
  }

  private static BatchView batch(Page page) {
    return new BatchView(
        "Michael Kors",
        page.say("requests.batch.lede", "open", 1, "count", 2),
        List.of(
            new BatchView.Row(
                page.say("brandroom.reference", "number", "7714"),
                page.say("brandroom.question.refund", "name", "Parker bag"),
                page.say("requests.batch.state.open"),
                Optional.of(at("2026-11-25T17:00:00Z")),
                "/b/token/batch/1",
                true),
            new BatchView.Row(
                page.say("brandroom.reference", "number", "7715"),
                page.say("brandroom.question.repair", "name", "Reed belt"),
                page.say("requests.batch.state.approved"),
                Optional.empty(),
                "/b/token/batch/2",
                false)),
        LocalDate.of(2026, 12, 8));
  }

  private static TermsQuestionView question(Page page) {
    return new TermsQuestionView(
        "/b/maison/questions/1",
        "Michael Kors",
        page.say("questions.brand.reference", "number", "Q-12"),
        "Is an exchange possible when the dust bag is missing?",
        "en",
        Optional.of(at("2026-11-25T17:00:00Z")),
        page.say("brandroom.late"),
        List.of(
            FieldView.of("words", page.say("questions.brand.words"), FieldView.Kind.PARAGRAPH)
                .hinting(page.say("questions.brand.words.hint")),
            FieldView.of("name", page.say("questions.brand.name"), FieldView.Kind.NAME)
                .holding("Ana Ruiz")),
        page.say("questions.brand.empty"),
        "",
        LocalDate.of(2027, 5, 22));
  }

  private static TermsQuestionView questionAnswered(Page page) {
    return new TermsQuestionView(
        "/b/maison/questions/1",
        "Michael Kors",
        page.say("questions.brand.reference", "number", "Q-12"),
        "Is an exchange possible when the dust bag is missing?",
        "en",
        Optional.empty(),
        "",
        List.of(),
        "",
        "Yes, within 30 days of delivery.",
        LocalDate.of(2027, 5, 22));
  }

  private static ClaimView claim(Page page) {
    return new ClaimView(
        "Michael Kors",
        page.say("recovery.number") + " R-20418-1",
        page.say("recovery.brand.lede", "goods", "Parker bag", "amount", "£1,099.00"),
        List.of(
            new FactView(page.say("recovery.ground"), page.say("recovery.ground.guarantee")),
            new FactView(page.say("recovery.state"), page.say("recovery.brand.open"))),
        List.of(
            new FactView(page.say("recovery.sent"), "Serial 8841."),
            new FactView(page.say("recovery.found"), "Serial 8814 on the label.")),
        page.say("recovery.brand.compared"),
        EvidenceView.shown(page.say("recovery.brand.no_files"), List.of()),
        LocalDate.of(2027, 6, 8));
  }

  private static AnsweredView askedFirst(Page page) {
    return new AnsweredView(
        "Michael Kors",
        "Request 7714",
        page.say("brandroom.answered.heading"),
        page.say("brandroom.said.ask"),
        "Was it worn?",
        page.say("brandroom.next.asked"),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private static List<MessageView> before(Page page) {
    return List.of(
        new MessageView(
            MessageView.Side.THEIRS,
            "Ana Ruiz",
            at("2026-11-20T09:00:00Z"),
            "",
            List.of(page.say("brandroom.said.decline"), "Worn.")));
  }

  private static RequestView request(Page page, Optional<AnsweredView> asked) {
    return new RequestView(
        "/b/token/answer",
        "Michael Kors",
        "Request 7714 · for Giulia Rossi",
        page.say("brandroom.question.exchange", "name", "Parker bag"),
        "Bought from you on 3 November, delivered on the 11th, unworn, tag attached.",
        at("2026-11-25T17:00:00Z"),
        "Two working days, as we agreed in March.",
        EvidenceView.shown(
            "Sent by the client.",
            List.of(
                EvidenceView.Shot.of(
                    PictureView.ofCategory("handbag"), "Whole bag", "/b/token/evidence/1"))),
        List.of(new RequestView.Ask("Take back one Parker, small", "we check it first", "1")),
        List.of(
            new GroundView(
                GroundView.Layer.BRAND,
                GroundView.Standing.APPLIES,
                "Michael Kors",
                "Exchange within 30 days,",
                "new, unworn, tags on. Today is day 12.",
                "Terms, 2024.")),
        page.say("brandroom.silence.escalate"),
        before(page),
        List.of(),
        bag(),
        List.of(new FactView("Agreed", "36 of 40")),
        LocalDate.of(2026, 12, 8),
        false,
        List.of(
            page.say("brandroom.colleague.by", "name", "Ana Ruiz"), page.say("brandroom.again")),
        ways(page),
        "",
        new RequestView.Beside(
            List.of(new LinkView(page.say("brandroom.earlier"), "/b/token/earlier")),
            Optional.of(new LinkView(page.say("brandroom.colleague"), "/b/token/colleague")),
            List.of(
                new LinkView(page.say("disclosure.brand.package.pdf"), "/b/token/package.pdf"),
                new LinkView(page.say("disclosure.brand.package.zip"), "/b/token/package.zip"))),
        asked);
  }

  private static List<RequestView.Way> ways(Page page) {
    return List.of(
        new RequestView.Way("approve", page.say("brandroom.approve"), "", "", List.of(), "", ""),
        way(page, "changes", List.of(), ""),
        way(
            page,
            "decline",
            List.of(
                new RequestView.Reason("worn", page.say("brandroom.reason.worn"), true),
                new RequestView.Reason("other", page.say("brandroom.reason.other"), false)),
            page.say("brandroom.words.empty")),
        way(page, "ask", List.of(), ""));
  }

  private static RequestView.Way way(
      Page page, String code, List<RequestView.Reason> reasons, String error) {
    return new RequestView.Way(
        code,
        page.say("brandroom." + code),
        page.say("brandroom.send." + code),
        page.say("brandroom.words." + code),
        reasons,
        "",
        error);
  }

  private static AnsweredView.Untaken untaken(Page page) {
    return new AnsweredView.Untaken(page.say("brandroom.untaken"), "No.");
  }

  private static AnsweredView answered(Page page, Optional<AnsweredView.Untaken> untaken) {
    return new AnsweredView(
        "Michael Kors",
        "Request 7714",
        page.say(untaken.isEmpty() ? "brandroom.answered.heading" : "brandroom.answered.title"),
        page.say("brandroom.said.changes"),
        "With the tag on, please.",
        page.say("brandroom.next.told", "due", page.dates().by(at("2026-11-24T17:00:00Z"))),
        before(page),
        List.of(new LinkView(page.say("requests.batch.heading"), "/b/token/batch")),
        untaken);
  }
}
