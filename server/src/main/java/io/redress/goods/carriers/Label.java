package io.redress.goods.carriers;

import io.redress.goods.tracking.TrackingNumber;
import io.redress.shared.Money;
import java.net.URI;
import java.util.Optional;

/**
 * A label that a carrier made.
 *
 * @param reference the carrier's own name of it, by which it is cancelled
 * @param service who carries the parcel and how, as people know it ({@code USPS Priority})
 * @param price what the carrier takes for it; empty when nothing
 * @param picture where it can be fetched to print; empty when we draw it ourselves
 */
public record Label(
    String reference,
    TrackingNumber number,
    String service,
    Optional<Money> price,
    Optional<URI> picture) {}
