package io.redress.replay.play;

import io.redress.cases.CaseStatus;
import io.redress.cases.CaseView;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.replay.csv.LedgerFile;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefusedException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of one case from its opening to its end, each step at its hour. */
final class CaseWalk {
  private static final Logger LOG = LoggerFactory.getLogger(CaseWalk.class);
  private static final Duration UNTIL_OFFER = Duration.ofHours(2);
  private static final Duration UNTIL_CHOICE = Duration.ofHours(20);
  private static final Duration UNTIL_GOODS = Duration.ofDays(4);
  private static final Duration UNTIL_INSPECTION = Duration.ofHours(20);
  private static final Duration UNTIL_RELEASE = Duration.ofHours(2);
  private static final Duration UNTIL_CLOSING = Duration.ofDays(2);
  private static final int MOST_LOOKS = 30;

  private final CasePlayer player;
  private final CaseId id;
  private final String number;
  private final Money paid;
  private Money givenBack = Money.zero(LedgerFile.CURRENCY);
  private boolean isClosed;
  private int looks;

  CaseWalk(CasePlayer player, CaseView opened) {
    this.player = player;
    this.id = opened.head().id();
    this.number = opened.head().number();
    this.paid =
        opened.content().lines().stream()
            .map(
                line ->
                    opened
                        .order()
                        .line(line.orderLineId())
                        .orElseThrow()
                        .allocationOf(line.units())
                        .paid())
            .reduce(Money::plus)
            .orElseThrow();
  }

  String number() {
    return number;
  }

  /** What was paid for the pieces when they were bought. */
  Money paid() {
    return paid;
  }

  /** What has arrived with proof. */
  Money givenBack() {
    return givenBack;
  }

  boolean isClosed() {
    return isClosed;
  }

  void begin(PassingTime time) {
    step(time, UNTIL_OFFER, () -> offered(time));
  }

  private void offered(PassingTime time) {
    player.offer(id);
    step(time, UNTIL_CHOICE, () -> chosen(time));
  }

  private void chosen(PassingTime time) {
    player.accept(id);
    step(time, UNTIL_GOODS, () -> received(time));
  }

  private void received(PassingTime time) {
    player.receive(id);
    step(time, UNTIL_INSPECTION, () -> inspected(time));
  }

  private void inspected(PassingTime time) {
    player.inspect(id);
    step(time, UNTIL_RELEASE, () -> released(time));
  }

  private void released(PassingTime time) {
    player.release(id);
    step(time, UNTIL_CLOSING, () -> close(time));
  }

  private void close(PassingTime time) {
    var view = player.view(id);
    if (view.head().status() == CaseStatus.RESOLVED) {
      givenBack =
          view.conduct().intents().stream()
              .filter(intent -> intent.state() == IntentState.SETTLED)
              .map(RefundIntent::amount)
              .reduce(givenBack, Money::plus);
      player.close(id);
      isClosed = true;
    } else if (++looks < MOST_LOOKS) {
      step(time, UNTIL_CLOSING, () -> close(time));
    }
  }

  /** A refused step ends the walk; the case stays open and the report says so. */
  private void step(PassingTime time, Duration wait, Runnable work) {
    time.after(
        wait,
        () -> {
          try {
            work.run();
          } catch (RefusedException e) {
            LOG.error("Case {} cannot go on: {}", number, e.refusal());
          }
        });
  }
}
