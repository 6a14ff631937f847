package io.redress.cases.jobs;

import io.redress.cases.CaseCommand;
import io.redress.cases.CaseOutcome;
import io.redress.cases.CaseQuery;
import io.redress.cases.CaseSummary;
import io.redress.cases.Cases;
import io.redress.cases.Dispute;
import io.redress.cases.Dispute.Move;
import io.redress.cases.providers.StripeNews;
import io.redress.language.Language;
import io.redress.language.Phrases;
import io.redress.language.Reader;
import io.redress.money.Payment;
import io.redress.money.Payments;
import io.redress.money.provider.StripeDispute;
import io.redress.money.provider.StripeDispute.End;
import io.redress.money.provider.StripeProvider;
import io.redress.people.Merchants;
import io.redress.platform.outbox.OutboxHandler;
import io.redress.platform.outbox.OutboxTask;
import io.redress.promises.PromiseKind;
import io.redress.shared.Actor;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes chargebacks in of which Stripe tells, and notes their end, as a person of the house would:
 * in the latest case of the order. Where there is no case, the payment alone is held.
 */
@Component
class StripeChargebacks implements OutboxHandler {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PARTY = "Stripe";

  private final StripeProvider stripe;
  private final Payments payments;
  private final Cases cases;
  private final CaselessChargebacks caseless;
  private final Wording wording;

  StripeChargebacks(
      StripeProvider stripe,
      Payments payments,
      Cases cases,
      CaselessChargebacks caseless,
      Wording wording) {
    this.stripe = stripe;
    this.payments = payments;
    this.cases = cases;
    this.caseless = caseless;
    this.wording = wording;
  }

  /** How a chargeback is told to the house. */
  @Component("wordingOfChargebacks")
  record Wording(Merchants merchants, Phrases phrases, Clock clock) {
    String question(Optional<Money> amount) {
      var house = merchants.current();
      var language = Language.ofTag(house.languages().getFirst()).orElse(Language.ENGLISH);
      var words = phrases.to(Reader.of(language, house.zone(), clock.instant()));
      var sum = amount.map(words.sums()::of).orElse("");
      return words.say("provider.chargeback", "amount", sum);
    }
  }

  /** A dispute of a case that has Stripe's name of it. */
  private record Known(CaseId caseId, Dispute dispute) {}

  @Override
  public String kind() {
    return StripeNews.DISPUTE_TASK;
  }

  @Override
  public void handle(OutboxTask task) {
    var name = JSON.readTree(task.payload()).path("payment").asString();
    var payment = payments.byReference(StripeProvider.NAME, name);
    if (payment.isEmpty()) {
      return;
    }
    var told = stripe.dispute(task.subject());
    var matters = cases.find(CaseQuery.of(payment.get().orderId()));
    var known = known(matters, told.reference());
    if (told.end() != End.NONE) {
      known.ifPresentOrElse(
          each -> close(each, payment.get(), told), () -> caseless.ended(payment.get(), told));
    } else if (known.isEmpty()) {
      open(payment.get(), told, matters);
    }
  }

  private Optional<Known> known(List<CaseSummary> matters, String reference) {
    return matters.stream()
        .flatMap(matter -> cases.view(matter.id()).stream())
        .flatMap(
            view ->
                view.conduct().disputes().stream()
                    .filter(each -> each.claim().kind() == Dispute.Kind.CHARGEBACK)
                    .filter(each -> each.claim().reference().equals(reference))
                    .map(each -> new Known(view.head().id(), each)))
        .findFirst();
  }

  private void open(Payment payment, StripeDispute told, List<CaseSummary> matters) {
    var latest =
        matters.stream()
            .max(
                Comparator.comparing((CaseSummary each) -> each.status().isOpen())
                    .thenComparing(CaseSummary::openedAt));
    var isTaken =
        latest
            .map(each -> new CaseCommand.OpenDispute(each.id(), claim(told)))
            .map(command -> cases.perform(command, Actor.SYSTEM))
            .filter(CaseOutcome.Performed.class::isInstance)
            .isPresent();
    if (!isTaken) {
      caseless.hold(payment, told);
    }
  }

  private Dispute.Claim claim(StripeDispute told) {
    var now = wording.clock().instant();
    var latest = now.plus(PromiseKind.DISPUTE_ANSWER.maxSpan());
    return new Dispute.Claim(
        Dispute.Kind.CHARGEBACK,
        PARTY,
        told.reference(),
        wording.question(told.amount()),
        told.answerBy().filter(day -> isBetween(now, day, latest)));
  }

  private static boolean isBetween(Instant now, Instant day, Instant latest) {
    return day.isAfter(now) && !day.isAfter(latest);
  }

  /** What the bank took is booked first, so that whatever is let go does not find it there. */
  private void close(Known known, Payment payment, StripeDispute told) {
    caseless.bookTaken(payment, told);
    if (known.dispute().isLive()) {
      var id = known.dispute().id();
      var move = move(known, told.end());
      cases.perform(new CaseCommand.CloseDispute(known.caseId(), id, move), Actor.SYSTEM).orThrow();
    }
  }

  /** Nobody wins here what was not answered here: for us it was let go. */
  private static Move move(Known known, End end) {
    if (end == End.TAKEN) {
      return Move.LOSE;
    }
    return known.dispute().state() == Dispute.State.CONTESTED ? Move.WIN : Move.WITHDRAW;
  }
}
