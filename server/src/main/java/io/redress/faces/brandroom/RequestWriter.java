package io.redress.faces.brandroom;

import io.redress.cases.CaseLine;
import io.redress.cases.CaseView;
import io.redress.cases.brands.packages.BrandFiles;
import io.redress.cases.brands.packages.KnownFacts;
import io.redress.conversation.AuthorKind;
import io.redress.conversation.Message;
import io.redress.conversation.ThreadKind;
import io.redress.evidence.Evidence;
import io.redress.faces.brandroom.BrandRequests.Asked;
import io.redress.faces.shared.DisclosedWriter;
import io.redress.faces.shared.EvidenceView;
import io.redress.faces.shared.GroundView;
import io.redress.faces.shared.GroundsWriter;
import io.redress.faces.shared.LinkView;
import io.redress.faces.shared.MessageView;
import io.redress.faces.shared.Page;
import io.redress.faces.shared.PictureView;
import io.redress.faces.shared.PieceView;
import io.redress.liaison.LiaisonRequest;
import io.redress.liaison.LiaisonState;
import io.redress.liaison.disclosure.DisclosedRequest;
import io.redress.liaison.disclosure.DisclosureKind;
import io.redress.liaison.room.HeardAnswer;
import io.redress.orders.OrderLine;
import io.redress.promises.PromiseKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what a brand may know of a case: the question, the facts that were disclosed, photos, its
 * own terms and its own thread. Names of files are not shown: people put their own names into them.
 */
final class RequestWriter {
  private static final Set<DisclosureKind> OF_CLIENT =
      EnumSet.of(
          DisclosureKind.CONSUMER_NAME,
          DisclosureKind.ADDRESS,
          DisclosureKind.EMAIL,
          DisclosureKind.PHONE);

  private final Asked asked;
  private final Page page;
  private final CaseView view;
  private final DisclosedRequest told;
  private final DisclosedWriter facts;

  RequestWriter(Asked asked) {
    this.asked = asked;
    this.page = asked.page();
    this.view = asked.matter().view();
    this.told = asked.matter().told();
    this.facts = new DisclosedWriter(page);
  }

  /** The open request, with what was sent as an answer that was not taken. */
  RequestView question(Said said, String error) {
    var request = asked.request();
    var remedy = page.say("remedy.name." + request.askedRemedy());
    var isLate = request.answerBy().isBefore(page.now());
    return new RequestView(
        asked.address(),
        asked.brand().name(),
        reference(),
        page.say("brandroom.question." + request.askedRemedy(), "name", title()),
        request.question(),
        request.answerBy(),
        isLate ? page.say("brandroom.late") : "",
        evidence(),
        List.of(new RequestView.Ask(page.say("brandroom.ask.remedy"), "", remedy)),
        terms(),
        new SilenceWriter(page, view.conduct().promises()).meaning(request),
        before(),
        messages(),
        piece(),
        facts.facts(told),
        page.dates().dayOf(asked.grant().expiresAt()),
        OF_CLIENT.stream().anyMatch(kind -> !told.of(kind).isEmpty()),
        notes(),
        new WaysWriter(page, said, error).ways(),
        said.choice().filter(AnswerChoice::needsWords).isEmpty() ? error : "",
        beside(),
        Optional.of(request)
            .filter(each -> each.state() == LiaisonState.INFO_ASKED)
            .map(each -> answered()));
  }

  private List<String> notes() {
    var again =
        asked.request().state() == LiaisonState.APPEALED
            ? Stream.of(page.say("brandroom.again"))
            : Stream.<String>empty();
    var passed =
        asked.colleague().stream()
            .map(each -> page.say("brandroom.colleague.by", "name", each.givenBy()));
    return Stream.concat(passed, again).toList();
  }

  private RequestView.Beside beside() {
    return new RequestView.Beside(
        pages(),
        asked.colleague().isPresent()
            ? Optional.empty()
            : Optional.of(new LinkView(page.say("brandroom.colleague"), at("/colleagues"))),
        papers());
  }

  /** The request to keep, in the language in which it is read. */
  private List<LinkView> papers() {
    var language = "?lang=" + page.language().tag();
    return List.of(
        new LinkView(page.say("disclosure.brand.package.pdf"), at("/package.pdf") + language),
        new LinkView(page.say("disclosure.brand.package.zip"), at("/package.zip") + language));
  }

  /** What else they were asked: together with this, and before. A colleague got this alone. */
  private List<LinkView> pages() {
    var together =
        asked.batch().map(any -> new LinkView(page.say("requests.batch.heading"), at("/batch")));
    var earlier =
        asked.reader().map(any -> new LinkView(page.say("brandroom.earlier"), at("/earlier")));
    return Stream.concat(together.stream(), earlier.stream()).toList();
  }

  private String at(String below) {
    return asked.address() + below;
  }

  /** The thanks, with the answer as it was taken. */
  AnsweredView answered() {
    return answered(Optional.empty());
  }

  /** The answer that stands, and that this one was not taken. */
  AnsweredView untaken(Said said) {
    var why = page.say("brandroom.untaken");
    return answered(Optional.of(new AnsweredView.Untaken(why, said.text(page))));
  }

  private AnsweredView answered(Optional<AnsweredView.Untaken> untaken) {
    var request = asked.request();
    var isThanked = untaken.isEmpty() && !isLapsed() && request.answeredAt().isPresent();
    return new AnsweredView(
        asked.brand().name(),
        reference(),
        page.say(isThanked ? "brandroom.answered.heading" : "brandroom.answered.title"),
        isLapsed() ? lapsed() : page.say(sentence(request.state())),
        isLapsed() ? "" : said(request).orElse(""),
        isLapsed() ? "" : next(request.state()),
        before(),
        pages(),
        untaken);
  }

  /** What the brand said, but for the answer that the page shows as the one that stands. */
  private List<MessageView> before() {
    var heard = asked.matter().heard();
    var state = asked.request().state();
    var isShown = state == LiaisonState.INFO_ASKED ? !isLapsed() : !state.hearsTheBrand();
    return heard.stream()
        .limit(Math.max(0, heard.size() - (isShown ? 1 : 0)))
        .map(this::heard)
        .toList();
  }

  private MessageView heard(HeardAnswer answer) {
    var words = Stream.concat(answer.terms().stream(), answer.words().stream());
    return new MessageView(
        MessageView.Side.THEIRS,
        answer.by().orElse(asked.brand().name()),
        answer.at(),
        "",
        Stream.concat(Stream.of(page.say(sentence(answer.answer()))), words.flatMap(String::lines))
            .filter(line -> !line.isBlank())
            .toList());
  }

  private static Optional<String> said(LiaisonRequest request) {
    return request.state() == LiaisonState.INFO_ASKED
        ? request.answerWords()
        : request.answerTerms().or(request::answerWords);
  }

  /** Whether nothing is awaited any more although it was not answered. */
  private boolean isLapsed() {
    return asked.request().state().hearsTheBrand() && !asked.awaitsAnswer();
  }

  private String lapsed() {
    return page.say(asked.isReplaced() ? "brandroom.said.replaced" : "brandroom.said.closed");
  }

  /** What follows for us; nothing is said of it once the client knows how it goes on. */
  private String next(LiaisonState state) {
    return switch (state) {
      case APPROVED, APPROVED_IN_PART, REFUSED ->
          view.conduct().promises().stream()
              .filter(each -> each.isOpen() && each.kind() == PromiseKind.DECISION)
              .findFirst()
              .map(each -> page.say("brandroom.next.told", "due", page.dates().by(each.dueAt())))
              .orElse("");
      case INFO_ASKED -> page.say("brandroom.next.asked");
      case TO_SEND, SENT, ACKNOWLEDGED, APPEALED, NO_ANSWER, CLOSED -> "";
    };
  }

  /** How a request stands, as the brand is told. */
  static String sentence(LiaisonState state) {
    return switch (state) {
      case APPROVED -> "brandroom.said.approve";
      case APPROVED_IN_PART -> "brandroom.said.changes";
      case REFUSED -> "brandroom.said.decline";
      case INFO_ASKED -> "brandroom.said.ask";
      case CLOSED -> "brandroom.said.closed";
      case APPEALED -> "brandroom.said.again";
      case TO_SEND, SENT, ACKNOWLEDGED, NO_ANSWER -> "brandroom.said.open";
    };
  }

  private String reference() {
    return page.say("brandroom.reference", "number", view.head().number());
  }

  /** The files that staff chose to show the brand, as far as there is something to see. */
  static Stream<Evidence> shown(Asked asked) {
    return BrandFiles.of(asked.matter().view(), asked.brand().id()).stream();
  }

  private EvidenceView evidence() {
    var shots = new ArrayList<EvidenceView.Shot>();
    shown(asked).forEach(photo -> shots.add(shot(photo, shots.size() + 1)));
    var asks = shots.isEmpty() ? "brandroom.see.none" : "brandroom.see.photos";
    return EvidenceView.shown(page.say(asks), shots);
  }

  private EvidenceView.Shot shot(Evidence photo, int number) {
    var source = asked.address() + "/photos/" + photo.id();
    return EvidenceView.Shot.of(
        PictureView.beside(source + "/small"),
        page.say("brandroom.see.photo", "number", number),
        source);
  }

  private List<GroundView> terms() {
    var theirs = lines().stream().map(CaseLine::id).toList();
    var assessments =
        view.content().assessments().stream()
            .filter(each -> theirs.contains(each.caseLineId()))
            .toList();
    return new GroundsWriter(page, assessments, Optional.of(asked.brand().name()))
        .grounds().stream().filter(ground -> ground.layer() == GroundView.Layer.BRAND).toList();
  }

  private List<MessageView> messages() {
    return view.conduct().messages().stream()
        .filter(message -> message.thread() == ThreadKind.BRAND)
        .filter(message -> message.erasedAt().isEmpty())
        .map(this::message)
        .toList();
  }

  private MessageView message(Message message) {
    var isTheirs = message.authorKind() == AuthorKind.BRAND;
    var name = message.authorName();
    var house = isTheirs ? asked.brand().name() : page.house().name();
    return new MessageView(
        isTheirs ? MessageView.Side.THEIRS : MessageView.Side.OURS,
        name.isEmpty() ? house : name,
        message.writtenAt(),
        "",
        message.body().lines().filter(line -> !line.isBlank()).toList());
  }

  private List<CaseLine> lines() {
    return KnownFacts.ofBrand(view.content().lines(), view.order(), asked.brand().id());
  }

  private PieceView piece() {
    var category =
        lines().stream()
            .flatMap(line -> view.order().line(line.orderLineId()).stream())
            .map(OrderLine::category)
            .findFirst();
    var picture = PictureView.ofCategory(category.orElse(""));
    return new PieceView(picture, asked.brand().name(), title(), facts.note(told));
  }

  /** It always goes; what was told is gone once its person is erased. */
  private String title() {
    var title = facts.title(told);
    return title.isEmpty()
        ? KnownFacts.titleOf(view, asked.brand().id()).orElse(asked.brand().name())
        : title;
  }
}
