package io.redress.cases.conduct;

import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.cases.domain.Notice;
import io.redress.cases.domain.Together;
import io.redress.conversation.Letter;
import io.redress.conversation.Recipient;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.liaison.LiaisonRequest;
import io.redress.promises.PromiseKind;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Chooses the letter for a notice and fills in what it says. */
@Component
class LetterWriter {
  private final Phrases phrases;

  LetterWriter(Phrases phrases) {
    this.phrases = phrases;
  }

  static LiaisonRequest requestOf(Progress progress) {
    return progress.state().liaison().orElseThrow();
  }

  Letter toBrand(Notice notice, Letter.Matter matter, LiaisonRequest request) {
    return switch (notice.kind()) {
      case BRAND_REQUEST -> new Letter.BrandRequest(matter, request.question(), request.answerBy());
      case BRAND_DATE_NEAR ->
          new Letter.BrandDateNear(matter, request.question(), request.answerBy());
      case BRAND_APPEAL ->
          new Letter.BrandAppeal(matter, notice.words().orElse(""), request.answerBy());
      case BRAND_REMINDER ->
          new Letter.BrandReminder(matter, request.question(), request.answerBy());
      case BRAND_THANKS -> new Letter.BrandThanks(matter);
      case BRAND_REPLY ->
          new Letter.BrandConsumerReply(
              matter, notice.words().orElse(""), notice.nextDate().orElse(request.answerBy()));
      default -> throw new IllegalStateException(notice.kind() + " is not for a brand");
    };
  }

  Letter toConsumer(Progress progress, Notice notice, Letter.Matter matter, Recipient recipient) {
    var next = notice.nextDate().orElse(progress.now());
    return switch (notice.kind()) {
      case REQUEST_RECEIVED -> new Letter.RequestReceived(matter, progress.now(), next);
      case WITHDRAWAL_RECEIVED ->
          new Letter.WithdrawalReceived(matter, notice.words().orElse(""), progress.now(), next);
      case BRAND_ASKED -> new Letter.BrandAsked(matter, brand(progress), next);
      case BRAND_WANTS_TO_KNOW -> new Letter.BrandWantsToKnow(matter, brand(progress), next);
      case BRAND_TOLD -> new Letter.BrandTold(matter, brand(progress), next);
      case BRAND_ANSWERED -> new Letter.BrandAnswered(matter, brand(progress), next);
      case BRAND_APPEALED -> new Letter.BrandAppealed(matter, brand(progress), next);
      case BRAND_WAITED_FOR -> new Letter.BrandWaitedFor(matter, brand(progress), next);
      case BRAND_SILENT -> new Letter.BrandSilent(matter, brand(progress), next);
      case DECISION_OFFER -> new Letter.DecisionOffer(matter, offered(progress, recipient), next);
      case DECISION_NO ->
          new Letter.DecisionNo(matter, notice.words().orElse(""), ways(progress, recipient));
      case CHOICE_REMINDER ->
          new Letter.ChoiceReminder(matter, next, say(progress, recipient, "mail.last-day.choice"));
      case GOODS_REMINDER ->
          new Letter.GoodsReminder(matter, next, say(progress, recipient, "mail.last-day.goods"));
      case GOODS_RECEIVED -> new Letter.GoodsReceived(matter, progress.now(), next);
      case INSPECTED -> new Letter.Inspected(matter, next);
      case INSPECTED_DIFFERS ->
          new Letter.InspectedDiffers(
              matter,
              say(progress, recipient, "mail.finding." + notice.words().orElse("differs")),
              next);
      case REFUND_ON_THE_WAY -> onTheWay(progress, notice, matter);
      case REFUND_FAILED_ONCE -> failedOnce(progress, notice, matter);
      case REFUND_ARRIVED -> arrived(progress, notice, matter);
      case PROMISE_SLIPPED -> slipped(progress, notice, matter, recipient);
      case PROMISE_MOVED ->
          new Letter.PromiseMoved(
              matter, promised(progress, notice, recipient), next, notice.words().orElse(""));
      case PROMISE_GIVEN -> given(progress, notice, matter, recipient);
      case GOODWILL_GIVEN -> goodwill(progress, notice, matter, recipient);
      case LOOK_AGAIN -> new Letter.LookAgain(matter, next);
      case CASE_CLOSED -> new Letter.CaseClosed(matter);
      case MERGED, SPLIT -> joined(progress, notice, matter, recipient);
      default -> fromHouse(progress, matter, words(progress, notice, recipient));
    };
  }

  /** What the house says where a letter is made of its words alone. */
  private String words(Progress progress, Notice notice, Recipient recipient) {
    return switch (notice.kind()) {
      case MESSAGE_FROM_HOUSE -> notice.words().orElse("");
      case REQUEST_WITHDRAWN -> say(progress, recipient, "mail.words.set-aside");
      case REOPENED -> say(progress, recipient, "mail.words.reopened");
      case REFUND_HELD,
          REFUND_GOES_ON,
          REFUND_BY_BANK,
          CREDIT_GIVEN,
          CREDIT_TAKEN_BACK,
          DIFFERENCE_DUE,
          DIFFERENCE_PAID,
          DIFFERENCE_LAPSED ->
          ofMoney(progress, notice, recipient);
      default -> throw new IllegalStateException(notice.kind() + " is not for a consumer");
    };
  }

  /** With a person's words; of a second look or a complaint nobody has said any. */
  private Letter given(
      Progress progress, Notice notice, Letter.Matter matter, Recipient recipient) {
    return new Letter.PromiseGiven(
        matter,
        promised(progress, notice, recipient),
        notice.nextDate().orElseThrow(),
        notice.words().orElseGet(() -> say(progress, recipient, "mail.words." + unsaid(notice))));
  }

  /** Which of two cases goes on, and by when. */
  private Letter joined(
      Progress progress, Notice notice, Letter.Matter matter, Recipient recipient) {
    var language = Language.ofTag(recipient.language()).orElse(Language.ENGLISH);
    var reader = Reader.of(language, recipient.zone(), progress.now());
    var words =
        phrases.say(
            reader,
            notice.kind() == Notice.Kind.MERGED ? "mail.words.merged" : "mail.words.split",
            Map.of(
                "other",
                notice.words().orElseThrow(),
                "number",
                matter.number(),
                "day",
                phrases.to(reader).dates().day(notice.nextDate().orElseThrow())));
    return fromHouse(progress, matter, words);
  }

  /** What becomes of money or credit: how much, by when something comes next, and by which way. */
  private String ofMoney(Progress progress, Notice notice, Recipient recipient) {
    var language = Language.ofTag(recipient.language()).orElse(Language.ENGLISH);
    var words = phrases.to(Reader.of(language, recipient.zone(), progress.now()));
    var code = notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return words.say(
        "mail.words." + code,
        "sum",
        notice.amount().map(words.sums()::of).orElse(""),
        "day",
        notice.nextDate().map(words.dates()::day).orElse(""),
        "method",
        method(progress));
  }

  private static String unsaid(Notice notice) {
    var kind = notice.about().orElseThrow().kind();
    return kind == PromiseKind.COMPLAINT ? "complaint" : "appeal";
  }

  private Letter goodwill(
      Progress progress, Notice notice, Letter.Matter matter, Recipient recipient) {
    return new Letter.GoodwillGiven(
        matter,
        gift(progress, notice.amount().orElseThrow(), recipient),
        notice.nextDate().orElseThrow(),
        notice.words().orElse(""));
  }

  private String gift(Progress progress, Money sum, Recipient recipient) {
    return say(progress, recipient, "mail.goodwill.gift", Map.of("sum", sum));
  }

  private static Letter onTheWay(Progress progress, Notice notice, Letter.Matter matter) {
    var due = notice.nextDate().orElse(progress.now());
    return new Letter.RefundOnTheWay(matter, notice.amount().orElseThrow(), method(progress), due);
  }

  private static Letter failedOnce(Progress progress, Notice notice, Letter.Matter matter) {
    var due = notice.nextDate().orElse(progress.now());
    return new Letter.RefundFailedOnce(
        matter, notice.amount().orElseThrow(), method(progress), due);
  }

  private static Letter arrived(Progress progress, Notice notice, Letter.Matter matter) {
    return new Letter.RefundArrived(
        matter, notice.amount().orElseThrow(), method(progress), arrivedAt(progress));
  }

  private static Instant arrivedAt(Progress progress) {
    return progress.state().intents().stream()
        .flatMap(intent -> intent.settledAt().stream())
        .max(Comparator.naturalOrder())
        .orElseGet(progress::now);
  }

  private Letter slipped(
      Progress progress, Notice notice, Letter.Matter matter, Recipient recipient) {
    var promised = promised(progress, notice, recipient);
    var wasDue = notice.about().orElseThrow().dueAt();
    var newDue = notice.nextDate().orElseThrow();
    if (notice.sorry().isPresent()) {
      var sorry = notice.sorry().get();
      var gift = gift(progress, sorry.sum(), recipient);
      return new Letter.PromiseMadeUpFor(
          matter, promised, wasDue, newDue, notice.slips(), gift, sorry.due());
    }
    return notice.slips() > 1
        ? new Letter.PromiseSlippedAgain(matter, promised, wasDue, newDue, notice.slips())
        : new Letter.PromiseSlipped(
            matter, promised, wasDue, newDue, say(progress, recipient, "mail.next.slipped"));
  }

  private String promised(Progress progress, Notice notice, Recipient recipient) {
    var kind = notice.about().orElseThrow().kind().name();
    var code = kind.toLowerCase(Locale.ROOT).replace('_', '-');
    return say(progress, recipient, "mail.promised." + code);
  }

  private static Letter fromHouse(Progress progress, Letter.Matter matter, String words) {
    return new Letter.MessageFromHouse(matter, progress.around().merchant().name(), words);
  }

  /** Each choice with all that comes with it. */
  private List<String> offered(Progress progress, Recipient recipient) {
    var state = progress.state();
    var purse = progress.context().purse().orElseThrow();
    return new Together(state.offered(), line -> purse.left(state, line))
        .choices().stream().map(choice -> choice(progress, recipient, choice)).toList();
  }

  private String choice(Progress progress, Recipient recipient, List<Resolution> choice) {
    var first = offered(progress, recipient, choice.getFirst());
    var beside = choice.stream().skip(1).map(offer -> offered(progress, recipient, offer)).toList();
    return beside.isEmpty()
        ? first
        : say(progress, recipient, "mail.together.with", Map.of("remedy", first, "others", beside));
  }

  /** What nobody owes is told as such. */
  private String offered(Progress progress, Recipient recipient, Resolution offer) {
    if (offer.exchange().isPresent()) {
      return exchange(progress, recipient, offer.exchange().get());
    }
    var key = "mail.remedy." + offer.remedy().code().replace('_', '-');
    var remedy =
        offer.amount().isPositive()
            ? say(progress, recipient, key + ".amount", Map.of("amount", offer.amount()))
            : say(progress, recipient, key);
    return offer.isGoodwill()
        ? say(progress, recipient, "mail.goodwill.offer", Map.of("remedy", remedy))
        : remedy;
  }

  /** Which piece, who pays what, and how long the price holds. */
  private String exchange(Progress progress, Recipient recipient, Exchange exchange) {
    var language = Language.ofTag(recipient.language()).orElse(Language.ENGLISH);
    var words = phrases.to(Reader.of(language, recipient.zone(), progress.now()));
    var settlement = exchange.settlement();
    return words.say(
        "mail.exchange." + settlement.way().name().toLowerCase(Locale.ROOT),
        "piece",
        exchange.piece().title(),
        "sum",
        words.sums().of(settlement.charge().plus(settlement.refund())),
        "day",
        words.dates().day(exchange.validUntil()));
  }

  private List<String> ways(Progress progress, Recipient recipient) {
    return List.of(
        say(progress, recipient, "mail.way.second-look"),
        say(progress, recipient, "mail.way.defect"));
  }

  private static String brand(Progress progress) {
    return progress
        .before()
        .head()
        .brandId()
        .flatMap(progress.around()::brand)
        .map(brand -> brand.name())
        .orElse("");
  }

  private static String method(Progress progress) {
    return progress.around().payments().getFirst().methodLabel();
  }

  private String say(Progress progress, Recipient recipient, String key) {
    return say(progress, recipient, key, Map.of());
  }

  private String say(
      Progress progress, Recipient recipient, String key, Map<String, ?> parameters) {
    var language = Language.ofTag(recipient.language()).orElse(Language.ENGLISH);
    return phrases.say(Reader.of(language, recipient.zone(), progress.now()), key, parameters);
  }
}
