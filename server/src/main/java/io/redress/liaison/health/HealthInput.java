package io.redress.liaison.health;

import io.redress.shared.Interval;
import java.util.Optional;

/**
 * One thing that helps or weighs.
 *
 * @param points what it adds to the score, or takes from it when negative
 * @param part how many, such as approvals
 * @param whole of how many; 0 where it is a mere count or nothing was counted
 * @param interval the shares that so few leave open, where it is a share
 */
public record HealthInput(Kind kind, int points, int part, int whole, Optional<Interval> interval) {
  public HealthInput {
    if (points < kind.least || points > kind.most) {
      throw new IllegalArgumentException(kind + " gives " + points);
    }
  }

  /** What is counted, with the most that it can weigh and help. */
  public enum Kind {
    APPROVALS(-20, 20),
    REFUSALS(-5, 0),
    ANSWERS_IN_TIME(-5, 5),
    DISPUTED_RETURNS(-10, 0),
    LATE_RETURNS(-6, 0),
    RETURN_RATE(-10, 5),
    QUOTA(-10, 0),
    WEAK_CLAIMS(-12, 0);

    private final int least;
    private final int most;

    Kind(int least, int most) {
      this.least = least;
      this.most = most;
    }

    /** The least it can give, which is the most that it can weigh. */
    public int least() {
      return least;
    }

    /** The most that it can help. */
    public int most() {
      return most;
    }
  }

  static HealthInput share(Kind kind, int part, int whole) {
    var interval = Interval.of(part, whole);
    var centre = (interval.low() + interval.high()) / 2;
    var points = Math.toIntExact(Math.round((2 * centre - 1) * kind.most));
    return new HealthInput(kind, points, part, whole, Optional.of(interval));
  }

  static HealthInput count(Kind kind, int part, int each) {
    return new HealthInput(kind, Math.max(kind.least, -part * each), part, 0, Optional.empty());
  }

  static HealthInput of(Kind kind, int points, int part, int whole) {
    return new HealthInput(
        kind, Math.clamp(points, kind.least, kind.most), part, whole, Optional.empty());
  }
}
