package io.redress.faces.desk;

/**
 * A share as a mark on the band that so many cases leave open, drawn from 0 to 1000.
 *
 * @param label the same in words
 */
public record RangeView(int low, int high, int at, String label) {
  /** The share that is aimed at. */
  public static final int GOAL = 950;

  /** How wide the whole is. */
  public static final int WHOLE = 1000;

  /** How wide the band is, never so narrow that it cannot be seen. */
  public int width() {
    return Math.max(4, high - low);
  }
}
