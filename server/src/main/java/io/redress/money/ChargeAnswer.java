package io.redress.money;

import java.time.Instant;

/** What a provider says about one try to have a consumer pay. */
public sealed interface ChargeAnswer {
  /**
   * Taken, not paid yet.
   *
   * @param reference the provider's own id of the payment
   */
  record Accepted(String reference) implements ChargeAnswer {}

  /**
   * The money is captured.
   *
   * @param reference the provider's own id of the payment
   * @param capturedAt as the provider says
   */
  record Succeeded(String reference, Instant capturedAt) implements ChargeAnswer {}

  /**
   * A definite no: nothing was or will be captured.
   *
   * @param reason short code, no personal data
   */
  record Failed(String reason) implements ChargeAnswer {}

  /**
   * A time-out, a reset, a 5xx: nobody knows.
   *
   * @param reason short code, no personal data
   */
  record Unknown(String reason) implements ChargeAnswer {}
}
