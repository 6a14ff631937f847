package io.redress.faults.play;

import io.redress.faults.house.Examiner.Shop;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** One who opens cases and takes steps in those that are there, as fast as the house answers. */
public final class Player {
  private static final int FEW_CASES = 4;

  private final Shop shop;
  private final Crew crew;
  private final List<String> cases;
  private final Random random;

  /**
   * A player of this seed.
   *
   * @param cases ids of cases, shared by all who play; what is opened is added
   */
  public Player(Shop shop, Crew crew, List<String> cases, long seed) {
    this.shop = shop;
    this.crew = crew;
    this.cases = cases;
    this.random = new Random(seed);
  }

  /** Takes so many steps. */
  public void play(int steps, Instant today) {
    for (var step = 0; step < steps; step++) {
      if (cases.size() < FEW_CASES || random.nextInt(9) == 0) {
        open(today);
      } else {
        act();
      }
    }
  }

  private void open(Instant today) {
    var mark = mark();
    var courier = crew.courier();
    var openings = new Openings(random, today);
    var order = courier.send("o-" + mark, openings.order("F-" + mark));
    if (order.isDone()) {
      var opened = courier.send("c-" + mark, openings.request("F-" + mark, mark));
      if (opened.isDone()) {
        cases.add(opened.at("/id"));
      }
    }
  }

  private void act() {
    // Mostly the latest ones, so that some get far.
    var latest = Math.min(cases.size(), 2 * FEW_CASES);
    var id = cases.get(cases.size() - 1 - random.nextInt(latest));
    var matter = crew.courier().get("/api/v1/cases/" + id).json();
    var scene = new Scene(shop, crew, matter, random, mark());
    Steps.next(scene).take(scene);
  }

  private String mark() {
    return HexFormat.of().toHexDigits(random.nextLong());
  }
}
