package io.redress.faces;

import static io.redress.faces.SamplePages.NOW;
import static io.redress.faces.SamplePages.at;
import static io.redress.faces.SamplePages.bag;
import static io.redress.faces.SamplePages.euro;

import io.redress.faces.SamplePages.Sample;
import io.redress.faces.desk.ActionView;
import io.redress.faces.desk.CaseRoomView;
import io.redress.faces.desk.DeskFrame;
import io.redress.faces.desk.ExplanationView;
import io.redress.faces.desk.FaultView;
import io.redress.faces.desk.OutboxView;
import io.redress.faces.desk.QueueView;
import io.redress.faces.desk.QueueView.Group;
import io.redress.faces.desk.QueueView.Horizon;
import io.redress.faces.desk.Room;
import io.redress.faces.desk.SampleHouse;
import io.redress.faces.desk.SignInView;
import io.redress.faces.desk.UnknownView;
import io.redress.faces.shared.Audience;
import io.redress.faces.shared.ComposerView;
import io.redress.faces.shared.EventView;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.EvidenceWords;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.FieldView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MessageView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PromiseView;
import io.redress.faces.shared.PromiseView.Grain;
import io.redress.faces.shared.PromiseView.State;
import io.redress.faces.shared.QueueRowView;
import io.redress.faces.shared.ThreadView;
import io.redress.language.Language;
import io.redress.shared.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every page of the desk and of the brand's room as somebody may meet it. */
final class SampleDesk {
  private static final int MANY = 200;

  private SampleDesk() {}

  static List<Sample> of(Language language) {
    var page = SamplePages.page(language, Audience.STAFF);
    var samples = new ArrayList<Sample>();
    samples.add(
        new Sample(
            "desk-sign-in",
            "desk/sign-in.jte",
            Map.of(
                "page",
                page,
                "view",
                SignInView.blank(page, "/desk")
                    .refused("sofia@example.com", page.say("desk.signIn.wrong")))));
    samples.add(desk("queue", "queue", page, Room.QUEUE, queue(page, 1)));
    samples.add(desk("queue", "queue.empty", page, Room.QUEUE, queueEmpty(page)));
    samples.add(desk("queue", "queue.many", page, Room.QUEUE, queue(page, MANY)));
    samples.add(desk("case", "case", page, Room.QUEUE, room(page)));
    samples.add(desk("explanation", "explanation", page, Room.QUEUE, explanation(page)));
    samples.add(desk("outbox", "outbox", page, Room.OUTBOX, outbox(page)));
    samples.add(desk("outbox", "outbox.empty", page, Room.OUTBOX, outboxEmpty()));
    var others = new LinkedHashMap<String, Object>(SampleOrders.of(page));
    others.putAll(SampleSearch.of(page));
    others.putAll(SampleDisputes.of(page));
    others.putAll(SampleGoodwill.of(page));
    others.putAll(SampleComplaints.of(page));
    others.putAll(SampleJoin.of(page));
    others.putAll(SampleDisclosures.of(page));
    others.putAll(SampleImports.of(page));
    others.putAll(SampleAccount.of(page));
    samples.add(
        new Sample(
            "desk-door", "desk/door.jte", Map.of("page", page, "view", SampleAccount.door(page))));
    add(samples, page, Room.ORDERS, others);
    add(samples, page, Room.PROMISES, SampleBoard.of(page));
    samples.add(desk("money", "money", page, Room.MONEY, SampleBooks.of(page)));
    samples.add(desk("providers", "providers", page, Room.MONEY, SampleBooks.connected(page)));
    samples.add(desk("providers", "providers.none", page, Room.MONEY, SampleBooks.none(page)));
    add(samples, page, Room.MONEY, SampleBooks.books(page));
    add(samples, page, Room.MONEY, SampleCredits.desk(page));
    add(samples, page, Room.MONEY, SampleBank.of(page));
    add(samples, page, Room.MONEY, SampleRecoveries.of(page));
    add(samples, page, Room.OUTGOING, SampleOutgoing.of(page));
    add(samples, page, Room.BRANDS, SampleBrands.of(page));
    add(samples, page, Room.BRANDS, SampleQuestions.of(page));
    add(samples, page, Room.PEOPLE, SampleTeams.of(page));
    samples.add(desk("privacy", "privacy", page, Room.PRIVACY, SamplePrivacy.house(page)));
    samples.add(desk("privacy", "privacy.none", page, Room.PRIVACY, SamplePrivacy.calm(page)));
    samples.add(desk("person", "person", page, Room.PRIVACY, SamplePrivacy.person(page)));
    samples.add(desk("person", "person.held", page, Room.PRIVACY, SamplePrivacy.held(page)));
    samples.add(desk("person", "person.erased", page, Room.PRIVACY, SamplePrivacy.erased(page)));
    add(samples, page, Room.PARCELS, SampleParcels.of(page));
    samples.add(desk("return-ways", "return-ways", page, Room.HOUSE, SampleParcels.settings(page)));
    samples.add(desk("house", "house", page, Room.HOUSE, SampleHouse.of(page)));
    add(samples, page, Room.HOUSE, SampleHours.of(page));
    add(samples, page, Room.HOUSE, SampleCarriers.of(page));
    add(samples, page, Room.HOUSE, SampleDocuments.of(page));
    add(samples, page, Room.HOUSE, SampleRules.of(page));
    samples.add(
        new Sample(
            "desk-fault",
            "desk/fault.jte",
            Map.of(
                "page",
                page,
                "view",
                new FaultView(
                    page.say("desk.fault.failed.title"),
                    page.say("desk.fault.failed.text"),
                    "a1b2c3d4",
                    "/desk/maison/queue"))));
    samples.addAll(SampleBrandRoom.of(language));
    return samples;
  }

  private static void add(List<Sample> samples, Page page, Room room, Map<String, Object> views) {
    views.forEach((name, view) -> samples.add(desk(template(name), name, page, room, view)));
  }

  private static Sample desk(String template, String name, Page page, Room room, Object view) {
    return new Sample(
        "desk-" + name,
        "desk/" + template + ".jte",
        Map.of(
            "page",
            page,
            "frame",
            new DeskFrame(
                "/desk/maison", room, "Sofia Brandt", List.of(Room.values()), "/desk/maison/live"),
            "view",
            view));
  }

  private static String template(String name) {
    return name.split("\\.", -1)[0];
  }

  private static QueueRowView row(State state, String due) {
    return new QueueRowView(
        state,
        at(due),
        PictureView.ofCategory("phone"),
        "James Okafor: second reply on his refund",
        "R-19877 · Sony Xperia · Manchester",
        "“Still nothing, and no answer. Which day, please?”",
        new FactView("We owe him", "waiting since Mon 17:12"),
        new LinkView("Write to James", "/desk/cases/1"),
        "1.2");
  }

  private static QueueView queue(Page page, int later) {
    return new QueueView(
        new QueueView.Sums(1, 1, Optional.of(NOW)),
        List.of(
            new QueueView.Tab(page.say("desk.queue.view.mine"), "/desk", 4),
            new QueueView.Tab(page.say("desk.queue.view.all"), "/desk?view=all", 1_214)),
        "/desk",
        "/desk?after=1",
        List.of(
            new Group(Horizon.SLIPPED, List.of(row(State.BROKEN, "2026-11-24T08:40:00Z"))),
            new Group(Horizon.WITHIN_TWO_HOURS, List.of(row(State.RISK, "2026-11-24T09:45:00Z"))),
            new Group(Horizon.TODAY, List.of()),
            new Group(
                Horizon.LATER,
                Collections.nCopies(later, row(State.OPEN, "2026-11-30T09:45:00Z")))),
        turns(page),
        SampleTogether.tools(page));
  }

  private static QueueView queueEmpty(Page page) {
    var sums = new QueueView.Sums(0, 0, Optional.of(at("2026-11-26T08:00:00Z")));
    var turns = new QueueView.Turns(Optional.empty(), Optional.empty());
    return new QueueView(
        sums, List.of(), "/desk", "/desk", List.of(), turns, SampleTogether.tools(page));
  }

  static QueueView.Turns turns(Page page) {
    return new QueueView.Turns(
        Optional.of(new LinkView(page.say("desk.page.first"), "/desk")),
        Optional.of(new LinkView(page.say("desk.page.next"), "/desk?after=1")));
  }

  private static CaseRoomView room(Page page) {
    var slipped = PromiseView.about("reply", State.BROKEN, at("2026-11-24T08:40:00Z"), Grain.HOUR);
    var money =
        PromiseView.about("money with him", State.MOVED, at("2026-11-25T17:00:00Z"), Grain.DAY);
    return new CaseRoomView(
        "/desk/cases/1",
        "R-19877",
        "James Okafor: another phone came than he ordered",
        at("2026-11-13T19:20:00Z"),
        List.of(slipped, money),
        List.of(
            new CaseRoomView.Card(
                "James Okafor",
                List.of(new FactView(page.say("desk.case.fact.language"), "English")),
                List.of()),
            new CaseRoomView.Card(
                page.say("desk.case.card.order", "number", "HL-19877"), List.of(), List.of(bag()))),
        files(page),
        List.of(
            new CaseRoomView.Tab(
                page.say("desk.case.thread.consumer"),
                "person",
                "?thread=consumer",
                CaseRoomView.Standing.CURRENT),
            new CaseRoomView.Tab(
                page.say("desk.case.thread.brand"),
                "tag",
                "?thread=brand",
                CaseRoomView.Standing.OTHER)),
        List.of(
            new MessageView(
                MessageView.Side.THEIRS,
                "James Okafor",
                at("2026-11-24T07:15:00Z"),
                "e-mail",
                List.of("Still nothing, and no answer. Which day, please?"))),
        composer(page),
        actions(),
        List.of("Closing is not possible while the refund is unconfirmed."),
        List.of(new CaseRoomView.Owed(slipped, "you"), new CaseRoomView.Owed(money, "finance")),
        "Refund in full, nothing for him to pay.",
        List.of(
            new GroundView(
                GroundView.Layer.LAW,
                GroundView.Standing.APPLIES,
                "Law, United Kingdom",
                "Short-term right to reject,",
                "30 days, until Sat 12 Dec.",
                "Consumer Rights Act 2015, ss. 20, 22.")),
        unknowns(page),
        Optional.of(
            new MoneyView(
                "Money",
                List.of(
                    new MoneyView.Line("Sent to Visa ··2260", "waiting for proof", euro(109900))),
                new MoneyView.Line("This case costs us", "", euro(5000)))),
        new ThreadView(
            List.of(
                EventView.done(at("2026-11-20T13:50:00Z"), "Received and checked")
                    .by("Dries, warehouse"))),
        List.of(NoteView.of(NoteView.Tone.RISK, "He wrote twice", "since yesterday.")),
        page.say("recovery.case.open", "count", 2, "amount", page.sum(Money.of(298_00, "EUR"))),
        SampleParcels.journey(page));
  }

  private static List<UnknownView> unknowns(Page page) {
    return List.of(
        new UnknownView(
            page.say("fact.item.worn"),
            "",
            page.say("desk.unknown.ask", "who", page.say("intake.informant.consumer")),
            List.of(
                new FactView(page.say("fact.value.true"), page.say("intake.change.right.none"))),
            Optional.empty()));
  }

  private static ExplanationView explanation(Page page) {
    return new ExplanationView(
        "/desk/cases/1",
        "R-19877",
        "James Okafor: another phone came than he ordered",
        List.of(
            new ExplanationView.Line(
                "Phone, 256 GB",
                List.of("You may have your money back."),
                List.of(
                    new FactView(page.say("fact.item.worn"), page.say("fact.value.false")),
                    new FactView(page.say("fact.consumer.country"), "GB")),
                List.of(),
                List.of(
                    new ExplanationView.Clause(
                        "yes",
                        page.say("desk.explanation.applies"),
                        "Consumer Rights Act 2015, s. 22",
                        page.say("desk.explanation.because", "facts", "Delivered: 13 November"),
                        "https://www.legislation.gov.uk/ukpga/2015/15/section/22",
                        ""),
                    new ExplanationView.Clause(
                        "no",
                        page.say("desk.explanation.not"),
                        "CCRs 2013, reg. 29",
                        "",
                        page.say("desk.explanation.rule", "rule", "gb-cancel", "version", 1),
                        page.say("desk.explanation.doubt.memory"))))),
        "/desk/maison/questions/new?case=1");
  }

  private static ComposerView composer(Page page) {
    return new ComposerView(
        "/desk/cases/1/messages",
        page.say("desk.case.composer.consumer", "name", "James Okafor"),
        "Dear Mr Okafor,",
        "",
        List.of(
            new ComposerView.To(
                "consumer",
                page.say("desk.case.thread.consumer"),
                page.say("desk.case.composer.consumer.readers", "name", "James")),
            new ComposerView.To(
                "note",
                page.say("desk.case.composer.internal"),
                page.say("desk.case.composer.internal.readers"))),
        Optional.of(SamplePresence.beside(page)));
  }

  private static List<ActionView> actions() {
    return List.of(
        new ActionView(
            "Tell him the date",
            "/desk/cases/1/tell",
            ActionView.Weight.PRIMARY,
            "t",
            List.of(),
            List.of(),
            List.of(new FactView("version", "7")),
            ""),
        new ActionView(
            "Give goodwill, up to £50",
            "/desk/cases/1/goodwill",
            ActionView.Weight.PLAIN,
            "g",
            List.of(FieldView.of("amount", "Amount", FieldView.Kind.DECIMAL).holding("80")),
            List.of(),
            List.of(new FactView("version", "7")),
            "At most £50.00 is yours to give."));
  }

  private static OutboxView outbox(Page page) {
    var row =
        new OutboxView.Row(
            "/desk/outbox/1",
            "We have your withdrawal",
            "en",
            "Jonas Lindqvist",
            "receipt, by law at once",
            at("2026-11-23T20:47:00Z"),
            page.say("desk.outbox.state.kept"));
    return new OutboxView(
        OutboxView.Delivery.KEPT_HERE,
        2,
        List.of(
            row,
            new OutboxView.Row(
                "/desk/outbox/2",
                "您的退款",
                "zh-Hans",
                "李女士",
                "a new date",
                NOW,
                page.say("desk.outbox.state.kept"))),
        Optional.of(
            new OutboxView.Letter(
                "/desk/outbox/1",
                "We have your withdrawal",
                "en",
                List.of(
                    new FactView(page.say("desk.outbox.from"), "Harbour & Lane"),
                    new FactView(page.say("desk.outbox.to"), "jonas@posteo.se")),
                List.of("Good evening,", "we have your withdrawal."))),
        Optional.of(new LinkView(page.say("desk.outbox.more"), "/desk/outbox?before=1")),
        List.of(new FactView("mail.send 7", page.say("desk.outbox.stuck", "count", 1))));
  }

  private static OutboxView outboxEmpty() {
    return new OutboxView(
        OutboxView.Delivery.SENT, 0, List.of(), Optional.empty(), Optional.empty(), List.of());
  }

  private static EvidenceView files(Page page) {
    return new EvidenceView(
        page.say("desk.files.seen"),
        Optional.of(EvidenceWords.field(page, "/files", List.of(), 24)),
        List.of(EvidenceView.Shot.of(PictureView.ofCategory("handbag"), "Whole bag", "/files/1")),
        List.of(EvidenceWords.undo(page, "receipt.pdf", "/files/2")));
  }
}
