package io.redress.faults.kinds;

import io.redress.faults.house.House;
import io.redress.faults.play.Crew;
import java.util.Random;

/** Something that goes wrong while others play. */
public interface Fault {
  /** What it strikes, and who plays. */
  record Stage(House house, Crew crew, Random random) {}

  /** What it is called in the plan. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Strikes, and returns when the house can go on by itself. */
  void strike(Stage stage);
}
