package io.redress.faces.desk;

import io.redress.cases.watch.HouseFigures;
import io.redress.faces.shared.FactView;
import io.redress.faces.shared.Page;
import io.redress.platform.clock.DatabaseClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes how the house is. */
final class HouseWriter {
  private static final Duration LONGEST_OVERDUE = Duration.ofSeconds(60);

  /**
   * What is known of the house at one moment.
   *
   * @param ahead how far the clock is before the database's
   * @param setUp whether each part is set up, by its name
   */
  record State(
      Instant lastScan,
      Optional<Instant> oldestOverdue,
      HouseFigures figures,
      Duration ahead,
      Map<String, Boolean> setUp) {}

  private final Page page;
  private final State state;

  HouseWriter(Page page, State state) {
    this.page = page;
    this.state = state;
  }

  HouseView write() {
    return new HouseView(
        page.say(isWell() ? "desk.house.well" : "desk.house.unwell"),
        List.of(
            new HouseView.Part(page.say("desk.house.promises"), promises()),
            new HouseView.Part(page.say("desk.house.work"), work()),
            new HouseView.Part(page.say("desk.house.setUp"), setUp())));
  }

  private boolean isWell() {
    return state.figures().of("outbox.exhausted") == 0 && !isLate() && agrees();
  }

  private boolean isLate() {
    var patience = page.now().minus(LONGEST_OVERDUE);
    return state.oldestOverdue().filter(patience::isAfter).isPresent();
  }

  private boolean agrees() {
    return state.ahead().abs().compareTo(DatabaseClock.PATIENCE) <= 0;
  }

  private List<FactView> promises() {
    var seconds = Duration.between(state.lastScan(), page.now()).toSeconds();
    var timeLeft = page.words().timeLeft();
    return List.of(
        fact("scan", page.say("desk.house.scan.ago", "count", Math.max(0, seconds))),
        fact(
            "overdue",
            state
                .oldestOverdue()
                .map(timeLeft::exactly)
                .orElseGet(() -> page.say("desk.house.overdue.none"))),
        fact(
            "open",
            page.say(
                "desk.house.open.count",
                "open",
                state.figures().of("promises.open") + state.figures().of("promises.at_risk"),
                "risk",
                state.figures().of("promises.at_risk"))));
  }

  private List<FactView> work() {
    var due = state.figures().of("outbox.due");
    var stuck = state.figures().of("outbox.exhausted");
    return List.of(
        fact("due", String.valueOf(due)),
        fact("waiting", String.valueOf(state.figures().of("outbox.waiting") - due)),
        fact("stuck", page.say("desk.house.stuck.count", "count", stuck)),
        fact(
            "clock",
            agrees()
                ? page.say("desk.house.clock.agrees")
                : page.say("desk.house.clock.differs", "count", state.ahead().abs().toSeconds())));
  }

  private List<FactView> setUp() {
    return new TreeMap<>(state.setUp())
        .entrySet().stream()
            .map(
                part ->
                    fact(
                        "setUp." + part.getKey(),
                        page.say("desk.house.setUp." + part.getKey() + "." + part.getValue())))
            .toList();
  }

  private FactView fact(String name, String value) {
    return new FactView(page.say("desk.house." + name), value);
  }
}
