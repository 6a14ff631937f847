package io.redress.privacy;

import io.redress.platform.personal.Section;
import java.util.List;
import java.util.Map;

/**
 * What an erasure would do now.
 *
 * @param rows how many rows there are of each kind of data; none of kinds without any
 * @param hindrances why it cannot be done now; empty when it can
 */
public record ErasurePreview(Map<Section, Integer> rows, List<Hindrance> hindrances) {
  public ErasurePreview {
    rows = Map.copyOf(rows);
    hindrances = List.copyOf(hindrances);
  }

  /** Whether it can be done now. */
  public boolean isPossible() {
    return hindrances.isEmpty();
  }
}
