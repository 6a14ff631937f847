package io.redress.shared;

/**
 * The shares that so many observations leave open, with 95 % confidence. A share of few cases says
 * little, and the width of this says how little.
 *
 * <p>E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22
 * (1927): centre (p + z²/2n) / (1 + z²/n), half width z √(p(1−p)/n + z²/4n²) / (1 + z²/n).
 *
 * @param low from 0
 * @param high to 1
 */
public record Interval(double low, double high) {
  private static final double Z = 1.959_963_984_540_054;

  /** The interval of {@code part} out of {@code whole}; everything is open when there were none. */
  public static Interval of(long part, long whole) {
    if (part < 0 || part > whole) {
      throw new IllegalArgumentException(part + " of " + whole);
    }
    if (whole == 0) {
      return new Interval(0, 1);
    }
    var share = (double) part / whole;
    var square = Z * Z / whole;
    var centre = (share + square / 2) / (1 + square);
    var half = Math.sqrt(share * (1 - share) * square + square * square / 4) / (1 + square);
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
