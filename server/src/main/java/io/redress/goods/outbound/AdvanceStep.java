package io.redress.goods.outbound;

import io.redress.shared.Money;
import java.util.Optional;

/**
 * A move with what is told of it.
 *
 * @param amount what was charged; for {@link AdvanceMove#CHARGE} alone
 * @param reference of the charge or the claim
 */
public record AdvanceStep(AdvanceMove move, Optional<Money> amount, String reference) {
  /** A move of which nothing more is told. */
  public static AdvanceStep of(AdvanceMove move) {
    return new AdvanceStep(move, Optional.empty(), "");
  }
}
