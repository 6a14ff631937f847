package io.redress.money.provider;

import io.redress.money.ChargeAnswer;
import java.time.Duration;
import java.util.Optional;

/**
 * A payment provider, as far as a difference is paid through it; never called inside a transaction,
 * and never without the consent of who pays.
 */
public interface ChargeProvider {
  /** The name that payments and attempts carry. */
  String name();

  /**
   * How long the provider remembers an idempotency key, counted from the first request with it.
   * Within it the same request charges once however often it is sent.
   */
  Duration keyLifetime();

  /** Has the consumer pay; the same key twice charges once. */
  ChargeAnswer charge(SubmitCharge request);

  /**
   * Asks what became of a charge by its key; has no effect on money. Empty when the provider
   * answers that it has none.
   */
  Optional<ChargeAnswer> lookUpCharge(String idempotencyKey);
}
