package io.redress.money.provider;

import java.net.URI;
import java.time.Duration;

/**
 * Where Stripe is, and how long it may take; tests put a server of this machine there.
 *
 * @param within the longest from the first byte of a request to the last of its answer
 */
public record StripeAddress(URI api, Duration connectWithin, Duration within) {}
