package io.redress.cases.assignment;

/**
 * How a house has its cases given out.
 *
 * @param isHeld whether nothing is given by itself
 * @param highMinor from so much on a case is one for a specialist, in the smallest unit of whatever
 *     was paid in
 * @param mostOpen with so much nobody is given more, but for promises at risk
 */
public record AssignmentPolicy(boolean isHeld, long highMinor, int mostOpen) {
  /** More that anybody has open than can be meant. */
  public static final int MOST_OPEN = 1_000;

  /** What counts where nothing was set: 5,000.00 of most, 500,000 of those without cents. */
  public static final AssignmentPolicy UNSET = new AssignmentPolicy(false, 500_000, 60);

  public AssignmentPolicy {
    if (highMinor <= 0) {
      throw new IllegalArgumentException("no amount is high: " + highMinor);
    }
    if (mostOpen < 1 || mostOpen > MOST_OPEN) {
      throw new IllegalArgumentException("nobody has so much: " + mostOpen);
    }
  }

  /** The same, held or not. */
  public AssignmentPolicy held(boolean wanted) {
    return new AssignmentPolicy(wanted, highMinor, mostOpen);
  }
}
