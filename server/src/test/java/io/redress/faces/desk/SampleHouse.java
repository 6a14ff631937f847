package io.redress.faces.desk;

import io.redress.cases.watch.HouseFigures;
import io.redress.faces.shared.Page;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A house in which something is amiss everywhere. */
public final class SampleHouse {
  private SampleHouse() {}

  /** How it is, in the language of this page. */
  public static HouseView of(Page page) {
    return new HouseWriter(page, state(page, 3, Duration.ofSeconds(12))).write();
  }

  /** A house with so many tasks left to people and a clock that is so far ahead. */
  static HouseWriter.State state(Page page, long stuck, Duration ahead) {
    return new HouseWriter.State(
        page.now().minusSeconds(4),
        Optional.of(page.now().minus(Duration.ofSeconds(40))),
        new HouseFigures(
            Map.of(
                "promises.open", 1_204L,
                "promises.at_risk", 31L,
                "outbox.waiting", 18L,
                "outbox.due", 2L,
                "outbox.exhausted", stuck)),
        ahead,
        Map.of("mail", true, "provider", false, "baseUrl", true, "proxy", false));
  }
}
