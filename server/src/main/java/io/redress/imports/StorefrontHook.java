package io.redress.imports;

import java.time.Instant;
import java.util.Optional;

/**
 * How the merchant in scope hears of the orders of a shop system.
 *
 * @param path of the address that the shop system sends to
 * @param isSet whether there is a secret, so that anything is taken in at all
 * @param setAt when the secret was made or given
 * @param mapping what goes without saying in the orders of this shop
 * @param lastDeliveryAt when the latest delivery with a good signature came
 */
public record StorefrontHook(
    Storefront storefront,
    String path,
    boolean isSet,
    Optional<Instant> setAt,
    ImportMapping mapping,
    Optional<Instant> lastDeliveryAt) {}
