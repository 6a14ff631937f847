package io.redress.promises;

import java.util.OptionalDouble;

/**
 * How many promises ended in which way.
 *
 * @param kept kept by their last moment
 * @param late kept after it, before anybody had broken them
 * @param renegotiated replaced by a new date before their last moment
 * @param broken not kept
 * @param toldBeforeDue of the late, renegotiated and broken ones: told before their last moment
 */
public record PromiseCounts(int kept, int late, int renegotiated, int broken, int toldBeforeDue) {
  public static final PromiseCounts NONE = new PromiseCounts(0, 0, 0, 0, 0);

  public PromiseCounts {
    if (Math.min(Math.min(kept, late), Math.min(renegotiated, broken)) < 0) {
      throw new IllegalArgumentException("counts must not be negative");
    }
    if (toldBeforeDue < 0 || toldBeforeDue > late + renegotiated + broken) {
      throw new IllegalArgumentException("told " + toldBeforeDue + " of fewer that slipped");
    }
  }

  /** How many were not kept by the moment that was first said. */
  public int slipped() {
    return late + renegotiated + broken;
  }

  /** Share of promises that were kept by the moment first said; empty when there were none. */
  public OptionalDouble keptShare() {
    return share(kept, kept + slipped());
  }

  /** Share of slips that were told before they happened; empty when nothing slipped. */
  public OptionalDouble toldBeforeDueShare() {
    return share(toldBeforeDue, slipped());
  }

  PromiseCounts plus(PromiseCounts other) {
    return new PromiseCounts(
        kept + other.kept,
        late + other.late,
        renegotiated + other.renegotiated,
        broken + other.broken,
        toldBeforeDue + other.toldBeforeDue);
  }

  private static OptionalDouble share(int part, int whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
