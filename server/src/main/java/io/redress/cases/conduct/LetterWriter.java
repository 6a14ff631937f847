package io.redress.cases.conduct;

import io.redress.cases.domain.Notice;
import io.redress.conversation.Letter;
import io.redress.conversation.Recipient;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.liaison.LiaisonRequest;
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
      case BRAND_ANSWERED -> new Letter.BrandAnswered(matter, brand(progress), next);
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
              matter, say(progress, recipient, "mail.finding.differs"), next);
      case REFUND_ON_THE_WAY ->
          new Letter.RefundOnTheWay(matter, notice.amount().orElseThrow(), method(progress), next);
      case REFUND_FAILED_ONCE ->
          new Letter.RefundFailedOnce(
              matter, notice.amount().orElseThrow(), method(progress), next);
      case REFUND_ARRIVED -> arrived(progress, notice, matter);
      case PROMISE_SLIPPED -> slipped(progress, notice, matter, recipient);
      case PROMISE_MOVED ->
          new Letter.PromiseMoved(
              matter, promised(progress, notice, recipient), next, notice.words().orElse(""));
      case PROMISE_GIVEN ->
          new Letter.PromiseGiven(
              matter, promised(progress, notice, recipient), next, notice.words().orElse(""));
      case LOOK_AGAIN -> new Letter.LookAgain(matter, next);
      case MESSAGE_FROM_HOUSE -> fromHouse(progress, matter, notice.words().orElse(""));
      case CASE_CLOSED -> new Letter.CaseClosed(matter);
      case REQUEST_WITHDRAWN ->
          fromHouse(progress, matter, say(progress, recipient, "mail.words.set-aside"));
      case REOPENED -> fromHouse(progress, matter, say(progress, recipient, "mail.words.reopened"));
      case BRAND_REQUEST,
          BRAND_REPLY,
          BRAND_REMINDER,
          BRAND_THANKS,
          PROMISE_AT_RISK,
          PROMISE_ESCALATED,
          PROMISE_UNANSWERED ->
          throw new IllegalStateException(notice.kind() + " is not for a consumer");
    };
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

  Letter toStaff(Progress progress, Notice notice, Letter.Matter matter, Recipient recipient) {
    var due = notice.nextDate().orElseThrow();
    var promised = promised(progress, notice, recipient);
    return switch (notice.kind()) {
      case PROMISE_AT_RISK -> new Letter.PromiseAtRisk(matter, promised, due);
      case PROMISE_ESCALATED -> new Letter.PromiseEscalated(matter, promised, due);
      case PROMISE_UNANSWERED -> new Letter.PromiseUnanswered(matter, promised, due);
      default -> throw new IllegalStateException(notice.kind() + " is not for staff");
    };
  }

  private Letter slipped(
      Progress progress, Notice notice, Letter.Matter matter, Recipient recipient) {
    var promised = promised(progress, notice, recipient);
    var wasDue = notice.about().orElseThrow().dueAt();
    var newDue = notice.nextDate().orElseThrow();
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

  private List<String> offered(Progress progress, Recipient recipient) {
    return progress.state().offered().stream()
        .map(
            offer ->
                offer.amount().isPositive()
                    ? say(
                        progress,
                        recipient,
                        "mail.remedy." + offer.remedy().code().replace('_', '-') + ".amount",
                        Map.of("amount", offer.amount()))
                    : say(
                        progress,
                        recipient,
                        "mail.remedy." + offer.remedy().code().replace('_', '-')))
        .toList();
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
