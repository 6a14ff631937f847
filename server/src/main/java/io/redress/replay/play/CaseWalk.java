package io.redress.replay.play;

import io.redress.cases.CaseView;
import io.redress.goods.Acceptance;
import io.redress.money.IntentState;
import io.redress.money.RefundIntent;
import io.redress.replay.csv.LedgerFile;
import io.redress.shared.CaseId;
import io.redress.shared.Money;
import io.redress.shared.RefusedException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one case to its end, each step at its hour. What the next step is, the case itself
 * says; so a case that an earlier run left on the way is taken further from where it stands.
 */
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
  private final PassingTime time;
  private final String customer;
  private final CaseId id;
  private String number = "";
  private Money givenBack = Money.zero(LedgerFile.CURRENCY);
  private boolean isClosed;
  private int looks;

  CaseWalk(CasePlayer player, PassingTime time, String customer, CaseId id) {
    this.player = player;
    this.time = time;
    this.customer = customer;
    this.id = id;
  }

  String number() {
    return number;
  }

  /** What has arrived with proof. */
  Money givenBack() {
    return givenBack;
  }

  boolean isClosed() {
    return isClosed;
  }

  /** Sets out from wherever the case stands; one that is closed already is only looked at. */
  void begin() {
    var view = player.view(id);
    number = view.head().number();
    switch (view.head().status()) {
      case CLOSED -> end(view);
      case DRAFT,
          SUBMITTED,
          ASSESSING,
          DECIDED,
          FULFILLING,
          RESOLVED,
          WITHDRAWN,
          DISPUTED,
          REOPENED ->
          plan(UNTIL_OFFER);
    }
  }

  private void plan(Duration wait) {
    time.after(wait, new Hands.Errand(customer, this::goOn));
  }

  /** A refused step ends the walk; the case stays open and the report says so. */
  private void goOn() {
    try {
      step(player.view(id)).ifPresent(this::plan);
    } catch (RefusedException e) {
      LOG.error("Case {} cannot go on: {}", number, e.refusal());
    }
  }

  /** Does what comes next and says how long it is until the step after it. */
  private Optional<Duration> step(CaseView view) {
    return switch (view.head().status()) {
      case DRAFT -> throw new IllegalStateException("a draft was kept: " + number);
      case SUBMITTED, ASSESSING, DISPUTED, REOPENED -> {
        player.decide(id);
        player.offer(view);
        yield Optional.of(UNTIL_CHOICE);
      }
      case DECIDED -> Optional.of(settleOn(view));
      case FULFILLING -> fulfil(view);
      case RESOLVED, WITHDRAWN -> {
        player.close(id);
        end(view);
        yield Optional.empty();
      }
      case CLOSED -> {
        end(view);
        yield Optional.empty();
      }
    };
  }

  private Duration settleOn(CaseView view) {
    if (view.conduct().resolutions().isEmpty()) {
      player.offer(view);
      return UNTIL_CHOICE;
    }
    player.accept(view);
    return UNTIL_GOODS;
  }

  private Optional<Duration> fulfil(CaseView view) {
    if (CasePlayer.isAnyGoods(view, each -> !each.reception().isHere())) {
      player.receive(view);
      return Optional.of(UNTIL_INSPECTION);
    }
    if (CasePlayer.isAnyGoods(view, each -> each.acceptance() == Acceptance.PENDING)) {
      player.inspect(view);
      return Optional.of(UNTIL_RELEASE);
    }
    if (view.conduct().intents().isEmpty()) {
      player.release(id);
      return Optional.of(UNTIL_CLOSING);
    }
    return ++looks < MOST_LOOKS ? Optional.of(UNTIL_CLOSING) : Optional.empty();
  }

  private void end(CaseView view) {
    isClosed = true;
    givenBack =
        view.conduct().intents().stream()
            .filter(intent -> intent.state() == IntentState.SETTLED)
            .map(RefundIntent::amount)
            .reduce(givenBack, Money::plus);
  }
}
