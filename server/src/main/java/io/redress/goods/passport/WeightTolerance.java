package io.redress.goods.passport;

/**
 * How far two weighings of one piece may lie apart.
 *
 * @param permille of what it weighed before dispatch
 * @param atLeastMilligrams what is allowed in any case: scales differ
 * @param meaning what a larger difference says
 */
public record WeightTolerance(int permille, long atLeastMilligrams, Meaning meaning) {
  private static final long WHOLE = 1_000;

  /** What it says when the weight differs by more than is allowed. */
  public enum Meaning {
    /** The piece itself weighs the same for ever, like a ring. */
    DECIDES,
    /** Something beside it may be missing, like the paper in a bag. */
    ASKS
  }

  public WeightTolerance {
    if (permille < 0 || permille > WHOLE || atLeastMilligrams < 0) {
      throw new IllegalArgumentException(
          "a tolerance of %d permille, at least %d mg".formatted(permille, atLeastMilligrams));
    }
  }

  /** Whether a piece that weighed so much can weigh so much now; both in milligrams. */
  public boolean allows(long then, long now) {
    return Math.abs(now - then) <= Math.max(atLeastMilligrams, then * permille / WHOLE);
  }
}
