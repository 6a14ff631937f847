package io.redress.money.provider;

import java.time.Instant;
import java.util.Optional;

/**
 * The account at Stripe that the merchant in scope has connected.
 *
 * @param apiKeyEnd the last four characters of its key
 * @param signingSecretEnd the last four characters of the secret of its events
 * @param isLive whether real money moves by it
 * @param lastEventAt when it was last heard of by an event
 */
public record StripeAccount(
    String apiKeyEnd,
    String signingSecretEnd,
    boolean isLive,
    Instant connectedAt,
    Optional<Instant> lastEventAt) {}
