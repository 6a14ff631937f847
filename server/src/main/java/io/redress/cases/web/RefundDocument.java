package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.money.RefundAttempt;
import io.redress.money.RefundIntent;
import io.redress.money.Settlement;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A refund as the API shows it: the decision to pay, and each try. */
@Schema(name = "Refund")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RefundDocument(
    String id,
    String resolution,
    String payment,
    MoneyDocument amount,
    @Schema(
            allowableValues = {
              "created",
              "submitting",
              "pending",
              "succeeded",
              "failed",
              "unknown",
              "settled",
              "frozen"
            })
        String state,
    Instant createdAt,
    @Schema(description = "When the money arrived, as the provider says")
        @Nullable Instant settledAt,
    List<Attempt> attempts) {

  /** One try to pay. */
  @Schema(name = "RefundAttempt")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Attempt(
      String id,
      int number,
      String provider,
      String state,
      @Nullable String reference,
      @Nullable String failure,
      Instant createdAt,
      @Nullable Instant submittedAt) {}

  /** Proof that money arrived. */
  @Schema(name = "RefundProof", description = "Proof that the money of a refund arrived")
  record Proof(
      String refund,
      MoneyDocument amount,
      String source,
      String reference,
      @Schema(description = "Number of the refund document, without gaps", example = "RF-000042")
          String documentNumber,
      Instant settledAt) {}

  /** The refunds of one case and the proofs of those that arrived. */
  @Schema(name = "Refunds")
  record All(List<RefundDocument> refunds, List<Proof> proofs) {}

  static RefundDocument of(RefundIntent intent) {
    return new RefundDocument(
        intent.id().toString(),
        intent.resolutionId().toString(),
        intent.paymentId().toString(),
        MoneyDocument.of(intent.amount()),
        Codes.of(intent.state()),
        intent.createdAt(),
        intent.settledAt().orElse(null),
        intent.attempts().stream().map(RefundDocument::attempt).toList());
  }

  static Proof proof(Settlement settlement) {
    return new Proof(
        settlement.intentId().toString(),
        MoneyDocument.of(settlement.amount()),
        settlement.source(),
        settlement.reference(),
        settlement.documentNumber(),
        settlement.settledAt());
  }

  private static Attempt attempt(RefundAttempt attempt) {
    return new Attempt(
        attempt.id().toString(),
        attempt.number(),
        attempt.provider(),
        Codes.of(attempt.state()),
        attempt.providerReference().orElse(null),
        attempt.failure().orElse(null),
        attempt.createdAt(),
        attempt.submittedAt().orElse(null));
  }
}
