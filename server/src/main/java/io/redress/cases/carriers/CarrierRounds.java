package io.redress.cases.carriers;

import io.redress.goods.carriers.Carrier;
import io.redress.goods.carriers.CarrierErrands;
import io.redress.goods.carriers.CarrierSkill;
import io.redress.goods.carriers.ErrandKind;
import io.redress.goods.tracking.TrackingNews;
import io.redress.goods.tracking.TrackingNumber;
import io.redress.goods.tracking.TrackingQuestions;
import io.redress.goods.tracking.TrackingSource;
import io.redress.platform.outbox.Outbox;
import io.redress.platform.outbox.OutboxTask;
import io.redress.platform.tenancy.EveryMerchant;
import io.redress.shared.Actor;
import io.redress.shared.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks carriers after parcels of which nothing was heard for a while, so that an event that never
 * came is made up for, and has labels cancelled whose parcels are not sent any more.
 */
@Service
public class CarrierRounds {
  /** The kind of task that asks a carrier after a parcel; its subject is carrier and number. */
  public static final String ASK_TASK = "carrier.ask";

  /** So long nothing is heard of a parcel before its carrier is asked. */
  public static final Duration SILENCE = Duration.ofHours(12);

  private static final Logger LOG = LoggerFactory.getLogger(CarrierRounds.class);
  private static final int AT_ONCE = 50;
  private static final String BETWEEN = " ";

  private final CarrierErrands errands;
  private final TrackingQuestions questions;
  private final ParcelNews news;
  private final Outbox outbox;
  private final EveryMerchant everyMerchant;
  private final TransactionTemplate transactions;
  private final Clock clock;

  CarrierRounds(
      CarrierErrands errands,
      TrackingQuestions questions,
      ParcelNews news,
      Outbox outbox,
      EveryMerchant everyMerchant,
      TransactionTemplate transactions,
      Clock clock) {
    this.errands = errands;
    this.questions = questions;
    this.news = news;
    this.outbox = outbox;
    this.everyMerchant = everyMerchant;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Does for every house what is due now. */
  public void run() {
    everyMerchant.each(
        merchant -> {
          try {
            cancelUnused();
            errands.carriers().stream()
                .filter(each -> each.skills().contains(CarrierSkill.LOOK_UP))
                .filter(Carrier::isConnected)
                .forEach(this::ask);
          } catch (RuntimeException e) {
            LOG.error("The parcels of {} could not be asked after; tried again", merchant.id(), e);
          }
        });
  }

  /** Noted as asked with the task, so that what cannot be answered is not asked all the time. */
  private void ask(Carrier carrier) {
    var now = clock.instant();
    var silent = questions.silentSince(carrier.code(), now.minus(SILENCE), AT_ONCE);
    transactions.executeWithoutResult(
        status ->
            silent.forEach(
                number -> {
                  questions.asked(carrier.code(), number, now);
                  outbox.add(ask(carrier, number, now));
                }));
  }

  private static OutboxTask ask(Carrier carrier, TrackingNumber number, Instant now) {
    var subject = carrier.code() + BETWEEN + number;
    return new OutboxTask(ASK_TASK, subject, now.toString(), "{}", now);
  }

  /** Asks a carrier after the number of a task's subject; never inside a transaction. */
  public void lookUp(String subject) {
    var parts = subject.split(BETWEEN, 2);
    errands
        .carrier(parts[0])
        .flatMap(carrier -> carrier.lookUp(new TrackingNumber(parts[1])))
        .ifPresent(this::take);
  }

  private void take(List<TrackingNews> told) {
    transactions.executeWithoutResult(
        status -> {
          var _ = news.take(told, TrackingSource.ASKED, Actor.PROVIDER);
        });
  }

  private void cancelUnused() {
    for (var label : errands.labelsOfCancelled(AT_ONCE)) {
      var now = clock.instant();
      try {
        transactions.executeWithoutResult(
            status ->
                errands.ask(
                    label.parcelId(), ErrandKind.CANCEL, label.carrier(), Actor.SYSTEM, now));
      } catch (RefusedException notNow) {
        LOG.info("A label is not cancelled now: {}", notNow.refusal().code());
      }
    }
  }
}
