package io.redress.catalogue;

import io.redress.shared.Money;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One form in which a product is sold, as it was seen last.
 *
 * @param label what tells this variant from the others
 * @param options by name: {@code size} is {@code M}
 * @param price list price of one piece
 * @param isAvailable whether the shop had it; empty when it never said so
 * @param seenAt when it was seen like this, to the day
 */
public record Variant(
    String sku,
    Optional<String> label,
    Map<String, String> options,
    Optional<Money> price,
    Optional<Boolean> isAvailable,
    Instant seenAt) {
  public Variant {
    options = Map.copyOf(options);
  }
}
