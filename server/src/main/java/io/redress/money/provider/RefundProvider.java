package io.redress.money.provider;

import io.redress.money.ProviderAnswer;
import java.time.Duration;
import java.util.Optional;

/** A payment provider, as far as refunds need it; never called inside a transaction. */
public interface RefundProvider {
  /** The name that payments and attempts carry. */
  String name();

  /**
   * How long the provider remembers an idempotency key, counted from the first request with it.
   * Within it the same request pays once however often it is sent; after it, it might pay again.
   */
  Duration keyLifetime();

  /**
   * Whether the merchant in scope has an account with it, so that a refund can be sent at all. What
   * was sent by an account that is gone stays unknown until it is there again.
   */
  default boolean isConnected() {
    return true;
  }

  /** Sends a refund; the same key twice pays once. */
  ProviderAnswer submit(SubmitRefund request);

  /**
   * Asks what became of a refund, by its key and by the intent in its metadata; has no effect on
   * money. Empty when the provider answers that it has no such refund.
   */
  Optional<ProviderAnswer> lookUp(LookUpRefund request);
}
