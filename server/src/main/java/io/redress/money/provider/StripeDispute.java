package io.redress.money.provider;

import com.stripe.model.Dispute;
import io.redress.shared.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A chargeback as Stripe knows it (<a href="https://docs.stripe.com/api/disputes/object">the
 * dispute object</a>, read 2026-11).
 *
 * @param amount empty in a currency that we do not know
 * @param answerBy until when Stripe takes an answer
 */
public record StripeDispute(
    String reference, End end, Optional<Money> amount, Optional<Instant> answerBy) {
  /** How it ended. */
  public enum End {
    /** It has not. */
    NONE,
    /** The money stays with the merchant. */
    KEPT,
    /** The bank gave it back to the consumer. */
    TAKEN
  }

  static StripeDispute of(Dispute dispute) {
    var end =
        switch (Objects.requireNonNullElse(dispute.getStatus(), "")) {
          case "won", "warning_closed", "prevented" -> End.KEPT;
          case "lost" -> End.TAKEN;
          // A state that we do not know is none that lets money go.
          default -> End.NONE;
        };
    var answerBy =
        Optional.ofNullable(dispute.getEvidenceDetails())
            .flatMap(details -> Optional.ofNullable(details.getDueBy()))
            .map(Instant::ofEpochSecond);
    return new StripeDispute(
        dispute.getId(),
        end,
        StripeAmounts.read(dispute.getAmount(), dispute.getCurrency()),
        answerBy);
  }
}
