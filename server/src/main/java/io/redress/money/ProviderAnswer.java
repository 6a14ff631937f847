package io.redress.money;

import java.time.Instant;

/** What a provider says about one attempt, in the words of this module. */
public sealed interface ProviderAnswer {
  /**
   * Taken, not paid yet.
   *
   * @param reference the provider's own id of the refund
   */
  record Accepted(String reference) implements ProviderAnswer {}

  /**
   * The money has left the provider.
   *
   * @param reference the provider's own id of the refund
   */
  record Succeeded(String reference) implements ProviderAnswer {}

  /**
   * Proof: the money arrived.
   *
   * @param reference the provider's own id of the refund
   * @param settledAt when it arrived, as the provider says
   */
  record Settled(String reference, Instant settledAt) implements ProviderAnswer {}

  /**
   * A definite no: no money left, or it came back. A provider that is merely busy, or that sees the
   * same request twice at once, gives {@link Unknown} instead.
   *
   * @param reason short code, no personal data
   */
  record Failed(String reason) implements ProviderAnswer {}

  /**
   * A time-out, a reset, a 5xx: nobody knows.
   *
   * @param reason short code, no personal data
   */
  record Unknown(String reason) implements ProviderAnswer {}
}
