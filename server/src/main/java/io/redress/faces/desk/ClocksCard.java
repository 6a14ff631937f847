package io.redress.faces.desk;

import io.redress.cases.figures.CaseClocks;
import io.redress.cases.figures.CaseClocks.Pause;
import io.redress.cases.figures.CaseClocks.Reading;
import io.redress.faces.shared.Codes;
import io.redress.faces.shared.FactView;
import io.redress.promises.PromiseKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the card of the three clocks: what each shows, and for what the consumer's stood still.
 */
record ClocksCard(Visit visit, CaseClocks clocks) {
  CaseRoomView.Card write() {
    var facts = new ArrayList<FactView>();
    facts.add(fact("consumer", reading(clocks.consumer())));
    facts.add(fact("house", reading(clocks.house())));
    if (!clocks.brand().elapsed().isZero() || clocks.brand().isRunning()) {
      facts.add(fact("brand", reading(clocks.brand())));
    }
    paused()
        .forEach(
            (kind, length) ->
                facts.add(
                    new FactView(
                        visit.say(
                            "desk.clocks.paused", "what", visit.say("desk.owed." + Codes.of(kind))),
                        span(length))));
    if (clocks.late() > 0) {
      facts.add(fact("late", visit.say("desk.clocks.late.count", "count", clocks.late())));
    }
    return new CaseRoomView.Card(visit.say("desk.clocks.title"), facts, List.of());
  }

  /** For how long the consumer's clock stood, by what it stood for; nothing left is no pause. */
  private Map<PromiseKind, Duration> paused() {
    var lengths = new EnumMap<PromiseKind, Duration>(PromiseKind.class);
    for (Pause pause : clocks.consumer().pauses()) {
      pause
          .over()
          .filter(kind -> !pause.length().isZero())
          .ifPresent(kind -> lengths.merge(kind, pause.length(), Duration::plus));
    }
    return lengths;
  }

  private String reading(Reading reading) {
    return visit.say(
        reading.isRunning() ? "desk.clocks.running" : "desk.clocks.standing",
        "span",
        span(reading.elapsed()));
  }

  private String span(Duration length) {
    return visit.page().timeLeft().span(length);
  }

  private FactView fact(String name, String value) {
    return new FactView(visit.say("desk.clocks." + name), value);
  }
}
