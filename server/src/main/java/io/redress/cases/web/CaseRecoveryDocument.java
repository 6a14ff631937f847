package io.redress.cases.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.redress.cases.recovery.CaseRecovery;
import io.redress.cases.recovery.ProposedRecovery;
import io.redress.cases.web.RecoveryDocument.DebtorPart;
import io.redress.money.recovery.CaseCost;
import io.redress.money.recovery.CaseCosts;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a case cost and what is had back for it, as the API shows it. */
@Schema(name = "RecoveriesOfCase")
record CaseRecoveryDocument(
    @Schema(description = "What the case cost, by kind and currency") List<Cost> costs,
    @Schema(description = "What can still be claimed, in each currency") List<MoneyDocument> open,
    @Schema(description = "Costs that were noted by hand, oldest first") List<Noted> noted,
    @Schema(description = "Oldest first") List<RecoveryDocument> recoveries,
    @Schema(description = "What the facts speak for and nobody has claimed")
        List<Proposed> proposals) {

  /** What one kind of cost came to. */
  @Schema(name = "CostOfCase")
  record Cost(
      @Schema(
              allowableValues = {
                "refund",
                "credit",
                "goodwill",
                "goods",
                "shipping",
                "duty",
                "repair",
                "fee",
                "other"
              })
          String kind,
      MoneyDocument amount) {
    static Cost of(CaseCosts.Part part) {
      return new Cost(part.kind(), MoneyDocument.of(part.amount()));
    }
  }

  /** A cost that was noted by hand. */
  @Schema(name = "NotedCost")
  record Noted(
      String id,
      @Schema(allowableValues = {"goods", "shipping", "duty", "repair", "fee", "other"})
          String kind,
      MoneyDocument amount,
      @Schema(description = "Of the invoice or waybill") String reference,
      String words,
      GoodwillDocument.By by,
      Instant at) {
    static Noted of(CaseCost cost) {
      return new Noted(
          cost.id().toString(),
          Codes.of(cost.kind()),
          MoneyDocument.of(cost.amount()),
          cost.reference(),
          cost.words(),
          GoodwillDocument.By.of(cost.by()),
          cost.at());
    }
  }

  /** Something that could be claimed. */
  @Schema(name = "ProposedRecovery")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Proposed(
      String ground,
      @Nullable String line,
      DebtorPart debtor,
      @Schema(description = "The most that can be claimed for it now") MoneyDocument most,
      @Schema(description = "What the debtor has said, or the number of a parcel; often absent")
          @Nullable String cited) {
    static Proposed of(ProposedRecovery proposed) {
      return new Proposed(
          Codes.of(proposed.ground()),
          proposed.line().map(Object::toString).orElse(null),
          new DebtorPart(
              Codes.of(proposed.debtor()),
              proposed.brand().map(Object::toString).orElse(null),
              proposed.debtorName().isEmpty() ? null : proposed.debtorName()),
          MoneyDocument.of(proposed.most()),
          proposed.cited().isEmpty() ? null : proposed.cited());
    }
  }

  static CaseRecoveryDocument of(CaseRecovery recovery) {
    var costs = recovery.costs();
    return new CaseRecoveryDocument(
        costs.parts().stream().map(Cost::of).toList(),
        costs.currencies().stream().map(costs::open).map(MoneyDocument::of).toList(),
        recovery.noted().stream().map(Noted::of).toList(),
        recovery.claims().stream().map(RecoveryDocument::of).toList(),
        recovery.proposals().stream().map(Proposed::of).toList());
  }
}
