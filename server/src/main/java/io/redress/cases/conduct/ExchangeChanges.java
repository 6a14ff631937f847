package io.redress.cases.conduct;

import io.redress.cases.Exchange;
import io.redress.cases.Resolution;
import io.redress.cases.domain.Effect;
import io.redress.cases.store.ExchangeStore;
import io.redress.money.Charges;
import io.redress.money.DifferenceCharge;
import io.redress.money.Payment;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.shared.ChargeAttemptId;
import io.redress.shared.Refusal;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes effects on exchanges: what was quoted, the difference, the books and the receipt. */
@Component
class ExchangeChanges {
  /** Kind of the task that asks a provider how a charge stands. */
  static final String CONFIRM_TASK = "charge.confirm";

  private static final Duration FIRST_LOOK = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofHours(6);

  private final ExchangeStore exchanges;
  private final Charges charges;
  private final Receipts receipts;
  private final Outbox outbox;

  ExchangeChanges(ExchangeStore exchanges, Charges charges, Receipts receipts, Outbox outbox) {
    this.exchanges = exchanges;
    this.charges = charges;
    this.receipts = receipts;
    this.outbox = outbox;
  }

  /** Keeps what was quoted for a remedy that is offered. */
  void quote(Progress progress, Resolution resolution) {
    resolution
        .exchange()
        .ifPresent(quoted -> exchanges.insert(progress.caseId(), resolution, quoted));
  }

  void write(Progress progress, Effect.OfExchange effect) {
    switch (effect) {
      case Effect.AskDifference e -> ask(progress, e);
      case Effect.ExpireDifference e -> expire(progress, e);
      case Effect.StartCharge e -> start(progress, e);
      case Effect.RecordCharge e -> record(progress, e);
      case Effect.AskChargeLater e -> askLater(progress, e);
      case Effect.TakePayment e -> take(progress, e);
      case Effect.BookExchange e -> book(progress, e);
    }
  }

  private void ask(Progress progress, Effect.AskDifference effect) {
    var resolution = progress.latest(effect.resolution());
    var amount = resolution.exchange().orElseThrow().settlement().charge();
    var charge =
        DifferenceCharge.asked(
            resolution.id(),
            progress.caseId(),
            progress.before().head().orderId(),
            amount,
            progress.now());
    charges.ask(charge);
    charged(progress, resolution, charge);
    progress.record(
        "difference_asked",
        Map.of("resolution", resolution.id().toString(), "amount", amount.toString()));
  }

  private void expire(Progress progress, Effect.ExpireDifference effect) {
    var resolution = progress.latest(effect.resolution());
    charged(progress, resolution, charges.expire(chargeOf(resolution), progress.now()));
  }

  /** Through the provider that the order was paid with, where differences can be paid there. */
  private void start(Progress progress, Effect.StartCharge effect) {
    var resolution = progress.latest(effect.resolution());
    var provider =
        progress.around().payments().stream()
            .map(Payment::provider)
            .filter(charges::knows)
            .findFirst()
            .orElseThrow(() -> new RefusedException(Refusal.of("difference_elsewhere")));
    var attempt = charges.startAttempt(chargeOf(resolution), provider, progress.now());
    progress.record(
        "charge_started",
        Map.of("resolution", resolution.id().toString(), "attempt", attempt.id().toString()));
  }

  private void record(Progress progress, Effect.RecordCharge effect) {
    var after = charges.recordAnswer(effect.attemptId(), effect.answer(), progress.now());
    progress.before().resolutions().stream()
        .filter(each -> each.id().equals(after.resolutionId()))
        .findFirst()
        .ifPresent(each -> charged(progress, progress.latest(each), after));
    progress.record(
        "charge_answered",
        Map.of(
            "attempt",
            effect.attemptId().toString(),
            "answer",
            effect.answer().getClass().getSimpleName().toLowerCase(Locale.ROOT)));
  }

  private void take(Progress progress, Effect.TakePayment effect) {
    var resolution = progress.latest(effect.resolution());
    var after = charges.recordPaid(chargeOf(resolution), effect.payment(), progress.now());
    charged(progress, resolution, after);
  }

  private void book(Progress progress, Effect.BookExchange effect) {
    var settlement = effect.resolution().exchange().orElseThrow().settlement();
    var carried =
        new Charges.Carried(
            settlement.returned().gross(), settlement.sold().gross(), effect.difference());
    charges.bookExchange(progress.caseId(), effect.resolution().id(), carried, progress.now());
    receipts.issue(progress, effect.resolution(), effect.difference());
  }

  /** Asks again soon after the try, then ever more seldom, as long as nobody knows. */
  private void askLater(Progress progress, Effect.AskChargeLater effect) {
    var due = progress.now().plus(wait(progress, effect.attemptId()));
    outbox.add(
        new OutboxTask(CONFIRM_TASK, effect.attemptId().toString(), due.toString(), "{}", due));
  }

  private static Duration wait(Progress progress, ChargeAttemptId attemptId) {
    var since =
        progress.before().resolutions().stream()
            .flatMap(each -> each.exchange().flatMap(Exchange::charge).stream())
            .flatMap(charge -> charge.attempt(attemptId).stream())
            .findFirst()
            .map(attempt -> Duration.between(attempt.createdAt(), progress.now()))
            .orElse(Duration.ZERO);
    var wait = since.compareTo(FIRST_LOOK) < 0 ? FIRST_LOOK : since;
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static void charged(Progress progress, Resolution resolution, DifferenceCharge charge) {
    progress.resolution(resolution.bringing(resolution.exchange().orElseThrow().charging(charge)));
  }

  private static DifferenceCharge chargeOf(Resolution resolution) {
    return resolution.exchange().flatMap(Exchange::charge).orElseThrow();
  }
}
