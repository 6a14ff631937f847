package io.redress.goods.carriers;

import io.redress.shared.Money;
import java.util.Optional;

/**
 * A pick-up that a carrier will come for.
 *
 * @param reference the carrier's own name of it
 * @param confirmation what whoever waits can tell the carrier; empty when it gives nothing
 * @param price what the carrier takes for it; empty when nothing
 */
public record PickUp(String reference, String confirmation, Optional<Money> price) {}
