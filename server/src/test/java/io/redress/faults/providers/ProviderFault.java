package io.redress.faults.providers;

import static io.redress.money.IntentState.FAILED;
import static io.redress.money.IntentState.PENDING;
import static io.redress.money.IntentState.SETTLED;
import static io.redress.money.IntentState.SUCCEEDED;
import static io.redress.money.IntentState.UNKNOWN;

import io.redress.money.provider.LocalStripe.Road;
import io.redress.money.provider.SandboxMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What a provider does to us; each plays a purchase of its own to where it strikes. */
enum ProviderFault {
  /** It pays, and no answer comes. */
  TIME_OUT_AFTER_PAYING {
    @Override
    boolean strikes(Stage stage) {
      stage.tools().stripe().loseTheNextAnswer();
      var purchase = stage.buy().paid();
      return purchase.unknown().anyMatch(stage.books().payoutsOfIntents()::containsKey);
    }
  },
  /** Something between us answers for it after it has paid. */
  BROKEN_ANSWER {
    @Override
    boolean strikes(Stage stage) {
      stage.tools().stripe().breakTheNextAnswer();
      var purchase = stage.buy().paid();
      return purchase.unknown().anyMatch(stage.books().payoutsOfIntents()::containsKey);
    }
  },
  /** The request never gets there; the same key is sent again. */
  TIME_OUT_BEFORE_PAYING {
    @Override
    boolean strikes(Stage stage) {
      var purchase = stage.buy().released();
      onRoad(stage, Road.LOST_ON_THE_WAY_THERE, stage::work);
      var isLost = purchase.areAll(UNKNOWN) && purchase.payouts() == 0;
      stage.pass(Duration.ofHours(2));
      return isLost && purchase.areAll(SUCCEEDED) && !purchase.isTriedAgain();
    }
  },
  /** It cannot be had for longer than it remembers keys, and never heard of the refund. */
  KEY_DIES_UNHEARD {
    @Override
    boolean strikes(Stage stage) {
      var purchase = stage.buy().released();
      onRoad(stage, Road.BUSY, () -> outlive(stage));
      var isLost = purchase.areAll(UNKNOWN) && purchase.payouts() == 0;
      stage.pass(Duration.ofHours(7));
      return isLost && purchase.isTriedAgain();
    }
  },
  /** It pays, then cannot be had for longer than it remembers keys. */
  KEY_DIES_AFTER_PAYING {
    @Override
    boolean strikes(Stage stage) {
      stage.tools().stripe().loseTheNextAnswer();
      var purchase = stage.buy().paid();
      var isPaid = purchase.unknown().anyMatch(stage.books().payoutsOfIntents()::containsKey);
      onRoad(stage, Road.BUSY, () -> outlive(stage));
      stage.pass(Duration.ofHours(7));
      return isPaid && purchase.unknown().findAny().isEmpty() && !purchase.isTriedAgain();
    }
  },
  /** It tells the same several times at once, while we are at work. */
  EVENTS_COME_TWICE {
    @Override
    boolean strikes(Stage stage) {
      var purchase = stage.buy().paid();
      purchase.arrive();
      var once = purchase.news("refund.updated");
      stage.tellAtOnce(Stream.of(once, once, once).flatMap(List::stream).toList());
      return purchase.areAll(SETTLED);
    }
  },
  /** What it tells comes days later, after what came of it. */
  EVENTS_COME_LATE {
    @Override
    boolean strikes(Stage stage) {
      var purchase = stage.buy().paid();
      var early = purchase.news("refund.created");
      purchase.arrive();
      stage.pass(Duration.ofDays(2));
      var isOver = purchase.areAll(SETTLED);
      early.reversed().forEach(stage::tell);
      return isOver && purchase.areAll(SETTLED);
    }
  },
  /** Somebody refunds in its console what nobody asked us for. */
  REFUNDED_IN_CONSOLE {
    @Override
    boolean strikes(Stage stage) {
      var purchase = stage.buy();
      var _ = stage.random().nextBoolean() ? purchase.returned() : purchase;
      return Elsewhere.byHand(stage, purchase)
          && purchase.payments().getFirst().external().isPositive();
    }
  },
  /** Somebody refunds in its console what ours, which is released, counts on. */
  REFUNDED_IN_CONSOLE_MEANWHILE {
    @Override
    boolean strikes(Stage stage) {
      var purchase = stage.buy().released();
      return Elsewhere.byHand(stage, purchase) && purchase.payouts() > 0;
    }
  },
  /** The bank takes a payment back while our refund of it is released or on its way. */
  CHARGEBACK_DURING_REFUND {
    @Override
    boolean strikes(Stage stage) {
      stage.books().begin(stage.any(List.of("pending", "succeeded")));
      var isUnsent = stage.random().nextBoolean();
      var purchase = isUnsent ? stage.buy().released() : stage.buyMore().paid();
      var dispute = Elsewhere.disputed(stage, purchase);
      var isHeld = purchase.isHeld();
      stage.pass(Duration.ofHours(stage.random().nextInt(60)));
      dispute.ifPresent(each -> each.end(stage.any(List.of("won", "lost"))));
      return isHeld;
    }
  },
  /** The bank takes a payment back of which no case knows. */
  CHARGEBACK_WITHOUT_CASE {
    @Override
    boolean strikes(Stage stage) {
      var purchase = stage.buy();
      var dispute = Elsewhere.disputed(stage, purchase);
      var isHeld = purchase.isHeld();
      stage.pass(Duration.ofHours(stage.random().nextInt(60)));
      dispute.ifPresent(each -> each.end(stage.any(List.of("won", "lost"))));
      return isHeld && !purchase.isHeld();
    }
  },
  /** What succeeded, or was even proven to have arrived, comes back. */
  SUCCESS_FAILS {
    @Override
    boolean strikes(Stage stage) {
      var purchase = stage.buy().paid();
      if (stage.random().nextBoolean()) {
        purchase.arrive();
        purchase.news("refund.updated").forEach(stage::tell);
      }
      stage.books().latestOfOurs(purchase.payment()).ifPresent(stage.books()::failed);
      purchase.news("refund.failed").forEach(stage::tell);
      return purchase.isTriedAgain();
    }
  },
  /** It is slow, or says no. */
  SLOW_OR_DECLINED {
    @Override
    boolean strikes(Stage stage) {
      stage.books().begin(stage.any(List.of("pending", "requires_action", "declined")));
      var purchase = stage.buy().paid();
      return purchase.isAny(PENDING) || purchase.isAny(FAILED);
    }
  },
  /** The built-in provider does what it is told to do badly. */
  SANDBOX_MISBEHAVES {
    @Override
    boolean strikes(Stage stage) {
      var mode =
          stage.any(List.of(SandboxMode.FAIL_AFTER_SUCCESS, SandboxMode.TIME_OUT_AFTER_PAYING));
      stage.behave(mode);
      var purchase = stage.buyAtSandbox().paid();
      stage.behave(SandboxMode.WELL);
      var isUnknown = purchase.areAll(UNKNOWN);
      stage.pass(Duration.ofHours(2));
      return mode == SandboxMode.TIME_OUT_AFTER_PAYING ? isUnknown : purchase.isTriedAgain();
    }
  };

  /** Plays it; whether it really happened. */
  abstract boolean strikes(Stage stage);

  private static void onRoad(Stage stage, Road road, Runnable work) {
    stage.tools().stripe().takeRoad(road);
    try {
      work.run();
    } finally {
      stage.tools().stripe().takeRoad(Road.OPEN);
    }
  }

  /** A day and some hours in which it is asked now and then. */
  private static void outlive(Stage stage) {
    stage.work();
    for (var part = 0; part < 4; part++) {
      stage.pass(Duration.ofHours(7));
    }
  }
}
