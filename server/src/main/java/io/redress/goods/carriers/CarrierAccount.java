package io.redress.goods.carriers;

import java.time.Instant;
import java.util.Optional;

/**
 * The account at a carrier that the merchant in scope has connected.
 *
 * @param keyEnd the last four characters of its key
 * @param secretEnd the last four characters of the secret of its events
 * @param isLive whether labels that cost money are made by it
 * @param lastEventAt when it was last heard of by an event
 */
public record CarrierAccount(
    String keyEnd,
    String secretEnd,
    boolean isLive,
    Instant connectedAt,
    Optional<Instant> lastEventAt) {}
