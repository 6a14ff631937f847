package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.promises.Promise;
import io.redress.shared.PromiseId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A promise as the API shows it. */
@Schema(name = "Promise", description = "What was said, to whom, by when, and what became of it")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PromiseDocument(
    String id,
    @Schema(
            allowableValues = {
              "decision",
              "reply",
              "call_back",
              "look_again",
              "dispute_answer",
              "goodwill",
              "complaint",
              "brand_answer",
              "choice",
              "goods_back",
              "payment",
              "inspection",
              "refund",
              "fulfilment",
              "aftercare"
            })
        String kind,
    String toParty,
    @Schema(description = "Whose act is awaited while it is open") String awaited,
    @Schema(allowableValues = {"open", "at_risk", "kept", "renegotiated", "broken", "void"})
        String state,
    String owner,
    @Schema(description = "Because of what it was given") String basis,
    Instant madeAt,
    Instant atRiskAt,
    Instant dueAt,
    @Nullable Instant endedAt,
    @Schema(description = "The promise that took its place") @Nullable String successor,
    @Schema(description = "When its receiver was told that it slips") @Nullable Instant toldAt) {

  /** The promises of one case, oldest first. */
  @Schema(name = "Promises")
  record All(List<PromiseDocument> promises) {}

  static PromiseDocument of(Promise promise) {
    return new PromiseDocument(
        promise.id().toString(),
        Codes.of(promise.kind()),
        Codes.of(promise.toParty()),
        Codes.of(promise.kind().awaited()),
        Codes.of(promise.state()),
        promise.owner(),
        promise.basis(),
        promise.madeAt(),
        promise.atRiskAt(),
        promise.dueAt(),
        promise.endedAt().orElse(null),
        promise.successor().map(PromiseId::toString).orElse(null),
        promise.toldAt().orElse(null));
  }
}
