package io.redress.cases.watch;

import java.util.Map;

/**
 * Numbers of the whole house at one moment, by name.
 *
 * <p>The names are {@code promises.open}, {@code promises.at_risk}, {@code promises.broken}, {@code
 * outbox.waiting}, {@code outbox.due}, {@code outbox.exhausted}, and {@code refunds.} with each
 * state but the last one of a refund; what is not there is zero.
 */
public record HouseFigures(Map<String, Long> values) {
  public HouseFigures {
    values = Map.copyOf(values);
  }

  /** The number of this name. */
  public long of(String name) {
    return values.getOrDefault(name, 0L);
  }
}
