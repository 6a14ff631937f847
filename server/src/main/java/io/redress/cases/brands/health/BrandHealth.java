package io.redress.cases.brands.health;

import io.redress.cases.store.BrandFigureStore;
import io.redress.catalogue.Brand;
import io.redress.liaison.health.Health;
import io.redress.liaison.health.HealthFacts;
import java.time.Instant;
import java.util.List;

/**
 * How the house stands with one brand.
 *
 * @param facts what was counted
 * @param now what they come to
 * @param trend the score at the end of each of the last twelve months and now, oldest first
 * @param refusals the last ones, newest first; at most {@value BrandFigureStore#MOST_REFUSALS}
 */
public record BrandHealth(
    Brand brand, HealthFacts facts, Health now, List<Point> trend, List<Refused> refusals) {
  /** A change of fewer points in a year is none. */
  private static final int LEAST_CHANGE = 3;

  /** The score at a moment. */
  public record Point(Instant at, int score) {}

  /** A no of the brand with its reason, which is empty once it was erased. */
  public record Refused(String caseId, String number, String words, Instant at) {
    static Refused of(BrandFigureStore.Refused found) {
      return new Refused(found.caseId().toString(), found.number(), found.words(), found.at());
    }
  }

  /** Where it goes. */
  public enum Direction {
    RISING,
    STEADY,
    FALLING
  }

  public BrandHealth {
    trend = List.copyOf(trend);
    refusals = List.copyOf(refusals);
  }

  /** The score a year ago. */
  public int before() {
    return trend.getFirst().score();
  }

  /** Where it goes, compared with a year ago. */
  public Direction direction() {
    var change = now.score() - before();
    if (Math.abs(change) < LEAST_CHANGE) {
      return Direction.STEADY;
    }
    return change > 0 ? Direction.RISING : Direction.FALLING;
  }
}
