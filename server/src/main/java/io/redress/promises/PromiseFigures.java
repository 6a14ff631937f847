package io.redress.promises;

import java.util.EnumMap;
import java.util.Map;

/**
 * How well promises that ended in some stretch of time were kept, by kind.
 *
 * <p>Promises whose reason fell away say nothing about us and are not counted.
 */
public record PromiseFigures(Map<PromiseKind, PromiseCounts> byKind) {
  public PromiseFigures {
    var copy = new EnumMap<PromiseKind, PromiseCounts>(PromiseKind.class);
    for (var kind : PromiseKind.values()) {
      copy.put(kind, byKind.getOrDefault(kind, PromiseCounts.NONE));
    }
    byKind = Map.copyOf(copy);
  }

  /** The counts of one kind. */
  public PromiseCounts of(PromiseKind kind) {
    return byKind.getOrDefault(kind, PromiseCounts.NONE);
  }

  /** All kinds together, without reminders: those we keep by a clock, which would flatter us. */
  public PromiseCounts total() {
    return byKind.entrySet().stream()
        .filter(entry -> !entry.getKey().isReminder())
        .map(Map.Entry::getValue)
        .reduce(PromiseCounts.NONE, PromiseCounts::plus);
  }
}
