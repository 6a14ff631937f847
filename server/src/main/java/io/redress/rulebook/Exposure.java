package io.redress.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a case may cost the merchant, and what may be had back for it.
 *
 * @param currency currency of all amounts
 * @param toConsumer what the strongest remedy pays to the consumer
 * @param recoverable what brand or supplier may owe the merchant
 * @param lost what stays with the merchant
 */
public record Exposure(
    String currency, BigDecimal toConsumer, List<Recoverable> recoverable, List<Loss> lost) {
  public Exposure {
    recoverable = List.copyOf(recoverable);
    lost = List.copyOf(lost);
  }

  /** An amount that may be had back, until when and by which terms. */
  public record Recoverable(
      String from,
      BigDecimal amount,
      @Nullable LocalDate untilDay,
      boolean needsApproval,
      String ruleId) {}

  /**
   * An amount that stays with the merchant: fx, tax_refund_clawback, duty, service_fee, shipping.
   */
  public record Loss(String kind, BigDecimal amount) {}
}
