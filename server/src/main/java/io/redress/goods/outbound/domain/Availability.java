package io.redress.goods.outbound.domain;

import io.redress.goods.outbound.StockSeen;
import java.util.Optional;

/** Whether pieces can be held: by what was counted, else by what the shop said of it. */
public final class Availability {
  private Availability() {}

  /**
   * Whether so many can be held.
   *
   * @param isOffered whether the shop said that it has it; empty when it never said so, and then
   *     somebody looks at the shelf
   */
  public static boolean isThere(Optional<StockSeen> seen, Optional<Boolean> isOffered, int pieces) {
    return seen.flatMap(StockSeen::free)
        .map(free -> free >= pieces)
        .orElseGet(() -> isOffered.orElse(true));
  }
}
