package io.redress.privacy;

import io.redress.platform.personal.Section;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

  /** How many rows there are of a kind of data. */
  public record Count(Section section, int rows) {}

  /** What there is of data with this fate, in the order of the sections. */
  public List<Count> counts(Section.Fate fate) {
    return new TreeMap<>(rows)
        .entrySet().stream()
            .filter(entry -> entry.getKey().fate() == fate)
            .map(entry -> new Count(entry.getKey(), entry.getValue()))
            .toList();
  }

  /** Whether it can be done now. */
  public boolean isPossible() {
    return hindrances.isEmpty();
  }
}
