package io.redress.faults.providers;

import io.redress.faults.providers.Hook.Event;
import io.redress.money.provider.LocalStripe.Road;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What else happens around the faults of a round, in any order. */
final class Noise {
  private final Stage stage;
  private final List<Elsewhere.Objection> objections = new ArrayList<>();

  Noise(Stage stage) {
    this.stage = stage;
  }

  /** Something happens, and mostly some time passes. */
  void step() {
    var purchase = stage.any(stage.purchases());
    switch (stage.random().nextInt(9)) {
      case 0 -> stage.tellAtOnce(some(stage.everything()));
      case 1 -> stage.tools().stripe().loseTheNextAnswer();
      case 2 -> stage.tools().stripe().breakTheNextAnswer();
      case 3 -> stage.books().begin(stage.any(List.of("pending", "declined", "succeeded")));
      case 4 -> unlessAtSandbox(purchase, () -> Elsewhere.byHand(stage, purchase));
      case 5 -> unlessAtSandbox(purchase, () -> comeBack(purchase));
      case 6 -> unlessAtSandbox(purchase, () -> object(purchase));
      case 7 -> busy();
      default -> purchase.takeUp();
    }
    stage.pass(Duration.ofMinutes(stage.random().nextInt(700)));
  }

  private static void unlessAtSandbox(Purchase purchase, Runnable deed) {
    if (!purchase.isAtSandbox()) {
      deed.run();
    }
  }

  private List<Event> some(List<Event> events) {
    var some = new ArrayList<Event>();
    for (var i = 0; i < 3 && !events.isEmpty(); i++) {
      some.add(stage.any(events));
    }
    return some;
  }

  /** What was refunded, by us or by hand, comes back; perhaps Stripe tells of it only later. */
  private void comeBack(Purchase purchase) {
    var payment = purchase.payment();
    stage.books().latest(payment).ifPresent(stage.books()::failed);
    var event = stage.event("refund.failed", "re_1", payment);
    if (stage.random().nextBoolean()) {
      stage.tell(event);
    }
  }

  private void object(Purchase purchase) {
    if (objections.isEmpty() || stage.random().nextBoolean()) {
      Elsewhere.disputed(stage, purchase).ifPresent(objections::add);
    } else {
      objections.removeFirst().end(stage.any(List.of("won", "lost")));
    }
  }

  private void busy() {
    stage.tools().stripe().takeRoad(Road.BUSY);
    try {
      stage.pass(Duration.ofHours(1 + stage.random().nextInt(8)));
    } finally {
      stage.tools().stripe().takeRoad(Road.OPEN);
    }
  }

  /** From now on Stripe behaves, banks decide, and everything that is to be told is told. */
  void end() {
    stage.books().begin("succeeded");
    stage.books().payOut();
    objections.forEach(each -> each.end(stage.any(List.of("won", "lost"))));
    objections.clear();
    stage.untold().forEach(stage::tell);
  }
}
