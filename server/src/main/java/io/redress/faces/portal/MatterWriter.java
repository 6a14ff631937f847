package io.redress.faces.portal;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.MoneyState;
import io.redress.cases.Resolution;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.Message;
import io.redress.conversation.ThreadKind;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.ComposerView;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MessageView;
import io.redress.faces.shared.MoneyView;
import io.redress.faces.shared.NoteView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PieceView;
import io.redress.goods.GoodsLine;
import io.redress.rulebook.Remedy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the consumer's page of one case. */
final class MatterWriter {
  private final Page page;
  private final CaseView view;
  private final EvidenceView files;
  private final Told told;
  private final String address;
  private final BesideView beside;

  /** Of the case alone, as its live parts and its paper show it. */
  MatterWriter(Page page, CaseView view, EvidenceView files) {
    this(page, view, files, BesideView.NONE);
  }

  MatterWriter(Page page, CaseView view, EvidenceView files, BesideView beside) {
    this.page = page;
    this.beside = beside;
    this.files = files;
    this.view = view;
    this.told = new Told(page, view);
    this.address = page.house().at("/cases/" + view.head().id());
  }

  /** Words that were written and not taken, and why. */
  record Unsent(String words, String error) {
    static final Unsent NONE = new Unsent("", "");
  }

  MatterView write(Unsent unsent, Optional<NoteView> note) {
    return new MatterView(
        address,
        address + "/live",
        page.say("portal.case.title"),
        note,
        new NowWriter(page, view).write(),
        offer(),
        new StoryWriter(page, view).write(),
        talk(unsent),
        files,
        view.content().lines().stream().map(this::piece).toList(),
        money(),
        exchanges(),
        actions(),
        new Reasons(page, view.content().assessments(), view.brandName()).grounds(),
        given(),
        beside);
  }

  /** Gestures that the consumer has our word for; exceptions stand among what is offered. */
  private List<GivenView> given() {
    var commitments = new Commitments(view);
    return view.conduct().goodwill().stream()
        .filter(each -> each.isGiven() && each.gift().isGesture())
        .map(
            each ->
                new GivenView(
                    told.name(each.gift()),
                    each.gift().words(),
                    each.ties()
                        .promise()
                        .flatMap(commitments::latest)
                        .map(promise -> commitments.view(promise, ""))))
        .toList();
  }

  private Optional<NoteView> offer() {
    if (!told.may("accept_offer")) {
      return SendDoor.note(page, view);
    }
    var open = new LinkView(page.say("portal.offer.open"), address + "/offer");
    return Optional.of(
        new NoteView(NoteView.Tone.INFO, page.say("portal.offer.waiting"), "", Optional.of(open)));
  }

  private TalkView talk(Unsent unsent) {
    var messages =
        view.conduct().messages().stream()
            .filter(message -> message.thread() == ThreadKind.CONSUMER)
            .filter(message -> !message.body().isEmpty())
            .map(this::message)
            .toList();
    var composer =
        new ComposerView(
            address + "/messages",
            page.say("portal.case.talk.write"),
            unsent.words(),
            unsent.error(),
            List.of(new ComposerView.To("house", "", page.say("portal.case.talk.readers"))));
    var answers = page.say("portal.case.talk.answers") + " " + beside.there();
    return new TalkView(messages, composer, answers.strip());
  }

  private MessageView message(Message message) {
    var isTheirs = message.authorKind() == AuthorKind.CONSUMER;
    var house = page.house().name();
    var name = message.authorName();
    var ours = name.isEmpty() ? house : name;
    return new MessageView(
        isTheirs ? MessageView.Side.THEIRS : MessageView.Side.OURS,
        isTheirs ? page.say("portal.case.talk.you") : ours,
        message.writtenAt(),
        "",
        message.body().lines().filter(line -> !line.isBlank()).toList());
  }

  private PieceView piece(CaseLine line) {
    var piece = Pieces.some(page, told.bought(line), line.quantity());
    return view.conduct().goods().stream()
        .filter(goods -> goods.id().equals(line.id()))
        .findFirst()
        .map(goods -> new PieceView(piece.picture(), piece.brand(), piece.name(), where(goods)))
        .orElse(piece);
  }

  private String where(GoodsLine goods) {
    return page.say("portal.goods." + Codes.of(goods.reception()));
  }

  private Optional<MoneyView> money() {
    var paid = told.paid();
    if (paid.isEmpty()) {
      return Optional.empty();
    }
    var lines = new ArrayList<MoneyView.Line>();
    paid.forEach(resolution -> lines.addAll(lines(resolution)));
    if (told.deductions().isPositive()) {
      lines.add(
          new MoneyView.Line(
              page.say("portal.money.deduction"),
              page.say("portal.money.deduction.why"),
              told.deductions().negated()));
    }
    return Optional.of(
        new MoneyView(page.say("portal.case.money"), lines, total(), beside.papers()));
  }

  /** Where nothing goes back, what was written about the money stands beside an exchange. */
  private List<ExchangeView> exchanges() {
    var agreed = new ExchangeWriter(page, view).agreed();
    if (agreed.isEmpty() || !told.paid().isEmpty()) {
      return agreed;
    }
    var first = agreed.getFirst();
    var kept = new ExchangeView(first.money().with(beside.papers()), first.pay());
    return Stream.concat(Stream.of(kept), agreed.stream().skip(1)).toList();
  }

  /** What a remedy pays; where that is less than was paid, both, and why. */
  private List<MoneyView.Line> lines(Resolution resolution) {
    var title = told.bought(resolution.caseLineId()).title();
    if (resolution.exchange().isPresent()) {
      return List.of(new MoneyView.Line(page.say("exchange.back"), title, resolution.amount()));
    }
    var stays = told.paidFor(resolution.caseLineId()).minus(resolution.amount());
    if (resolution.remedy() == Remedy.COMPENSATION || !stays.isPositive()) {
      var name = page.say("portal.remedy." + resolution.remedy().code() + ".name");
      return List.of(new MoneyView.Line(title, name, resolution.amount()));
    }
    var why = page.say("portal.money.stays." + resolution.remedy().code());
    return List.of(
        new MoneyView.Line(title, page.say("portal.money.paid"), resolution.amount().plus(stays)),
        new MoneyView.Line(page.say("portal.money.stays"), why, stays.negated()));
  }

  private MoneyView.Line total() {
    var key =
        switch (view.head().money()) {
          case NONE, OWED -> "portal.money.total.owed";
          case ON_THE_WAY -> "portal.money.total.way";
          case PAID -> "portal.money.total.paid";
        };
    return new MoneyView.Line(told.say(key), where(), told.sum());
  }

  /** Where the money goes; once all is there, since when. */
  private String where() {
    var arrived =
        view.conduct().intents().stream()
            .flatMap(intent -> intent.settledAt().stream())
            .max(Comparator.naturalOrder());
    return view.head().money() == MoneyState.PAID && arrived.isPresent()
        ? page.say(
            "portal.money.arrived", "method", told.method(), "day", page.dates().day(arrived.get()))
        : told.method();
  }

  private List<LinkView> actions() {
    var actions = new ArrayList<LinkView>();
    if (view.head().money() == MoneyState.PAID) {
      actions.add(new LinkView(page.say("portal.case.proof"), address + "/refund"));
    }
    if (!view.conduct().goods().isEmpty()) {
      actions.add(new LinkView(page.say("tracking.yours"), address + "/parcels"));
    }
    SendDoor.link(page, view).ifPresent(actions::add);
    actions.add(new LinkView(page.say("paper.save"), address + "/paper"));
    actions.add(new LinkView(page.say("file.own"), address + "/file.pdf"));
    actions.add(new LinkView(page.say("file.own.all"), address + "/file.zip"));
    if (view.mayBeAppealed()) {
      actions.add(new LinkView(page.say("portal.appeal.link"), address + "/appeal"));
    }
    actions.add(new LinkView(page.say("portal.complaint.link"), address + "/complaint"));
    if (told.may("withdraw_request")) {
      actions.add(new LinkView(page.say("portal.case.withdraw"), address + "/stop"));
    }
    return actions;
  }
}
